// Control characters, the marks and overrides that turn text around, line and paragraph separators, byte order marks.
const UNPRINTABLE =
  /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Surrogate}/gu;

const escaped = (character: string): string =>
  `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;

/**
 * Text of an article on one line, safe to send to a terminal: line breaks and tabs become one space, and any character
 * that could move the cursor, colour or turn around what follows is written out ("<U+001B>").
 */
export function printable(text: string): string {
  return text.replace(/[\t\n\r\u0085\u2028\u2029]+/gu, ' ').replace(UNPRINTABLE, escaped);
}

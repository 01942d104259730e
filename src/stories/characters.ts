/** What a UTF-16 unit is to a word reader. */
export const NO_WORD = 1;
export const LETTER = 2;
export const CAPITAL = 3;
export const DIGIT = 4;
/** One of the two units of a character beyond the basic plane. */
const HALF = 5;
const FIRST_HALF = 0xd800;
const SECOND_HALF = 0xdc00;
const AFTER_HALVES = 0xe000;

const kinds = new Uint8Array(65_536).fill(HALF, FIRST_HALF, AFTER_HALVES);

/** The kind of the character at an offset, be it in its middle: NO_WORD, LETTER, CAPITAL or DIGIT, by Unicode's general categories. */
export function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const known = kinds[unit]!;
  if (known !== 0 && known !== HALF) return known;
  if (known === HALF) return findKind(String.fromCodePoint(text.codePointAt(unit < SECOND_HALF ? at : at - 1) ?? 0));
  return (kinds[unit] = findKind(String.fromCharCode(unit)));
}

function findKind(character: string): number {
  if (/^\p{Lu}/u.test(character)) return CAPITAL;
  if (/^\p{L}/u.test(character)) return LETTER;
  return /^\p{N}/u.test(character) ? DIGIT : NO_WORD;
}

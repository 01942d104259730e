/** One word of a text in lower case, with its place; `quoted` where the words are somebody else's: a quotation, a post, a notice. */
export interface PlainWord {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

const LONGEST_QUOTATION = 1500;
const CLOSING = new Map([
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['„', '“'],
]);

/** Lines that every page of a kind carries: rights notices and posts set into the page. */
const NOT_REPORT = /copyright|all rights reserved|\(@\w+\)|pic\.twitter|https?:\/\//i;

/** Words of the text in order. A quotation ends at its mark, at a line break or after 1,500 characters, so a lost mark does no harm. */
export function plainWords(text: string): PlainWord[] {
  const words: PlainWord[] = [];
  let line = foreignLine(text, 0);
  let closing: string | null = null;
  let opened = 0;
  for (const match of text.matchAll(/[\p{L}\p{N}]+|["“”«»„]|\n/gu)) {
    const token = match[0];
    if (closing !== null && (token === '\n' || match.index - opened > LONGEST_QUOTATION)) closing = null;
    if (token === '\n') {
      line = foreignLine(text, match.index + 1);
      continue;
    }
    if (closing !== null && token === closing) closing = null;
    else if (closing === null && CLOSING.has(token)) {
      closing = CLOSING.get(token) ?? null;
      opened = match.index;
    } else if (/[\p{L}\p{N}]/u.test(token)) {
      words.push({
        form: token.toLowerCase(),
        start: match.index,
        end: match.index + token.length,
        quoted: closing !== null || line,
      });
    }
  }
  return words;
}

function foreignLine(text: string, start: number): boolean {
  const end = text.indexOf('\n', start);
  return NOT_REPORT.test(text.slice(start, end < 0 ? undefined : end));
}

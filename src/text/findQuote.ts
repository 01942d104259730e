import type { Span } from '../model/index.ts';

/** Where a quote stands in a text, and how exactly it is there; `times` counts exact occurrences. */
export interface FoundQuote extends Span {
  readonly as: 'exact' | 'white-space' | 'marks';
  readonly times: number;
}

/** Finds a quote byte by byte; else with runs of white space as one space; else with quotation marks and dashes in another style. */
export function findQuote(text: string, quote: string, nth: number): FoundQuote | null {
  const times = countOf(text, quote);
  const start = times === 0 ? -1 : nthIndex(text, quote, Math.min(nth, times));
  if (start >= 0) return { start, end: start + quote.length, as: 'exact', times };
  const spaced = patternOf(quote).exec(text);
  if (spaced) return found(spaced, 'white-space');
  const plain = patternOf(plainMarks(quote)).exec(plainMarks(text));
  return plain ? found(plain, 'marks') : null;
}

function found(match: RegExpExecArray, as: FoundQuote['as']): FoundQuote {
  return { start: match.index, end: match.index + match[0].length, as, times: 1 };
}

function nthIndex(text: string, quote: string, nth: number): number {
  let at = -1;
  for (let i = 0; i < nth; i++) at = text.indexOf(quote, at + 1);
  return at;
}

/** More than this is not counted on. */
const MANY = 100;

function countOf(text: string, quote: string): number {
  let count = 0;
  for (let at = text.indexOf(quote); at >= 0 && count < MANY; at = text.indexOf(quote, at + 1)) count++;
  return count;
}

/** The words of a quote with any white space between them; words alone can match, so that it takes no longer than the text is long. */
function patternOf(quote: string): RegExp {
  const words = quote.trim().split(/\s+/u);
  return new RegExp(words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')).join('\\s+'), 'u');
}

/** One sign for one sign, so that offsets stay: typographic marks become plain ones. */
function plainMarks(text: string): string {
  return text
    .replace(/[\u2018\u2019\u201A\u201B]/gu, "'")
    .replace(/[\u201C-\u201F]/gu, '"')
    .replace(/[\u2010-\u2015]/gu, '-');
}

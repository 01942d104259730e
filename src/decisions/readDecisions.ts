import type { Decision, Warning } from '../model/index.ts';
import { readLine } from './decisionLine.ts';

/** Decisions read of one file, and any line beyond is left out. */
export const MOST_DECISIONS = 500;
/** A longer line holds no decision that a person wrote. */
const LONGEST_LINE = 20_000;
/** Broken lines told one by one; of the rest the number. */
const TOLD = 20;

/** What was read of a decisions file, in the order of its lines. */
export interface DecisionsRead {
  readonly decisions: readonly Decision[];
  readonly warnings: readonly Warning[];
}

/**
 * Reads a decisions file: one JSON object a line; empty lines and lines that begin with "#" are passed over.
 *
 * `{"decide": "same", "statements": [S, S, …], "by": "Ada Holm", "at": "2026-03-06T10:00Z", "because": "both count everyone aboard"}`
 *
 * `decide` is "same" or "not-same" (with `statements`), "no-conflict" (with two `statements`, or `finding`: the id of a finding or
 * point), "independent" or "not-independent" (with `outlets`: names, domains or ids). S is the id of a statement, or
 * `{"article": "harbour-post.html", "quote": "There were 214 people on board"}` with the article's file name, address or id and its exact
 * words, and `"nth": 2` where they stand there twice. `by`, `at` (ISO 8601; UTC where no zone is given) and `because` must be given.
 * A line of another form is left out and told about; `name` is that of the file.
 */
export function readDecisions(text: string, name: string): DecisionsRead {
  const lines = text.replace(/^\uFEFF/u, '').split('\n');
  const filled = lines
    .map((line, at) => ({ words: line.trim(), line: at + 1 }))
    .filter(({ words }) => words !== '' && !words.startsWith('#'));
  const read = filled
    .slice(0, MOST_DECISIONS)
    .map(({ words, line }) => ({ line, read: words.length > LONGEST_LINE ? TOO_LONG : readLine(words, line) }));
  const decisions = read.flatMap(({ read: one }) => (typeof one === 'string' ? [] : [one]));
  const broken = read.flatMap(({ line, read: one }) => (typeof one === 'string' ? [{ line, says: one }] : []));
  return { decisions, warnings: [...tellBroken(broken, name), ...tellTooMany(filled.length, name)] };
}

const TOO_LONG = `it is longer than ${LONGEST_LINE} characters`;

function tellBroken(broken: readonly { line: number; says: string }[], input: string): Warning[] {
  const warn = (says: string): Warning => ({ code: 'decisions-broken-line', says, input, articleId: null });
  const told = broken.slice(0, TOLD).map(({ line, says }) => warn(`Line ${line} was left out: ${says}.`));
  const more = broken.length - told.length;
  return more > 0 ? [...told, warn(`${more} more lines were left out; none of them is a decision.`)] : told;
}

function tellTooMany(lines: number, input: string): Warning[] {
  if (lines <= MOST_DECISIONS) return [];
  const says = `It holds ${lines} decisions; the first ${MOST_DECISIONS} were read.`;
  return [{ code: 'decisions-too-many', says, input, articleId: null }];
}

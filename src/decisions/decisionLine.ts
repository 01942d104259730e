import type { Decision, DecisionKind, StatementRef } from '../model/index.ts';

const KINDS: readonly DecisionKind[] = ['same', 'not-same', 'no-conflict', 'independent', 'not-independent'];
/** Statements or outlets that one decision may name. */
const MOST_NAMED = 20;
/** Longest name and longest reason kept; what is longer is cut. */
const LONGEST_NAME = 120;
const LONGEST_REASON = 1000;
const TIME = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

/** The decision that one line holds, or what is wrong with it, as the rest of a sentence. */
export function readLine(words: string, line: number): Decision | string {
  const value = parse(words);
  if (!isObject(value)) return 'it is not a JSON object';
  const kind = kindOf(value.decide);
  if (kind === null) return `“decide” is not one of ${KINDS.join(', ')}`;
  const [by, at, because] = [wordsOf(value.by), wordsOf(value.at), wordsOf(value.because)];
  if (by === null) return 'it does not say who decided (“by”)';
  if (at === null || timeOf(at) === null) return 'it gives no ISO time such as 2026-03-06T10:00Z (“at”)';
  if (because === null) return 'it gives no reason (“because”)';
  const named =
    kind === 'independent' || kind === 'not-independent' ? namedOutlets(value) : namedStatements(value, kind);
  if (typeof named === 'string') return named;
  return { kind, ...named, by: by.slice(0, LONGEST_NAME), at, because: because.slice(0, LONGEST_REASON), line };
}

/** UTC milliseconds of a decision's time, or null where the words give none; a day without a time is its beginning. */
export function timeOf(at: string): number | null {
  if (!TIME.test(at)) return null;
  const time = Date.parse(/T.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(at) || !at.includes('T') ? at : `${at}Z`);
  return Number.isNaN(time) ? null : time;
}

type Named = Pick<Decision, 'statements' | 'finding' | 'outlets'>;

function namedOutlets({ outlets }: Record<string, unknown>): Named | string {
  if (!Array.isArray(outlets)) return 'it names no “outlets”';
  const names = [...new Set(outlets.map(wordsOf))];
  if (names.length < 2 || names.length > MOST_NAMED || !names.every((one) => one !== null))
    return `“outlets” does not hold 2 to ${MOST_NAMED} names`;
  return { outlets: names, statements: [], finding: null };
}

function namedStatements({ statements, finding }: Record<string, unknown>, kind: DecisionKind): Named | string {
  const id = wordsOf(finding);
  if (kind === 'no-conflict' && id !== null && statements === undefined)
    return { statements: [], finding: id, outlets: [] };
  if (!Array.isArray(statements)) return `it names no “statements”${kind === 'no-conflict' ? ' and no “finding”' : ''}`;
  const most = kind === 'no-conflict' ? 2 : MOST_NAMED;
  if (statements.length < 2 || statements.length > most)
    return `“statements” does not hold ${most === 2 ? '2' : `2 to ${most}`} statements`;
  const refs = statements.map(refOf);
  if (!refs.every((one) => one !== null))
    return 'a statement is neither an id nor an article with a quote: {"article": "a.html", "quote": "its exact words"}';
  return { statements: refs, finding: null, outlets: [] };
}

function refOf(value: unknown): StatementRef | null {
  const id = wordsOf(value);
  if (id !== null) return { id };
  if (!isObject(value)) return null;
  if (value.article === undefined) return wordsOf(value.id) === null ? null : { id: wordsOf(value.id)! };
  const [article, quote] = [wordsOf(value.article), wordsOf(value.quote)];
  const { nth } = value;
  if (article === null || quote === null) return null;
  return { article, quote, nth: typeof nth === 'number' && Number.isSafeInteger(nth) && nth > 0 ? nth : null };
}

function kindOf(value: unknown): DecisionKind | null {
  const words = wordsOf(value)
    ?.toLowerCase()
    .replace(/[\s_]+/gu, '-');
  return KINDS.find((one) => one === words) ?? null;
}

function parse(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return null;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordsOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

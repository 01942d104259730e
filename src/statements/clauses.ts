import type { Span } from '../model/index.ts';
import type { Chunk, Sentence, Tagged } from '../text/sentence.ts';
import { isFinite } from './clauseAhead.ts';
import { cutClauses, type ClauseKind } from './clauseCuts.ts';

/** A preposition with the noun chunk it governs. */
export interface Phrase {
  readonly preposition: Chunk;
  readonly object: Chunk;
}

/** A clause or verbless phrase of a sentence: token indexes without leading conjunctions and closing marks. */
export interface Clause {
  readonly kind: ClauseKind;
  readonly first: number;
  readonly last: number;
  /** Its own subject, or the one it shares with an earlier clause (`inherited`), or null. */
  readonly subject: Chunk | null;
  readonly inherited: boolean;
  readonly verb: Chunk | null;
  readonly objects: readonly Chunk[];
  readonly phrases: readonly Phrase[];
  /**
   * Where its subject stands, as a token index, if apart from it: before something put in between ("The mayor, who ...,
   * resigned") or right before a participle ("the men held since Monday"). Null else.
   */
  readonly resumes: number | null;
}

const LEADING =
  /^(?:and|but|or|nor|yet|so|that|if|because|although|though|while|whereas|since|as|,|;|:|-|--|–|—|―|\(|\[|"|“|”|''|``|'|‘|’)$/i;
const CLOSING = /^(?:[,;:.!?…()[\]"“”'‘’–—―-]|''|``|\.{2,}|--+|and|or|but)$/i;

/** Shrinks a token range: no marks at its ends and no conjunction before it; null where nothing is left. */
export function tighten(
  tokens: readonly Tagged[],
  first: number,
  last: number,
): { first: number; last: number } | null {
  const limit = last;
  while (first <= last && LEADING.test(tokens[first]?.form ?? '')) first++;
  while (last >= first && CLOSING.test(tokens[last]?.form ?? '')) last--;
  if (first > last) return null;
  return { first, last: closePairs(tokens, first, last, limit) };
}

const PAIRS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '”': '“', '’': '‘' };

/** Takes a closing mark back in where the range holds the mark that opens it. */
function closePairs(tokens: readonly Tagged[], first: number, last: number, limit: number): number {
  for (let at = last + 1; at <= Math.min(limit, last + 3); at++) {
    const form = tokens[at]?.form ?? '';
    const opening = PAIRS[form];
    if (
      form === '"'
        ? countOf(tokens, first, last, '"') % 2 === 1
        : opening !== undefined && countOf(tokens, first, last, opening) > countOf(tokens, first, last, form)
    )
      return at;
  }
  return last;
}

function countOf(tokens: readonly Tagged[], first: number, last: number, form: string): number {
  let count = 0;
  for (let at = first; at <= last; at++) if (tokens[at]?.form === form) count++;
  return count;
}

/** The stretch of text of a range of tokens. */
export function spanOfTokens(tokens: readonly Tagged[], first: number, last: number): Span {
  return { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
}

function mainVerb(sentence: Sentence, from: number, to: number): number | null {
  let any: number | null = null;
  for (let at = from; at < to; at++) {
    if (sentence.chunks[at]?.kind !== 'verb') continue;
    if (isFinite(sentence, at)) return at;
    any ??= at;
  }
  return any;
}

function subjectBefore(sentence: Sentence, from: number, verb: number): Chunk | null {
  for (let at = from; at < verb; at++) {
    const chunk = sentence.chunks[at];
    if (chunk?.kind === 'noun' && sentence.chunks[at - 1]?.kind !== 'preposition') return chunk;
  }
  return null;
}

function objectsAfter(sentence: Sentence, verb: number, to: number): Chunk[] {
  const objects: Chunk[] = [];
  for (let at = verb + 1; at < to; at++) {
    const chunk = sentence.chunks[at];
    if (chunk?.kind === 'noun' && sentence.chunks[at - 1]?.kind !== 'preposition') objects.push(chunk);
  }
  return objects;
}

function phrasesIn(sentence: Sentence, from: number, to: number): Phrase[] {
  const phrases: Phrase[] = [];
  for (let at = from; at + 1 < to; at++) {
    const [preposition, object] = [sentence.chunks[at], sentence.chunks[at + 1]];
    if (preposition?.kind === 'preposition' && object?.kind === 'noun') phrases.push({ preposition, object });
  }
  return phrases;
}

/** Kinds after which the clause before them may go on. */
const EMBEDDED: ReadonlySet<ClauseKind> = new Set(['relative', 'participle', 'apposition', 'aside']);

function readClause(
  sentence: Sentence,
  from: number,
  to: number,
  kind: ClauseKind,
  earlier: readonly Clause[],
): Clause | null {
  const range = tighten(sentence.tokens, sentence.chunks[from]?.first ?? 0, sentence.chunks[to - 1]?.last ?? -1);
  if (range === null) return null;
  const verb = mainVerb(sentence, from, to);
  const own = verb === null ? null : subjectBefore(sentence, from, verb);
  const described = kind === 'participle' ? nounBefore(sentence, from) : null;
  const resumed = own === null && verb !== null && isFinite(sentence, verb) ? resumedClause(earlier) : null;
  const shared =
    own ??
    described ??
    resumed?.subject ??
    (kind === 'coordinate' || kind === 'participle' ? lastSubject(earlier) : null);
  return {
    kind,
    ...range,
    subject: shared,
    inherited: own === null && described === null && shared !== null,
    verb: verb === null ? null : (sentence.chunks[verb] ?? null),
    objects: verb === null ? [] : objectsAfter(sentence, verb, to),
    phrases: phrasesIn(sentence, from, to),
    resumes: resumed?.first ?? described?.first ?? null,
  };
}

/** The verbless beginning that a finite verb after an insertion belongs to. */
function resumedClause(earlier: readonly Clause[]): { first: number; subject: Chunk | null } | null {
  for (let at = earlier.length - 1; at >= 0; at--) {
    const clause = earlier[at];
    if (clause === undefined || !(EMBEDDED.has(clause.kind) || clause.verb === null)) return null;
    if (clause.verb === null && !EMBEDDED.has(clause.kind)) return { first: clause.first, subject: clause.subject };
  }
  return null;
}

/** The noun that a participle right after it describes: "the men | held since Monday". */
function nounBefore(sentence: Sentence, from: number): Chunk | null {
  const before = sentence.chunks[from - 1];
  return before?.kind === 'noun' ? before : null;
}

function lastSubject(earlier: readonly Clause[]): Chunk | null {
  for (let at = earlier.length - 1; at >= 0; at--) if (earlier[at]?.subject) return earlier[at]?.subject ?? null;
  return null;
}

/** The clauses and set-off phrases of a sentence in text order; each knows its subject, verb, objects and phrases. */
export function findClauses(sentence: Sentence): Clause[] {
  const cuts = cutClauses(sentence);
  const clauses: Clause[] = [];
  cuts.forEach((cut, index) => {
    const clause = readClause(sentence, cut.at, cuts[index + 1]?.at ?? sentence.chunks.length, cut.kind, clauses);
    if (clause) clauses.push(clause);
  });
  return clauses;
}

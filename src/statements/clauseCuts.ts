import words from '../lang/en/clause-words.json' with { type: 'json' };
import type { Sentence } from '../text/sentence.ts';
import {
  firstToken,
  hasFiniteAhead,
  hasSubjectAndVerb,
  isBreak,
  isComma,
  isFinite,
  isListed,
  isQuoteMark,
  isRelative,
  type ChunkedSentence,
} from './clauseAhead.ts';

/** Why a clause begins where it does. */
export type ClauseKind =
  'main' | 'coordinate' | 'content' | 'relative' | 'adverbial' | 'participle' | 'apposition' | 'aside';

/** Where a clause begins, and as what. */
export interface Cut {
  /** Index of the chunk that the clause begins with. */
  readonly at: number;
  readonly kind: ClauseKind;
}

const SUBORDINATORS = new Set(words.subordinators);

/** Subordinators that are nothing else; the rest are prepositions too and need a subject and verb right after them. */
const ONLY_SUBORDINATORS = new Set(words.onlySubordinators);

/** What the clause that is being read holds so far. */
interface SoFar {
  readonly kind: ClauseKind;
  readonly hasVerb: boolean;
  readonly hasFinite: boolean;
  /** It begins with a preposition or adverb and has no verb: "On Sunday morning, ...". */
  readonly isAdjunct: boolean;
  /** A subject before it still waits for its verb. */
  readonly subjectWaits: boolean;
}

const INSERTED: ReadonlySet<ClauseKind> = new Set(['relative', 'participle', 'apposition']);

/** "Port Orla, Ruritania", "May 25, 2017", "Ruiz, 47": what follows the comma belongs to the name or date. */
function belongsToName(sentence: ChunkedSentence, at: number): boolean {
  const [before, chunk] = [sentence.chunks[at - 2], sentence.chunks[at]];
  if (before?.kind !== 'noun' || chunk?.kind !== 'noun' || chunk.last - chunk.first > 1) return false;
  if (!/^(?:NNP|CD)/.test(sentence.tokens[before.last]?.xpos ?? '')) return false;
  for (let word = chunk.first; word <= chunk.last; word++) {
    if (!/^(?:NNP|CD)/.test(sentence.tokens[word]?.xpos ?? '')) return false;
  }
  return true;
}

function cutAfterComma(sentence: ChunkedSentence, at: number, soFar: SoFar): ClauseKind | null {
  const next = sentence.chunks[at];
  const token = firstToken(sentence, at);
  if (!next || !token) return null;
  if (isRelative(token) || token.lower === 'where' || token.lower === 'whose') return 'relative';
  if (token.xpos === 'CC') return cutAtConjunction(sentence, at, soFar);
  if (SUBORDINATORS.has(token.lower) && hasFiniteAhead(sentence, at + 1)) return 'adverbial';
  if (token.lower === 'that' && hasFiniteAhead(sentence, at + 1)) return 'content';
  if (next.kind === 'verb') return cutBeforeVerb(sentence, at, soFar);
  if (next.kind === 'noun') {
    if (soFar.isAdjunct || belongsToName(sentence, at)) return null;
    if (hasSubjectAndVerb(sentence, at)) return 'main';
    return isListed(sentence, at) ? null : 'apposition';
  }
  if (next.kind === 'adverb' || next.kind === 'preposition') {
    return soFar.hasVerb && hasFiniteAhead(sentence, at) ? 'main' : null;
  }
  return null;
}

function cutBeforeVerb(sentence: ChunkedSentence, at: number, soFar: SoFar): ClauseKind | null {
  if (!isFinite(sentence, at)) return 'participle';
  // "Ruiz, 47, resigned": the verb of a subject that had something short put after it.
  return soFar.hasVerb || INSERTED.has(soFar.kind) ? 'coordinate' : null;
}

function cutAtConjunction(sentence: ChunkedSentence, at: number, soFar: SoFar): ClauseKind | null {
  let next = at + 1;
  while (sentence.chunks[next]?.kind === 'adverb') next++;
  const kind = sentence.chunks[next]?.kind;
  if (kind === 'verb') return soFar.hasVerb ? 'coordinate' : null;
  // Without a verb before it, "A and B fell" has one subject of two nouns.
  return soFar.hasVerb && hasSubjectAndVerb(sentence, next) ? 'coordinate' : null;
}

function cutWithoutComma(sentence: ChunkedSentence, at: number, soFar: SoFar): ClauseKind | null {
  const chunk = sentence.chunks[at];
  const token = firstToken(sentence, at);
  const before = sentence.chunks[at - 1];
  if (!chunk || !token || !before) return null;
  if (isRelative(token) && before.kind !== 'preposition') return hasFiniteAhead(sentence, at + 1) ? 'relative' : null;
  if (token.xpos === 'CC') return cutAtConjunction(sentence, at, soFar);
  if (token.lower === 'that' && chunk.kind === 'other') return hasFiniteAhead(sentence, at + 1) ? 'content' : null;
  if (SUBORDINATORS.has(token.lower) && chunk.kind !== 'noun') {
    if (hasSubjectAndVerb(sentence, at + 1)) return 'adverbial';
    if (ONLY_SUBORDINATORS.has(token.lower) && hasFiniteAhead(sentence, at + 1)) return 'adverbial';
    const next = firstToken(sentence, at + 1);
    return before.kind !== 'verb' && /^VB[GN]$/.test(next?.xpos ?? '') ? 'adverbial' : null;
  }
  if (chunk.kind === 'noun' && isFinite(sentence, at - 1) && isFinite(sentence, at + 1)) return 'content';
  if (isFinite(sentence, at) && soFar.subjectWaits && INSERTED.has(soFar.kind)) {
    return soFar.kind !== 'relative' || soFar.hasFinite ? 'coordinate' : null;
  }
  if (chunk.kind === 'verb' && before.kind === 'noun' && /^VB[GN]$/.test(token.xpos)) return 'participle';
  return null;
}

/** Last chunk before `at` that is not a quotation mark. */
function markBefore(sentence: ChunkedSentence, at: number): number {
  let before = at - 1;
  while (before > 0 && isQuoteMark(firstToken(sentence, before))) before--;
  return before;
}

function kindOfCut(sentence: ChunkedSentence, at: number, soFar: SoFar): ClauseKind | null {
  const before = markBefore(sentence, at);
  const token = firstToken(sentence, at);
  if (isQuoteMark(token) || isComma(token)) return null;
  if (isBreak(sentence, before)) return /^[-–—―]/.test(firstToken(sentence, before)?.form ?? '') ? 'aside' : 'main';
  return isComma(firstToken(sentence, before))
    ? cutAfterComma(sentence, at, soFar)
    : cutWithoutComma(sentence, at, soFar);
}

function readOn(sentence: ChunkedSentence, at: number, soFar: SoFar, kind: ClauseKind | null): SoFar {
  const chunk = sentence.chunks[at];
  const afterOpeningMark = at === 1 && isQuoteMark(firstToken(sentence, 0));
  const begins = kind !== null || at === 0 || afterOpeningMark;
  const hasVerb = chunk?.kind === 'verb' || (!begins && soFar.hasVerb);
  const adjunct = begins ? chunk?.kind === 'preposition' || chunk?.kind === 'adverb' : soFar.isAdjunct;
  const leavesSubject = kind !== null && INSERTED.has(kind) && !INSERTED.has(soFar.kind) && !soFar.hasVerb;
  const stillWaits = soFar.subjectWaits && (kind === null || INSERTED.has(kind));
  return {
    kind: kind ?? soFar.kind,
    hasVerb,
    hasFinite: isFinite(sentence, at) || (!begins && soFar.hasFinite),
    isAdjunct: adjunct && !hasVerb,
    subjectWaits: leavesSubject || stillWaits,
  };
}

/** Where the clauses of a sentence begin, the first at 0. One pass with bounded look-ahead. */
export function cutClauses(sentence: Pick<Sentence, 'chunks' | 'tokens'>): Cut[] {
  const cuts: Cut[] = [{ at: 0, kind: 'main' }];
  let soFar: SoFar = { kind: 'main', hasVerb: false, hasFinite: false, isAdjunct: false, subjectWaits: false };
  sentence.chunks.forEach((_, at) => {
    const kind = at === 0 ? null : kindOfCut(sentence, at, soFar);
    if (kind !== null) cuts.push({ at, kind });
    soFar = readOn(sentence, at, soFar, kind);
  });
  return cuts;
}

import type { Chunk, Sentence } from '../text/sentence.ts';
import type { Clause } from './clauses.ts';

/** A stretch of chunks that reads as one phrase: a subject, a verb with its object, or a preposition with its noun. */
export interface Unit {
  readonly kind: 'noun' | 'verb' | 'preposition';
  /** Token indexes, both included. */
  readonly first: number;
  readonly last: number;
}

function opensUnit(sentence: Sentence, chunk: Chunk, before: Chunk | undefined): boolean {
  if (chunk.kind === 'preposition') return sentence.tokens[chunk.first]?.lower !== 'of';
  return chunk.kind === 'verb' && before?.kind !== 'adverb';
}

function kindOf(chunk: Chunk): Unit['kind'] {
  if (chunk.kind === 'preposition') return 'preposition';
  return chunk.kind === 'verb' || chunk.kind === 'adverb' ? 'verb' : 'noun';
}

/** The units of a clause in text order; together they cover it. */
export function cutUnits(sentence: Sentence, clause: Pick<Clause, 'first' | 'last'>): Unit[] {
  const units: Unit[] = [];
  let start = clause.first;
  let kind: Unit['kind'] | null = null;
  let before: Chunk | undefined;
  for (const chunk of sentence.chunks) {
    if (chunk.last < clause.first) continue;
    if (chunk.first > clause.last) break;
    if (kind === null) kind = kindOf(chunk);
    else if (opensUnit(sentence, chunk, before)) {
      units.push({ kind, first: start, last: chunk.first - 1 });
      start = chunk.first;
      kind = kindOf(chunk);
    }
    before = chunk;
  }
  if (kind !== null) units.push({ kind, first: start, last: clause.last });
  return units;
}

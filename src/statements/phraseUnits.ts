import type { Chunk, Sentence } from '../text/sentence.ts';
import type { Clause } from './clauses.ts';

/** A stretch of chunks that reads as one phrase: a subject, a verb with its object, or a preposition with its noun. */
export interface Unit {
  readonly kind: 'noun' | 'verb' | 'preposition';
  /** Token indexes, both included. */
  readonly first: number;
  readonly last: number;
}

function isComma(sentence: Sentence, chunk: Chunk | undefined): boolean {
  return chunk !== undefined && /^[,;(]$/.test(sentence.tokens[chunk.first]?.form ?? '');
}

/** After a comma: "Ruiz, 47" and "Port Orla, Ruritania" stay together, lists and insertions do not. */
function opensAfterComma(sentence: Sentence, chunk: Chunk, before: Chunk | undefined): boolean {
  if (!isComma(sentence, before) || chunk.kind === 'other') return isComma(sentence, before);
  if (chunk.kind !== 'noun') return false;
  for (let at = chunk.first; at <= chunk.last; at++) {
    if (!/^(?:NNP|CD)/.test(sentence.tokens[at]?.xpos ?? '')) return true;
  }
  return chunk.last - chunk.first > 1;
}

function opensUnit(sentence: Sentence, chunk: Chunk, before: Chunk | undefined): boolean {
  if (chunk.kind === 'preposition') return sentence.tokens[chunk.first]?.lower !== 'of';
  return (chunk.kind === 'verb' && before?.kind !== 'adverb') || opensAfterComma(sentence, chunk, before);
}

function kindOf(chunk: Chunk): Unit['kind'] | null {
  if (chunk.kind === 'preposition' || chunk.kind === 'verb' || chunk.kind === 'noun') return chunk.kind;
  return chunk.kind === 'adjective' ? 'noun' : null;
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
    if (kind !== null && opensUnit(sentence, chunk, before)) {
      units.push({ kind, first: start, last: chunk.first - 1 });
      start = chunk.first;
      kind = null;
    }
    // Marks and adverbs before it do not tell what a unit is.
    kind ??= kindOf(chunk);
    before = chunk;
  }
  units.push({ kind: kind ?? 'noun', first: start, last: clause.last });
  return units;
}

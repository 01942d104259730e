import type { Span } from '../model/index.ts';
import type { Sentence } from '../text/sentence.ts';
import { spanOfTokens, tighten, type Clause } from './clauses.ts';
import { cutUnits, type Unit } from './phraseUnits.ts';

/** Token range of a statement in its sentence, and whether a clause or a phrase carries it. */
export interface StatementRange {
  readonly by: 'clause' | 'phrase';
  readonly first: number;
  readonly last: number;
  /** The clause it stands in; its subject and verb say what a phrase is about. */
  readonly clause: Clause;
}

/** Longest statement in characters that still shows one fact. */
const LONG = 180;
/** A clause up to this length is its own best statement for every fact in it. */
const SHORT = 45;
/** Longest phrase statement. */
const LONG_PHRASE = 110;
/** Two stretches that share this much of what they cover together say the same. */
const SAME = 0.65;

function lengthOf(sentence: Sentence, first: number, last: number): number {
  const span = spanOfTokens(sentence.tokens, first, last);
  return span.end - span.start;
}

function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/** Collects ranges, leaving out those too like one that is there. */
class Ranges {
  readonly found: StatementRange[] = [];
  readonly #sentence: Sentence;

  constructor(sentence: Sentence) {
    this.#sentence = sentence;
  }

  add(by: StatementRange['by'], clause: Clause, first: number, last: number): void {
    const tight = tighten(this.#sentence.tokens, first, last);
    if (tight === null) return;
    const span = spanOfTokens(this.#sentence.tokens, tight.first, tight.last);
    const repeats = this.found.some(
      (other) => overlap(span, spanOfTokens(this.#sentence.tokens, other.first, other.last)) >= SAME,
    );
    if (!repeats) this.found.push({ by, clause, ...tight });
  }
}

function addClause(ranges: Ranges, sentence: Sentence, clause: Clause): void {
  const from = clause.resumes ?? clause.first;
  const whole = lengthOf(sentence, from, clause.last) <= LONG;
  ranges.add('clause', clause, whole ? from : clause.first, clause.last);
}

/** An apposition with the noun it explains: "Lena Ort, the harbour master". */
function addApposition(ranges: Ranges, sentence: Sentence, clause: Clause): void {
  const named = sentence.chunks.findLast((chunk) => chunk.last < clause.first && chunk.kind !== 'other');
  const near = named?.kind === 'noun' && clause.first - named.last <= 3;
  const first = near && lengthOf(sentence, named.first, clause.last) <= LONG_PHRASE ? named.first : clause.first;
  if (lengthOf(sentence, first, clause.last) >= 8) ranges.add('phrase', clause, first, clause.last);
}

/** The units that show what a fact in `unit` is about: its verb, or the phrase that it is joined to. */
function windowAround(sentence: Sentence, units: readonly Unit[], at: number): { first: number; last: number } | null {
  const unit = units[at];
  if (unit === undefined) return null;
  const beside = unit.kind === 'noun' ? units[at + 1] : unit.kind === 'preposition' ? units[at - 1] : undefined;
  const first = Math.min(unit.first, beside?.first ?? unit.first);
  const last = Math.max(unit.last, beside?.last ?? unit.last);
  return lengthOf(sentence, first, last) <= LONG_PHRASE ? { first, last } : unit;
}

function addPhrases(ranges: Ranges, sentence: Sentence, clause: Clause, facts: readonly Span[]): void {
  if (lengthOf(sentence, clause.first, clause.last) <= SHORT) return;
  const units = cutUnits(sentence, clause);
  units.forEach((unit, at) => {
    const span = spanOfTokens(sentence.tokens, unit.first, unit.last);
    if (!facts.some((fact) => fact.start < span.end && fact.end > span.start)) return;
    const window = windowAround(sentence, units, at);
    if (window) ranges.add('phrase', clause, window.first, window.last);
  });
}

/**
 * The stretches of a sentence that are read as statements: its clauses, its appositions, and in long clauses each phrase
 * that holds one of `facts` (spans of numbers, times, places and names) with what it is about. In text order.
 */
export function findStatementRanges(
  sentence: Sentence,
  clauses: readonly Clause[],
  facts: readonly Span[],
): StatementRange[] {
  const ranges = new Ranges(sentence);
  for (const clause of clauses) if (clause.verb) addClause(ranges, sentence, clause);
  for (const clause of clauses) if (!clause.verb) addApposition(ranges, sentence, clause);
  for (const clause of clauses) addPhrases(ranges, sentence, clause, facts);
  return ranges.found.sort((a, b) => a.first - b.first || a.last - b.last);
}

import type { Span } from '../model/index.ts';
import type { Sentence } from '../text/sentence.ts';
import { spanOfTokens, tighten, type Clause } from './clauses.ts';
import { findConstituents } from './constituents.ts';
import { cutUnits, type Unit } from './phraseUnits.ts';

/** Token range of a statement in its sentence, and whether a clause, a phrase or a constituent of its tree carries it, or somebody asked for it. */
export interface StatementRange {
  readonly by: 'clause' | 'phrase' | 'constituent' | 'asked';
  readonly first: number;
  readonly last: number;
  /** The clause it stands in; its subject and verb say what a phrase is about. */
  readonly clause: Clause;
}

/** Longest statement in characters that still shows one fact. */
const LONG = 180;
/** What is kept of a longer one. */
const CORE = 130;
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
  readonly found: StatementRange[];
  readonly #sentence: Sentence;

  constructor(sentence: Sentence, known: readonly StatementRange[] = []) {
    this.#sentence = sentence;
    this.found = [...known];
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

/** A clause with what it resumes; one too long to show one fact is cut after a phrase. */
function addClause(ranges: Ranges, sentence: Sentence, clause: Clause, facts: readonly Span[]): void {
  const from = timeBefore(sentence, clause, facts) ?? clause.resumes ?? clause.first;
  if (lengthOf(sentence, from, clause.last) <= LONG) {
    ranges.add('clause', clause, from, clause.last);
    return;
  }
  const kept = cutUnits(sentence, clause).filter((unit) => lengthOf(sentence, clause.first, unit.last) <= CORE);
  const hasVerb = kept.some((unit) => unit.kind === 'verb');
  ranges.add('clause', clause, clause.first, hasVerb ? (kept.at(-1)?.last ?? clause.last) : clause.last);
}

/** "in 2011, when the bridge fell": where the time begins that a clause with "when" tells more of, as a token index; else null. */
function timeBefore(sentence: Sentence, clause: Clause, facts: readonly Span[]): number | null {
  const when = sentence.tokens[clause.first];
  if (when?.lower !== 'when') return null;
  const gap = (fact: Span): string => sentence.text.slice(fact.end, when.start);
  const time = facts.find((fact) => fact.end < when.start && when.start - fact.end <= 3 && /^,?\s*$/u.test(gap(fact)));
  const first = time ? sentence.tokens.findIndex((token) => token.start === time.start) : -1;
  return first < 0 ? null : first;
}

/** An apposition with the noun it explains: "Lena Ort, the harbour master". */
function addApposition(ranges: Ranges, sentence: Sentence, clause: Clause): void {
  const named = sentence.chunks.findLast((chunk) => chunk.last < clause.first && chunk.kind !== 'other');
  const near = named?.kind === 'noun' && clause.first - named.last <= 3;
  const first = near && lengthOf(sentence, named.first, clause.last) <= LONG_PHRASE ? named.first : clause.first;
  const chunks = sentence.chunks.filter(
    (chunk) => chunk.first >= first && chunk.last <= clause.last && chunk.kind !== 'other',
  );
  const words = clause.last - first + 1;
  if (chunks.length >= 2 || (words >= 3 && clause.kind !== 'main')) ranges.add('phrase', clause, first, clause.last);
}

/** A verb group that says nothing yet: it has no object in its unit. */
function isBareVerb(sentence: Sentence, unit: Unit | undefined): boolean {
  return unit?.kind === 'verb' && sentence.chunks.some((chunk) => chunk.kind === 'verb' && chunk.last === unit.last);
}

function isCopula(sentence: Sentence, unit: Unit): boolean {
  const verb = sentence.chunks.find((chunk) => chunk.kind === 'verb' && chunk.first >= unit.first);
  return verb !== undefined && sentence.tokens[verb.head]?.lemma === 'be';
}

/** Last unit of what begins at `at` with a subject, or with an adjunct before the subject: up to the verb's object. */
function throughVerb(sentence: Sentence, units: readonly Unit[], at: number): number {
  const verb = units.findIndex((unit, index) => index > at && unit.kind === 'verb');
  if (verb < 0 || verb > at + 2) return at + 1;
  return isBareVerb(sentence, units[verb]) ? verb + 1 : verb;
}

/** Indexes of the units that together show what a fact in the unit `at` is about. */
function unitsAround(sentence: Sentence, units: readonly Unit[], at: number): { from: number; to: number } {
  const unit = units[at];
  if (unit?.kind === 'noun' || (unit?.kind === 'preposition' && at === 0)) {
    return { from: at, to: throughVerb(sentence, units, at) };
  }
  if (unit?.kind === 'preposition' || (unit && isCopula(sentence, unit))) return { from: at - 1, to: at };
  return { from: at, to: isBareVerb(sentence, unit) ? at + 1 : at };
}

/** The words that show what a fact in the unit `at` is about: its verb, or the phrase that it is joined to. */
function windowAround(sentence: Sentence, units: readonly Unit[], at: number): { first: number; last: number } | null {
  const unit = units[at];
  if (unit === undefined) return null;
  const { from, to } = unitsAround(sentence, units, at);
  const first = units[Math.max(0, from)]?.first ?? unit.first;
  for (let end = Math.min(to, units.length - 1); end >= at; end--) {
    const last = units[end]?.last ?? unit.last;
    if (lengthOf(sentence, first, last) <= LONG_PHRASE) return { first, last };
  }
  return unit;
}

/** "was shot by his own crew": who did it is a fact although nothing in it is a name or number. */
function isAgent(sentence: Sentence, unit: Unit): boolean {
  if (unit.kind !== 'preposition' || sentence.tokens[unit.first]?.lower !== 'by') return false;
  const before = sentence.chunks.findLast((chunk) => chunk.last < unit.first && chunk.kind === 'verb');
  return before !== undefined && sentence.tokens[before.head]?.xpos === 'VBN';
}

function addPhrases(ranges: Ranges, sentence: Sentence, clause: Clause, facts: readonly Span[]): void {
  if (lengthOf(sentence, clause.first, clause.last) <= SHORT) return;
  const units = cutUnits(sentence, clause);
  units.forEach((unit, at) => {
    const span = spanOfTokens(sentence.tokens, unit.first, unit.last);
    const holdsFact = facts.some((fact) => fact.start < span.end && fact.end > span.start);
    if (!holdsFact && !isAgent(sentence, unit)) return;
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
  for (const clause of clauses) if (clause.verb) addClause(ranges, sentence, clause, facts);
  for (const clause of clauses) {
    if (!clause.verb && !clauses.some((later) => later.resumes === clause.first))
      addApposition(ranges, sentence, clause);
  }
  for (const clause of clauses) addPhrases(ranges, sentence, clause, facts);
  return ranges.found.sort(inTextOrder);
}

/** Further stretches, those of the sentence's tree, that are not too like one of `known`. In text order. */
export function findFurtherRanges(
  sentence: Sentence,
  clauses: readonly Clause[],
  known: readonly StatementRange[],
): StatementRange[] {
  const ranges = new Ranges(sentence, known);
  for (const { first, last } of findConstituents(sentence)) {
    const clause = clauses.find((one) => one.first <= first && one.last >= first) ?? clauses[0];
    if (clause) ranges.add('constituent', clause, first, last);
  }
  return ranges.found.slice(known.length).sort(inTextOrder);
}

function inTextOrder(a: StatementRange, b: StatementRange): number {
  return a.first - b.first || a.last - b.last;
}

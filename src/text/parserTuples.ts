import type { ParserWords } from './parserInput.ts';
import type { ParserState } from './parserState.ts';

const COARSE: readonly string[] = [
  ...['NOUN', 'VERB', 'ADJ', 'ADV', 'PROPN', 'PRON', 'DET', 'ADP'],
  ...['AUX', 'CCONJ', 'SCONJ', 'PART', 'NUM', 'PUNCT', 'INTJ'],
];
const OTHER = COARSE.length;
const NOTHING = OTHER + 1;
const ROOT = OTHER + 2;
const KINDS = OTHER + 3;
/** So many of the commonest words count, and the others as one. */
const WORDS = 100;

/** The universal tag of a tag such as "NOUN|NN" as a number; rare ones share one. */
export function coarseOf(tag: string): number {
  const at = COARSE.indexOf(tag.slice(0, tag.indexOf('|')));
  return at < 0 ? OTHER : at;
}

/** What can be seen of a state at one look, and how many values each has. */
const ATOMS = {
  s0: KINDS,
  s1: KINDS,
  s2: KINDS,
  b0: KINDS,
  b1: KINDS,
  s0Word: WORDS + 1,
  s1Word: WORDS + 1,
  b0Word: WORDS + 1,
  /** Steps between the next word and the top of the stack, and between that and the word below it; finely and coarsely. */
  above: 10,
  below: 10,
  aboveCoarse: 4,
  belowCoarse: 4,
  /** Commas and verbs between them. */
  aboveMarks: 10,
  belowMarks: 10,
  depth: 6,
  rest: 6,
  last: 16,
} as const;
type Atom = keyof typeof ATOMS;
const NAMES = Object.keys(ATOMS) as Atom[];
const numberOf = (atom: Atom): number => NAMES.indexOf(atom);

/** What is looked at together. */
const TUPLES: readonly (readonly Atom[])[] = [
  ...(['above', 'below', 'aboveMarks', 'belowMarks', 'depth', 'rest', 'last'] as const).map((atom) => [atom]),
  ['above', 'aboveMarks'],
  ['below', 'belowMarks'],
  ['depth', 'rest', 'last'],
  ['s0', 'b0'],
  ['s1', 's0'],
  ['s1', 'b0'],
  ['s2', 's1'],
  ['s0', 'b1'],
  ['b0', 'b1'],
  ['s0', 'b0', 'aboveCoarse'],
  ['s1', 's0', 'belowCoarse'],
  ['s1', 's0', 'b0'],
  ['s0', 'b0', 'b1'],
  ['s0Word', 'b0'],
  ['s0', 'b0Word'],
  ['s1Word', 's0'],
  ['s1', 's0Word'],
];

/** A tuple's rows: the first of them, and of three atoms (the last may count for nothing) the number and what a value counts for. */
export interface Tuple {
  readonly first: number;
  readonly size: number;
  readonly atoms: readonly Atom[];
  readonly sizes: readonly number[];
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly forA: number;
  readonly forB: number;
  readonly forC: number;
}

function layOut(atoms: readonly Atom[], first: number): Tuple {
  const sizes = atoms.map((atom) => ATOMS[atom]);
  const strides = sizes.map((_, at) => sizes.slice(at + 1).reduce((all, size) => all * size, 1));
  const [a = 0, b = a, c = a] = atoms.map(numberOf);
  const [forA = 0, forB = 0, forC = 0] = strides;
  return { first, size: sizes.reduce((all, size) => all * size, 1), atoms, sizes, a, b, c, forA, forB, forC };
}

/** What a value of the atom counts for in the tuple, 0 where it isn't in it. */
export function strideOf({ atoms, forA, forB, forC }: Tuple, atom: Atom): number {
  const at = atoms.indexOf(atom);
  if (at < 0) return 0;
  if (at === 0) return forA;
  return at === 1 ? forB : forC;
}

/** All tuples, one after the other. */
export const ALL_TUPLES: readonly Tuple[] = TUPLES.reduce<Tuple[]>((done, atoms) => {
  const last = done.at(-1);
  return [...done, layOut(atoms, last ? last.first + last.size : 0)];
}, []);

/** How many rows they have. */
export const TUPLE_ROWS = ALL_TUPLES.reduce((sum, { size }) => sum + size, 0);

/** Writes a row of each tuple behind the `from` rows that `out` holds, counted from `first`; gives how many there are then. */
export function tupleRows(
  tuples: readonly Tuple[],
  first: number,
  words: ParserWords,
  state: ParserState,
  out: Int32Array,
  from: number,
): number {
  look(words, state);
  let n = from;
  for (const tuple of tuples)
    out[n++] =
      first +
      tuple.first +
      values[tuple.a]! * tuple.forA +
      values[tuple.b]! * tuple.forB +
      values[tuple.c]! * tuple.forC;
  return n;
}

const values = new Int32Array(NAMES.length);

function look(words: ParserWords, { depth, stack, next, last }: ParserState): void {
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const above = next - s0;
  const below = s0 - s1;
  // In the order of ATOMS.
  values[0] = coarseAt(words, s0);
  values[1] = coarseAt(words, s1);
  values[2] = coarseAt(words, depth > 2 ? stack[depth - 3]! : -1);
  values[3] = coarseAt(words, next);
  values[4] = coarseAt(words, next < words.length ? next + 1 : -1);
  values[5] = wordAt(words, s0);
  values[6] = wordAt(words, s1);
  values[7] = wordAt(words, next);
  values[8] = s0 < 0 ? 9 : finely(above);
  values[9] = s1 < 0 ? 9 : finely(below);
  values[10] = s0 < 0 ? 0 : coarsely(above);
  values[11] = s1 < 0 ? 0 : coarsely(below);
  values[12] = s0 < 0 ? 9 : marksBetween(words, s0, next);
  values[13] = s1 < 0 ? 9 : marksBetween(words, s1, s0);
  values[14] = Math.min(depth, 5);
  values[15] = Math.min(words.length - next, 5);
  values[16] = last;
}

function coarseAt(words: ParserWords, at: number): number {
  if (at < 0) return NOTHING;
  return at < words.length ? words.coarse[at]! : ROOT;
}

function wordAt(words: ParserWords, at: number): number {
  return at < 0 || at >= words.length ? 0 : Math.min(words.word[at]!, WORDS);
}

function finely(distance: number): number {
  if (distance < 5) return distance;
  if (distance < 8) return 5;
  if (distance < 12) return 6;
  return distance < 20 ? 7 : 8;
}

function coarsely(distance: number): number {
  if (distance < 2) return 0;
  if (distance < 4) return 1;
  return distance < 8 ? 2 : 3;
}

function marksBetween(words: ParserWords, from: number, to: number): number {
  const commas = words.commas[to]! - words.commas[from + 1]!;
  const verbs = words.verbs[to]! - words.verbs[from + 1]!;
  return Math.min(commas, 2) * 3 + Math.min(Math.max(verbs, 0), 2);
}

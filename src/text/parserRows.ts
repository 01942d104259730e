import type { ParserWords } from './parserInput.ts';
import type { ParserState } from './parserState.ts';
import { TUPLE_ROWS } from './parserTuples.ts';

/** Sizes that the rows of a model are laid out by. */
export interface ParserSizes {
  readonly words: number;
  readonly tags: number;
  readonly labels: number;
}

/** The places of a state whose words are looked at in full. */
export const PLACES = 6;
const [S0, S1, S2, B0, B1] = [0, 1, 2, 3, 4];
/** Values of a word's shape. */
export const SHAPES = 8;
const CHILD_WORDS = 250;
const CLASS = 256;

/** Where the rows of each kind start in the table of the first layer. */
export interface RowLayout extends ParserSizes {
  readonly place: number;
  readonly children: number;
  readonly childPlace: number;
  readonly tuples: number;
  readonly rows: number;
}

/** The layout for these sizes; tags and labels have two more values each, for the root and for nothing. */
export function layOutRows({ words, tags, labels }: ParserSizes): RowLayout {
  const place = words + 4 * CLASS + 3 * (tags + 2) + SHAPES;
  const childPlace = 4 * (tags + 2 + labels + 1 + CHILD_WORDS) + 2 * labels + 8;
  const children = PLACES * place;
  const tuples = children + 4 * childPlace;
  return { words, tags, labels, place, children, childPlace, tuples, rows: tuples + TUPLE_ROWS };
}

/** Which of the rows of `wordRows` tell of the word alone, and not of where it stands; `to` is not one of them. */
export const WORD_ROWS = { from: 1, to: 6 };
/** Where among the rows of a place those of its tag and of its shape start. */
export function tagRow(layout: RowLayout, place: number): number {
  return place * layout.place + layout.words + 4 * CLASS;
}

export function shapeRow(layout: RowLayout, place: number): number {
  return tagRow(layout, place) + 3 * (layout.tags + 2);
}

/** Rows of the word `at` where it stands in `place`; -1 is nothing, the sentence's length is the root. */
export function wordRows(layout: RowLayout, words: ParserWords, place: number, at: number, out: Int32Array): number {
  const { words: W, tags: T } = layout;
  const base = place * layout.place;
  const tags = tagRow(layout, place);
  if (at < 0 || at >= words.length) {
    out[0] = tags + (at < 0 ? T : T + 1);
    return 1;
  }
  const classes = words.classes[at]!;
  let n = 0;
  out[n++] = tags + words.tag[at]!;
  out[n++] = base + words.word[at]!;
  out[n++] = base + W + (classes & 255);
  out[n++] = base + W + CLASS + ((classes >> 8) & 255);
  out[n++] = base + W + 2 * CLASS + ((classes >> 16) & 255);
  out[n++] = base + W + 3 * CLASS + (classes >>> 24);
  out[n++] = tags + (T + 2) + (at > 0 ? words.tag[at - 1]! : T);
  out[n++] = tags + 2 * (T + 2) + (at + 1 < words.length ? words.tag[at + 1]! : T + 1);
  out[n++] = shapeRow(layout, place) + words.shape[at]!;
  return n;
}

/** Whether the children of what stands in a place are looked at. */
export function showsChildren(place: number): boolean {
  return place <= B0;
}

/** Rows of the children of `at` in `place`: the outermost two on each side, how many there are, and all their labels. */
export function childRows(
  layout: RowLayout,
  words: ParserWords,
  state: ParserState,
  place: number,
  at: number,
  out: Int32Array,
  from: number,
): number {
  const { tags: T, labels: L } = layout;
  const base = layout.children + place * layout.childPlace;
  const one = T + 2 + L + 1 + CHILD_WORDS;
  const all = base + 4 * one;
  let n = from;
  for (let side = 0; side < 2; side++) {
    const first = side === 0 ? state.left[at]! : state.right[at]!;
    let count = 0;
    for (let child = first; child >= 0 && count < 6; child = state.sibling[child]!) {
      if (count < 2) {
        const of = base + (side * 2 + count) * one;
        out[n++] = of + words.tag[child]!;
        out[n++] = of + T + 2 + state.labels[child]!;
        out[n++] = of + T + 2 + L + 1 + Math.min(words.word[child]!, CHILD_WORDS - 1);
      }
      out[n++] = all + side * L + state.labels[child]!;
      count++;
    }
    if (count === 0) out[n++] = base + side * 2 * one + T;
    out[n++] = all + 2 * L + side * 4 + Math.min(count, 3);
  }
  return n;
}

/** Which word stands in each place of a state; -1 is nothing. */
export function placesOf(state: ParserState, length: number, out: Int32Array): void {
  const { depth, next, stack } = state;
  out[S0] = depth > 0 ? stack[depth - 1]! : -1;
  out[S1] = depth > 1 ? stack[depth - 2]! : -1;
  out[S2] = depth > 2 ? stack[depth - 3]! : -1;
  out[B0] = next;
  out[B1] = next < length ? next + 1 : -1;
  out[5] = next + 1 < length ? next + 2 : -1;
}

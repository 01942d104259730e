import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FoldedRows } from './parserFold.ts';
import type { ParserWords } from './parserInput.ts';
import { childRows, layOutRows, PLACES, placesOf, showsChildren, wordRows } from './parserRows.ts';
import { ParserState } from './parserState.ts';
import { ALL_TUPLES, tupleRows } from './parserTuples.ts';

const LAYOUT = layOutRows({ words: 5, tags: 4, labels: 3 });
/** One number a row, each with digits of its own, so that a sum tells its rows. */
const ROWS = Int32Array.from({ length: LAYOUT.rows }, (_, row) => (row * 7919) % 10_007);
const FOLDED = new FoldedRows(LAYOUT, ROWS, 1);

function makeWords(draws: readonly number[]): ParserWords {
  const column = (most: number, step: number): Int32Array =>
    Int32Array.from(draws, (draw) => Math.floor(draw / step) % most);
  const word = column(5, 1);
  return {
    length: draws.length,
    word,
    // A common word always has the same classes.
    classes: Int32Array.from(draws, (draw, at) => (word[at] === 0 ? draw * 65_537 : word[at]! * 16_909_060) | 0),
    tag: column(4, 5),
    coarse: column(18, 20),
    shape: column(6, 40),
    commas: Int32Array.from({ length: draws.length + 2 }, (_, at) => Math.floor(at / 2)),
    verbs: Int32Array.from({ length: draws.length + 2 }, (_, at) => Math.floor(at / 3)),
  };
}

const sumOf = (table: Int32Array, rows: Int32Array, count: number): number =>
  rows.subarray(0, count).reduce((sum, row) => sum + table[row]!, 0);

test('rows folded together add up to what all rows add up to, whatever a state holds', () => {
  const words = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.array(fc.nat(2), { minLength: 40, maxLength: 40 }), (draws, transitions) => {
      const seen = makeWords(draws);
      const state = new ParserState(seen.length);
      const [all, folded, places] = [new Int32Array(64), new Int32Array(64), new Int32Array(PLACES)];
      for (const transition of transitions) {
        if (state.allows(transition)) state.take(transition, transition);
        if (state.done) break;
        placesOf(state, seen.length, places);
        places.forEach((at, place) => {
          let count = wordRows(LAYOUT, seen, place, at, all);
          if (showsChildren(place) && at >= 0) count = childRows(LAYOUT, seen, state, place, at, all, count);
          const fewer = FOLDED.placeRows(seen, state, place, at, folded);
          expect(sumOf(FOLDED.table, folded, fewer)).toBe(sumOf(ROWS, all, count));
        });
        const count = tupleRows(ALL_TUPLES, LAYOUT.tuples, seen, state, all, 0);
        const fewer = FOLDED.lookRows(seen, state, folded);
        expect(sumOf(FOLDED.table, folded, fewer)).toBe(sumOf(ROWS, all, count));
        expect(fewer).toBeLessThan(count);
      }
    }),
  );
});

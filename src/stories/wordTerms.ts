import { stemOf } from './terms.ts';
import { termOf } from './termOf.ts';
import type { WordReader } from './wordReader.ts';

/** Words beyond so many are stemmed again each time. */
const KEPT = 200_000;
const STRIDE = 3;
let slots = 2 ** 14;
let table = new Int32Array(STRIDE * slots);
let kept = 0;

/** The term of the word a reader stands on. Known words are not even cut out of the text; the table only spares time. */
export function termAt(reader: WordReader, text: string): number {
  const at = findSlot(table, reader.high, reader.low);
  if (table[at + 2] !== 0) return table[at + 2]!;
  const term = termOf(stemOf(text.slice(reader.start, reader.end)));
  if (kept < KEPT) keep(at, reader.high, reader.low, term);
  return term;
}

function findSlot(cells: Int32Array, high: number, low: number): number {
  const mask = cells.length / STRIDE - 1;
  let slot = (high ^ (high >>> 15)) & mask;
  while (cells[STRIDE * slot + 2] !== 0 && (cells[STRIDE * slot] !== high || cells[STRIDE * slot + 1] !== low))
    slot = (slot + 1) & mask;
  return STRIDE * slot;
}

function keep(at: number, high: number, low: number, term: number): void {
  write(table, at, high, low, term);
  if (++kept < slots / 2) return;
  slots *= 2;
  const larger = new Int32Array(STRIDE * slots);
  for (let i = 0; i < table.length; i += STRIDE)
    if (table[i + 2] !== 0)
      write(larger, findSlot(larger, table[i]!, table[i + 1]!), table[i]!, table[i + 1]!, table[i + 2]!);
  table = larger;
}

function write(cells: Int32Array, at: number, high: number, low: number, term: number): void {
  cells[at] = high;
  cells[at + 1] = low;
  cells[at + 2] = term;
}

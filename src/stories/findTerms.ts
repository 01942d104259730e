import { WordReader } from './wordReader.ts';
import { termAt } from './wordTerms.ts';

/** Where the first word of each of these terms stands in a text: [start, end] by term, in the order of the text. */
export function findTerms(text: string, wanted: ReadonlySet<number>): Map<number, readonly [number, number]> {
  const found = new Map<number, readonly [number, number]>();
  const reader = new WordReader(text);
  while (found.size < wanted.size && reader.next()) {
    const term = termAt(reader, text);
    if (wanted.has(term) && !found.has(term)) found.set(term, [reader.start, reader.end]);
  }
  return found;
}

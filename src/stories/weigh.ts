import type { ArticleTerms } from './articleTerms.ts';
import type { Rarity } from './rarity.ts';
import { countIn, MOST_OFTEN, NAME, NUMBER } from './termMarks.ts';
import { MOST_TERMS, orderByWeight, UNIT, type Vector } from './vector.ts';

const ofCount = Float64Array.from({ length: MOST_OFTEN + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));
const ROOM = 512;
const weights = new Float64Array(ROOM);
const order = new Int32Array(ROOM);

/** Fills a vector with the heaviest terms of an article, by how often they stand there and how rare they are. */
export function weighArticle({ terms, marks }: ArticleTerms, rarity: Rarity, into: Vector): void {
  const all = Math.min(terms.length, ROOM);
  for (let i = 0; i < all; i++) weights[i] = ofCount[countIn(marks[i]!)]! * rarity.of(terms[i]!);
  orderByWeight(weights, all, order);
  const size = Math.min(all, MOST_TERMS);
  const length = lengthOf(size, () => true);
  const isName = (i: number) => (marks[i]! & (NAME | NUMBER)) !== 0;
  const namesLength = lengthOf(size, isName);
  into.clear();
  for (let n = 0; n < size; n++) {
    const i = order[n]!;
    const weight = Math.round((UNIT * weights[i]!) / length);
    if (weight > 0) into.add(terms[i]!, weight, isName(i) ? Math.round((UNIT * weights[i]!) / namesLength) : 0);
  }
}

function lengthOf(size: number, counts: (i: number) => boolean): number {
  let squared = 0;
  for (let n = 0; n < size; n++) if (counts(order[n]!)) squared += weights[order[n]!]! ** 2;
  return Math.sqrt(squared) || 1;
}

import type { ArticleTerms } from './articleTerms.ts';
import type { Rarity } from './rarity.ts';
import { countIn, MOST_OFTEN, NAME, NUMBER } from './termMarks.ts';
import { MOST_TERMS, orderByWeight, UNIT, type Vector } from './vector.ts';

const ofCount = Float64Array.from({ length: MOST_OFTEN + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));
const ROOM = 1024;
const weights = new Float64Array(ROOM);
const order = new Int32Array(ROOM);

/** Fills a vector with the heaviest terms of an article, by how often they stand there and how rare they are. */
export function weighArticle({ terms, marks }: ArticleTerms, rarity: Rarity, into: Vector): void {
  const all = Math.min(terms.length, ROOM);
  for (let i = 0; i < all; i++) weights[i] = ofCount[countIn(marks[i]!)]! * rarity.of(terms[i]!);
  orderByWeight(weights, all, order);
  const size = Math.min(all, MOST_TERMS);
  let squared = 0;
  let namesSquared = 0;
  for (let n = 0; n < size; n++) {
    const weight = weights[order[n]!]!;
    squared += weight * weight;
    if ((marks[order[n]!]! & (NAME | NUMBER)) !== 0) namesSquared += weight * weight;
  }
  fill(terms, marks, size, UNIT / Math.sqrt(squared || 1), UNIT / Math.sqrt(namesSquared || 1), into);
}

function fill(
  terms: Int32Array,
  marks: Uint8Array,
  size: number,
  scale: number,
  namesScale: number,
  into: Vector,
): void {
  into.clear();
  for (let n = 0; n < size; n++) {
    const i = order[n]!;
    const weight = Math.round(scale * weights[i]!);
    const isName = (marks[i]! & (NAME | NUMBER)) !== 0;
    if (weight > 0) into.add(terms[i]!, weight, isName ? Math.round(namesScale * weights[i]!) : 0);
  }
}

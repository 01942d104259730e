import type { ArticleTerms } from './articleTerms.ts';
import { HEADLINE, memberOf, MOST_TERMS, OPENING, UNIT, VECTORS, type Member } from './member.ts';
import { orderByWeight } from './orderByWeight.ts';
import type { Rarity } from './rarity.ts';
import { countIn, IN_HEADLINE, IN_OPENING, MOST_OFTEN } from './termMarks.ts';

const ofCount = Float64Array.from({ length: MOST_OFTEN + 1 }, (_, count) => (count === 0 ? 0 : 1 + Math.log(count)));
const ROOM = 1024;
const rarities = new Float64Array(ROOM);
const weights = new Float64Array(ROOM);
const order = new Int32Array(ROOM);
const lengths = new Float64Array(VECTORS);

/** The vectors of an article: its terms weigh by how often they stand there and how rare they are, in headlines by rarity alone. */
export function weighArticle({ terms, marks }: ArticleTerms, rarity: Rarity): Member {
  const all = Math.min(terms.length, ROOM);
  for (let i = 0; i < all; i++) {
    rarities[i] = rarity.of(terms[i]!);
    weights[i] = ofCount[countIn(marks[i]!)]! * rarities[i]!;
  }
  orderByWeight(weights, all, order);
  const size = keepHeaviest(marks, all);
  measure(marks, size);
  const kept = new Int32Array(size);
  const filled = new Uint16Array(VECTORS * size);
  for (let n = 0; n < size; n++) {
    kept[n] = terms[order[n]!]!;
    for (let vector = 0; vector < VECTORS; vector++)
      filled[VECTORS * n + vector] = Math.round((UNIT * weightAt(n, marks[order[n]!]!, vector)) / lengths[vector]!);
  }
  return memberOf(kept, filled);
}

/** Moves the heaviest terms and all of the opening to the front of the order; gives how many there are. */
function keepHeaviest(marks: Uint8Array, all: number): number {
  let size = 0;
  for (let n = 0; n < all; n++) {
    const i = order[n]!;
    if (rarities[i]! <= 0) continue;
    if (n >= MOST_TERMS && (marks[i]! & IN_OPENING) === 0) continue;
    order[size++] = i;
  }
  return size;
}

function measure(marks: Uint8Array, size: number): void {
  lengths.fill(0);
  for (let n = 0; n < size; n++)
    for (let vector = 0; vector < VECTORS; vector++) lengths[vector]! += weightAt(n, marks[order[n]!]!, vector) ** 2;
  for (let vector = 0; vector < VECTORS; vector++) lengths[vector] = Math.sqrt(lengths[vector]!) || 1;
}

/** The weight of the nth term in one of the vectors, before these are brought to one length. */
function weightAt(n: number, mark: number, vector: number): number {
  const i = order[n]!;
  if (vector === HEADLINE) return (mark & IN_HEADLINE) === 0 ? 0 : rarities[i]!;
  if (vector === OPENING) return (mark & IN_OPENING) === 0 ? 0 : rarities[i]!;
  return n < MOST_TERMS ? weights[i]! : 0;
}

import { compareFigures } from './figures.ts';
import { KEPT_MEMBERS, type GrowingStory } from './growingStory.ts';
import { HeldTerms, MEMBERS_AT, ROW } from './heldTerms.ts';
import { HEADLINE, OPENING, UNIT, VECTORS, type Member } from './member.ts';
import { GROUPING, noSignals, type PairWeights } from './pairWeights.ts';
import { squaredIn } from './storyTerms.ts';
import type { TermSum } from './termSum.ts';

/** Two stories of which no two articles are more alike than this share nothing but how they are written. */
const LEAST_ALIKE = 0.15;

/** Tells how likely it is that stories are one with the one it holds. */
export class PairScore {
  /** Of the last pair: things that both count by one figure, and only by different ones. */
  agree = 0;
  differ = 0;
  /** What the last pair was judged by; those of whole texts only where it was not given up before. */
  readonly signals = noSignals();
  private readonly weights: PairWeights;
  private readonly held = new HeldTerms();
  private story: GrowingStory | null = null;
  private nearest = 0;
  private readonly products = new Float64Array(VECTORS);
  private readonly ofMembers = new Float64Array(KEPT_MEMBERS);

  constructor(weights: PairWeights = GROUPING) {
    this.weights = weights;
  }

  /** Holds a story, so that others can be compared with it. */
  hold(story: GrowingStory): void {
    this.story = story;
    this.held.hold(story);
  }

  /** The logarithm of the odds that another story and the one held are one; -Infinity where they cannot reach `least`. */
  with(other: GrowingStory, least: number): number {
    const { signals, weights, products } = this;
    this.findNearest(other);
    if (this.nearest < LEAST_ALIKE * UNIT ** 2) return -Infinity;
    const atFirst = this.judgeAtFirst(other);
    if (atFirst + weights.headlines + weights.openings < least) return -Infinity;
    if (other.sum) this.multiplySum(other.sum);
    signals.average = products[0]! / (UNIT ** 2 * this.story!.size * other.size);
    signals.headlines = this.cosine(other, HEADLINE);
    signals.openings = this.cosine(other, OPENING);
    return (
      atFirst +
      weights.average * signals.average +
      weights.headlines * signals.headlines +
      weights.openings * signals.openings
    );
  }

  /** Judges by all but what takes the stories' whole vectors. */
  private judgeAtFirst(other: GrowingStory): number {
    const { signals, weights } = this;
    const { size } = this.story!;
    signals.nearest = this.nearest / UNIT ** 2;
    signals.smaller = Math.log(Math.min(size, other.size));
    signals.larger = Math.log(Math.max(size, other.size));
    this.compareDays(other);
    this.compareFigures(other);
    return (
      weights.bias +
      weights.nearest * signals.nearest +
      weights.smaller * signals.smaller +
      weights.larger * signals.larger +
      weights.dated * signals.dated +
      weights.gap * signals.gap +
      weights.sameFigures * signals.sameFigures
    );
  }

  private cosine(other: GrowingStory, vector: number): number {
    const product = this.products[vector]!;
    return product === 0 ? 0 : product / Math.sqrt(squaredIn(this.story!, vector) * squaredIn(other, vector));
  }

  private compareDays({ firstDay, lastDay }: GrowingStory): void {
    const { signals } = this;
    const { firstDay: first, lastDay: last } = this.story!;
    signals.dated = signals.gap = 0;
    if (first === null || last === null || firstDay === null || lastDay === null) return;
    signals.dated = 1;
    signals.gap = Math.log1p(Math.max(0, first - lastDay, firstDay - last));
  }

  private compareFigures(other: GrowingStory): void {
    const { agree, differ } = compareFigures(this.story!.figures, other.figures);
    this.agree = agree;
    this.differ = differ;
    this.signals.sameFigures = Math.log1p(agree);
  }

  /** Finds how alike the two most alike articles are; of a story of one article, the products too. */
  private findNearest(other: GrowingStory): void {
    this.products.fill(0);
    this.nearest = 0;
    for (const member of other.members) this.multiplyMember(member, other.sum === null);
  }

  private multiplyMember({ terms, weights }: Member, isAll: boolean): void {
    const { held, products } = this;
    const { rows, members } = held;
    const own = this.ofMembers.fill(0);
    for (let i = 0; i < terms.length; i++) {
      const row = held.find(terms[i]!);
      if (row === -1) continue;
      const weight = weights[VECTORS * i]!;
      for (let n = 0; n < members; n++) own[n]! += weight * rows[row + MEMBERS_AT + n]!;
      if (!isAll) continue;
      for (let vector = 0; vector < VECTORS; vector++)
        products[vector]! += rows[row + vector]! * weights[VECTORS * i + vector]!;
    }
    for (let n = 0; n < members; n++) this.nearest = Math.max(this.nearest, own[n]!);
  }

  private multiplySum(sum: TermSum): void {
    const { held } = this;
    if (held.size <= sum.size)
      for (let i = 0; i < held.size; i++) {
        const at = sum.find(held.terms[i]!);
        if (at !== -1) this.multiplyRow(ROW * i, sum.table, at);
      }
    else
      sum.each((term, at) => {
        const row = held.find(term);
        if (row !== -1) this.multiplyRow(row, sum.table, at);
      });
  }

  private multiplyRow(row: number, table: Int32Array, at: number): void {
    const { products, held } = this;
    for (let vector = 0; vector < VECTORS; vector++)
      products[vector]! += held.rows[row + vector]! * table[at + vector]!;
  }
}

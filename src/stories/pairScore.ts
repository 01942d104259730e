import { compareFigures } from './figures.ts';
import { KEPT_MEMBERS, type GrowingStory } from './growingStory.ts';
import { HeldTerms, MEMBERS_AT, ROW } from './heldTerms.ts';
import { HEADLINE, OPENING, UNIT, VECTORS, type Member } from './member.ts';
import { squaredIn } from './storyTerms.ts';
import type { TermSum } from './termSum.ts';

/**
 * What speaks for two stories being one, by a logistic regression over pairs of partial stories of the development packs, these
 * also with all their dates drawn into two days: how alike the two most alike articles are, how alike all are on the average,
 * sizes, days between, headlines, how the articles begin, and things they count by the same figures.
 */
const WEIGHTS = {
  bias: -4.552658700583019,
  nearest: 21.183820599089984,
  average: -7.502862633455243,
  smaller: -3.6479231934990803,
  larger: -0.2873140976196924,
  gap: -0.3688628884633926,
  dated: 0.39421834084883584,
  headlines: 2.3937928044339025,
  openings: 5.066074415830334,
  sameFigures: 0.8048039805931044,
};
/** Two stories of which no two articles are more alike than this share nothing but how they are written. */
const LEAST_ALIKE = 0.15;

/** Tells how likely it is that stories are one with the one it holds. */
export class PairScore {
  /** Of the last pair: things that both count by one figure, and only by different ones. */
  agree = 0;
  differ = 0;
  private readonly held = new HeldTerms();
  private story: GrowingStory | null = null;
  private nearest = 0;
  private readonly products = new Float64Array(VECTORS);
  private readonly ofMembers = new Float64Array(KEPT_MEMBERS);

  /** Holds a story, so that others can be compared with it. */
  hold(story: GrowingStory): void {
    this.story = story;
    this.held.hold(story);
  }

  /** The logarithm of the odds that another story and the one held are one; -Infinity where they cannot reach `least`. */
  with(other: GrowingStory, least: number): number {
    const story = this.story!;
    this.findNearest(other);
    if (this.nearest < LEAST_ALIKE * UNIT ** 2) return -Infinity;
    const atFirst =
      WEIGHTS.bias +
      (WEIGHTS.nearest * this.nearest) / UNIT ** 2 +
      WEIGHTS.smaller * Math.log(Math.min(story.size, other.size)) +
      WEIGHTS.larger * Math.log(Math.max(story.size, other.size)) +
      this.byDays(other) +
      this.byFigures(other);
    if (atFirst + WEIGHTS.headlines + WEIGHTS.openings < least) return -Infinity;
    if (other.sum) this.multiplySum(other.sum);
    return (
      atFirst +
      (WEIGHTS.average * this.products[0]!) / (UNIT ** 2 * story.size * other.size) +
      WEIGHTS.headlines * this.cosine(other, HEADLINE) +
      WEIGHTS.openings * this.cosine(other, OPENING)
    );
  }

  private cosine(other: GrowingStory, vector: number): number {
    const product = this.products[vector]!;
    return product === 0 ? 0 : product / Math.sqrt(squaredIn(this.story!, vector) * squaredIn(other, vector));
  }

  private byDays({ firstDay, lastDay }: GrowingStory): number {
    const { firstDay: first, lastDay: last } = this.story!;
    if (first === null || last === null || firstDay === null || lastDay === null) return 0;
    return WEIGHTS.dated + WEIGHTS.gap * Math.log1p(Math.max(0, first - lastDay, firstDay - last));
  }

  private byFigures(other: GrowingStory): number {
    const { agree, differ } = compareFigures(this.story!.figures, other.figures);
    this.agree = agree;
    this.differ = differ;
    return WEIGHTS.sameFigures * Math.log1p(agree);
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

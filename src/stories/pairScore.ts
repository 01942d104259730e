import { compareFigures } from './figures.ts';
import { HeldTerms, MARK_AT, MEMBERS_AT, ROW } from './heldTerms.ts';
import { KEPT_MEMBERS, type GrowingStory } from './growingStory.ts';
import { UNIT, VECTORS, type Member } from './member.ts';
import { articlesWith, squaredIn, topNamesOf, weightOf } from './storyTerms.ts';
import { Shares } from './shares.ts';
import type { TermSum } from './termSum.ts';

/**
 * What speaks for two stories being one, by a logistic regression over pairs of partial stories of the development packs: how
 * alike the two most alike articles are, how alike all are on the average, sizes, days between, headlines, names that one has
 * and the other lacks, numbers, and things they count by the same or by different figures.
 */
const WEIGHTS = {
  bias: -1.6156584205809486,
  nearest: 23.040177261931508,
  average: -11.330680182100169,
  smaller: -3.2563020180815356,
  larger: -0.6415231318628005,
  gap: -0.7154124973972584,
  dated: 0.8240772952078422,
  headlines: 3.2089178593579786,
  foreignNames: -2.0637769601403773,
  numbers: 1.2190649552830062,
  sameFigures: 1.056041052157901,
  otherFigures: -0.13359191110141366,
};
/** Two stories of which no two articles are more alike than this share nothing but how they are written. */
const LEAST_ALIKE = 0.15;
const NAMES = 1;
const HEADLINES = 2;
const NUMBERS = 3;

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
  private readonly shares = new Shares();
  private readonly otherShares = new Shares();

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
    if (atFirst + WEIGHTS.headlines + WEIGHTS.numbers < least) return -Infinity;
    if (other.sum) this.multiplySum(other.sum);
    return (
      atFirst +
      (WEIGHTS.average * this.products[0]!) / (UNIT ** 2 * story.size * other.size) +
      WEIGHTS.headlines * this.cosine(other, HEADLINES) +
      WEIGHTS.numbers * this.cosine(other, NUMBERS) +
      WEIGHTS.foreignNames * this.foreignNames(other)
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
    return WEIGHTS.sameFigures * Math.log1p(agree) + WEIGHTS.otherFigures * Math.log1p(differ);
  }

  /** Finds how alike the two most alike articles are; of a story of one article, the other products too. */
  private findNearest(other: GrowingStory): void {
    this.products.fill(0);
    this.nearest = 0;
    for (const term of topNamesOf(this.story!)) this.held.rows[this.held.find(term) + MARK_AT] = 0;
    for (const member of other.members) this.multiplyMember(member, other.sum === null);
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
    held.rows[row + MARK_AT] = table[at + VECTORS]!;
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
      rows[row + MARK_AT] = weight === 0 ? 0 : 1;
    }
    for (let n = 0; n < members; n++) this.nearest = Math.max(this.nearest, own[n]!);
  }

  /** The share of the weight of one story's foremost names that articles of the other lack; of the two the larger. */
  private foreignNames(other: GrowingStory): number {
    const story = this.story!;
    const { held } = this;
    const names = topNamesOf(story);
    const others = topNamesOf(other);
    const [own, foreign] = [this.shares.clear(), this.otherShares.clear()];
    for (let i = 0; i < names.length; i++) {
      const row = held.find(names[i]!);
      const { rows } = held;
      own.add(rows[row + NAMES]!, rows[row + VECTORS]! / story.size, rows[row + MARK_AT]! / other.size);
    }
    for (let i = 0; i < others.length; i++) {
      const row = held.find(others[i]!);
      const here = row === -1 ? 0 : held.rows[row + VECTORS]! / story.size;
      foreign.add(weightOf(other, others[i]!, NAMES), articlesWith(other, others[i]!) / other.size, here);
    }
    return Math.max(own.lacking(), foreign.lacking());
  }
}

import { ByteReader, ByteWriter } from './bytes.ts';
import { everydayCounts, everydayStretches } from './everyday.ts';
import { TermCounts } from './termCounts.ts';

/** Logarithms up to so many articles are looked up. */
const LOGS = 4096;
const logs = Float64Array.from({ length: LOGS }, (_, count) => Math.log(count + 0.5));
/** A term and its count take so many bytes at least. */
const LEAST_BYTES = 5;
/** With more terms than this, all counts are halved and what falls to nothing is forgotten: memory stays bounded. */
const MOST_TERMS = 400_000;

/**
 * How rare each term is, over a fixed table of everyday English and the articles counted so far together: at first the table
 * decides, after thousands of articles these do.
 */
export class Rarity {
  private articles = 0;
  private logOfAll = Math.log(everydayStretches + 1);
  private counts = new TermCounts();
  private readonly everyday = everydayCounts();
  /** What was counted since `takeChanges`. */
  private fresh = new TermCounts();
  private freshArticles = 0;
  /** Terms in the changes that were given out since all was. */
  private givenOut = 0;
  private halved = false;

  /** Counts the terms of one article. */
  count(terms: Int32Array): void {
    this.addArticles(1);
    this.freshArticles++;
    for (let i = 0; i < terms.length; i++) {
      this.counts.add(terms[i]!, 1);
      this.fresh.add(terms[i]!, 1);
    }
    if (this.counts.size > MOST_TERMS) this.halve();
  }

  /** The weight of a term, 0 or more. */
  of(term: number): number {
    const count = this.everyday.get(term) + this.counts.get(term);
    return Math.max(0, this.logOfAll - (count < LOGS ? logs[count]! : Math.log(count + 0.5)));
  }

  /** What was counted since this was last asked, as bytes to be added to what was given before or, at times, to replace it. */
  takeChanges(): { replaces: boolean; blob: Uint8Array } {
    const replaces = this.halved || this.givenOut + this.fresh.size > 2 * this.counts.size;
    const blob = replaces ? this.all() : encodeCounts(this.freshArticles, this.fresh);
    this.givenOut = replaces ? this.counts.size : this.givenOut + this.fresh.size;
    this.fresh = new TermCounts();
    this.freshArticles = 0;
    this.halved = false;
    return { replaces, blob };
  }

  /** Everything that was counted, as bytes. */
  all(): Uint8Array {
    return encodeCounts(this.articles, this.counts);
  }

  /** Takes in what `all` or `takeChanges` gave. */
  restore(blob: Uint8Array): void {
    const reader = new ByteReader(blob);
    this.addArticles(reader.whole());
    if (this.counts.size === 0) this.counts = new TermCounts(blob.length / LEAST_BYTES);
    while (!reader.isAtEnd) {
      this.counts.add(reader.int(), reader.whole());
      this.givenOut++;
    }
  }

  private addArticles(articles: number): void {
    this.articles += articles;
    this.logOfAll = Math.log(everydayStretches + this.articles + 1);
  }

  private halve(): void {
    const kept = new TermCounts(MOST_TERMS);
    this.counts.each((term, count) => {
      if (count > 1) kept.add(term, count >> 1);
    });
    this.counts = kept;
    this.addArticles((this.articles >> 1) - this.articles);
    this.halved = true;
  }
}

function encodeCounts(articles: number, counts: TermCounts): Uint8Array {
  const writer = new ByteWriter();
  writer.whole(articles);
  counts.each((term, count) => {
    writer.int(term);
    writer.whole(count);
  });
  return writer.done();
}

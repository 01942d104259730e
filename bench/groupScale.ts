import { termsOf } from '../src/stories/articleTerms.ts';
import { openStream } from '../src/stories/storyStream.ts';
import type { Article } from '../src/model/index.ts';
import { toArticle, type Row } from './grouping.ts';

const DAY = 86_400_000;
/** As make-scale.mjs repeats the packs: each copy so many days after the one before. */
const DAYS_APART = 3;
/** A second look after so many articles, as an archive that is given many. */
const BATCH = 500;

/** How a long stream was grouped. */
export interface ScaleRun {
  readonly articles: number;
  readonly perSecond: number;
  /** Seconds for the last tenth as a multiple of the first. */
  readonly lastOverFirst: number;
  /** The most memory the process had at the end of a copy, MB. */
  readonly peakMb: number;
}

/** Groups rows repeated so often, each copy three days later, as an archive would; only grouping itself is timed. */
export function groupRepeated(rows: readonly Row[], copies: number): ScaleRun {
  const stream = openStream();
  const seconds: number[] = [];
  let placed = 0;
  let peak = 0;
  for (let copy = 0; copy < copies; copy++) {
    const articles = rows.map((row) => shift(row, copy));
    const started = performance.now();
    for (const article of articles) {
      stream.place({ id: article.id, day: dayOf(article), terms: termsOf(article) });
      if (++placed % BATCH === 0) stream.lookAgain();
    }
    seconds.push((performance.now() - started) / 1000);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const tenth = Math.floor(copies / 10);
  const all = seconds.reduce((sum, one) => sum + one, 0);
  const sumOf = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0);
  return {
    articles: placed,
    perSecond: placed / all,
    lastOverFirst: sumOf(seconds.slice(-tenth)) / sumOf(seconds.slice(0, tenth)),
    peakMb: peak / 2 ** 20,
  };
}

function shift(row: Row, copy: number): Article {
  const at = row.published === null ? null : Date.parse(row.published) + copy * DAYS_APART * DAY;
  return toArticle({ ...row, id: `${row.id}-${copy}`, published: at === null ? null : new Date(at).toISOString() });
}

function dayOf(article: Article): number | null {
  return article.publishedAt === null ? null : Date.parse(article.publishedAt.from) / DAY;
}

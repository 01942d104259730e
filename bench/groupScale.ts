import { join } from 'node:path';
import { termsOf } from '../src/stories/articleTerms.ts';
import { openStream } from '../src/stories/storyStream.ts';
import type { Article } from '../src/model/index.ts';
import { groupStories } from '../src/stories/groupStories.ts';
import { HEADLINES_ONLY, toArticle, type Row } from './grouping.ts';
import { makeArticles } from './madeArticles.ts';
import { listPacks, readRows } from './packs.ts';
import { SHARED_BENCH } from './scorer.ts';
import type { Figure } from './task.ts';
import { timeHere } from './timing.ts';

const DAY = 86_400_000;
/** As make-scale.mjs repeats the packs: each copy so many days after the one before. */
const DAYS_APART = 3;
/** A second look after so many articles, as an archive that is given many. */
const BATCH = 500;
/** 499,834 headlines, 28,900 full articles. */
const HEADLINE_COPIES = 122;
const ARTICLE_COPIES = 25;
const PACKS = join(SHARED_BENCH, 'grouping');

/** How fast and how evenly long streams are grouped; the packs repeated, and made-up articles of which there is no other copy. */
export async function measureGrouping(): Promise<Figure[]> {
  const packs = listPacks(PACKS).map(({ pack, path }) => ({ pack, rows: readRows(path) as Row[] }));
  const isHeadlines = (pack: string) => pack === HEADLINES_ONLY;
  const headlines = packs.filter(({ pack }) => isHeadlines(pack)).flatMap(({ rows }) => rows);
  const articles = packs.filter(({ pack }) => !isHeadlines(pack)).flatMap(({ rows }) => rows);
  return [
    ...(articles.length > 0
      ? figuresOf('articles', 'full articles', groupRepeated(articles, ARTICLE_COPIES), 3000)
      : []),
    ...(headlines.length > 0
      ? figuresOf('headlines', 'headlines', groupRepeated(headlines, HEADLINE_COPIES), 80_000)
      : []),
    ...(await groupMade()),
  ];
}

function figuresOf(id: string, what: string, run: ScaleRun, target: number): Figure[] {
  const much = run.articles.toLocaleString('en');
  return [
    figure(
      `group.${id}.perSecond`,
      `Grouping a stream of ${much} ${what}, ${what} a second of one core`,
      run.perSecond,
      target,
      'higher',
    ),
    figure(`group.${id}.lastTenth`, `The last tenth of them as a multiple of the first`, run.lastOverFirst, 1.15),
    figure(`group.${id}.peakMb`, `The most memory of the process meanwhile, MB`, run.peakMb, null),
  ];
}

async function groupMade(): Promise<Figure[]> {
  const rows = makeArticles(2000, 400).map(toArticle);
  const half = await timeHere(() => groupStories(rows.slice(0, 1000)), 3);
  const full = await timeHere(() => groupStories(rows), 3);
  return [
    figure('group.perSecond', 'Grouping, made-up articles a second', rows.length / full, null, 'higher'),
    figure('group.ratio', 'Grouping 2,000 articles as a multiple of 1,000', full / half, 2.4),
  ];
}

function figure(
  id: string,
  says: string,
  value: number,
  target: number | null,
  better: Figure['better'] = 'lower',
): Figure {
  return { id: `speed.${id}`, says, value, better, target, best: null };
}

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
    // CPU time, for other work on the machine must not count.
    const started = process.cpuUsage();
    for (const article of articles) {
      stream.place({ id: article.id, day: dayOf(article), terms: termsOf(article) });
      if (++placed % BATCH === 0) stream.lookAgain();
    }
    const { user, system } = process.cpuUsage(started);
    seconds.push((user + system) / 1e6);
    peak = Math.max(peak, process.memoryUsage.rss());
  }
  const tenth = Math.floor(copies / 10);
  const sumOf = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0);
  return {
    articles: placed,
    perSecond: placed / sumOf(seconds),
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

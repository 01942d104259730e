import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ArticleTime } from '../src/model/index.ts';
import { groupStories } from '../src/stories/groupStories.ts';
import { listPacks, readRows, toJsonl } from './packs.ts';
import { scoreWith } from './scorer.ts';
import type { BenchTask, Figure } from './task.ts';

/** A row of a pack; `published` is an ISO time, with a zone or taken as UTC, or null. */
export interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly published: string | null;
}

interface Score {
  readonly bcubed: { readonly p: number; readonly r: number; readonly f1: number };
}

const TARGETS: Readonly<Record<string, number>> = {
  ecbplus: 94.5,
  giveme5w1h: 94,
  'giveme5w1h-firm': 98.5,
  basil: 99,
  'basil-undated': 96.5,
  mixed: 95.5,
};
const BEST: Readonly<Record<string, string>> = {
  ecbplus: '92, TF-IDF with a second pass; 96.8 when told the number of stories (Barhom 2019)',
  giveme5w1h: '95.2, TF-IDF baseline',
  basil: '98.6, TF-IDF baseline',
  mixed: '93.3, TF-IDF baseline',
};
const SAYS: Readonly<Record<string, string>> = {
  'giveme5w1h-firm': 'giveme5w1h without the articles that look wrongly labelled',
  'basil-undated': 'basil with its dates taken away',
};
/** Headlines alone, from an automatic aggregator: measured by itself, kept out of the mixed stream. */
export const HEADLINES_ONLY = 'uci-headlines';

/** Grouping into stories, each pack alone and all packs of full articles in one stream, with one setting. */
export const groupingTask: BenchTask = {
  name: 'grouping',
  run: (data, out) => {
    mkdirSync(out, { recursive: true });
    const packs = listPacks(data).map(({ pack, path }) => ({
      name: pack,
      truth: [path],
      rows: readRows(path) as Row[],
    }));
    const articles = packs.filter(({ name }) => name !== HEADLINES_ONLY);
    const mixed = {
      name: 'mixed',
      truth: articles.flatMap(({ truth }) => truth),
      rows: articles.flatMap(({ rows }) => rows),
    };
    return Promise.resolve([
      ...packs.flatMap((pack) => measurePack(pack, data, out)),
      ...(articles.length > 1 ? measurePack(mixed, data, out) : []),
    ]);
  },
};

interface Pack {
  readonly name: string;
  /** Files that hold the truth. */
  readonly truth: readonly string[];
  readonly rows: readonly Row[];
}

function measurePack(pack: Pack, data: string, out: string): Figure[] {
  const figures = scorePack(pack, data, out);
  if (pack.name === 'giveme5w1h')
    figures.push(...scorePack({ ...pack, name: 'giveme5w1h-firm' }, data, out, ['--skip-suspect']));
  if (pack.name === 'basil') {
    const rows = pack.rows.map((row) => ({ ...row, published: null }));
    figures.push(...scorePack({ ...pack, name: 'basil-undated', rows }, data, out));
  }
  return figures;
}

function scorePack({ name, truth, rows }: Pack, data: string, out: string, flags: readonly string[] = []): Figure[] {
  const stories = groupStories(rows.map(toArticle));
  const storyOf = new Map(stories.flatMap((story) => story.articleIds.map((id) => [id, story.id] as const)));
  const predictions = join(out, `${name}.jsonl`);
  writeFileSync(predictions, toJsonl(rows.map(({ id }) => ({ id, story: storyOf.get(id) }))));
  const asked = ['--truth', truth.join(','), '--pred', predictions, '--json', ...flags];
  const score = scoreWith(data, 'grouping', asked) as Score | null;
  const figure = (key: keyof Score['bcubed'], says: string, target: number | null): Figure => ({
    id: `grouping.${name}.${key}`,
    says: `Grouping, ${SAYS[name] ?? name}: ${says}`,
    value: score === null ? null : 100 * score.bcubed[key],
    better: 'higher',
    target,
    best: key === 'f1' ? (BEST[name] ?? null) : null,
  });
  return [
    figure('f1', 'B-cubed F1', TARGETS[name] ?? null),
    figure('p', 'B-cubed precision (few foreign articles in a story)', null),
    figure('r', 'B-cubed recall (few stories torn apart)', null),
  ];
}

/** A row of a pack as grouping sees it. */
export function toArticle({ id, title, text, published }: Row): Article {
  return {
    id,
    outletId: '',
    url: null,
    headline: title,
    standfirst: null,
    byline: null,
    dateline: null,
    publishedAt: toTime(published),
    updatedAt: null,
    timesWeighed: [],
    carriedBy: null,
    capturedAt: null,
    language: 'en',
    text: text ?? '',
    blocks: [],
    sentences: [],
    credits: [],
    revisionOf: null,
    readFrom: { format: 'jsonl', name: id, sha256: '' },
    dropped: [],
  };
}

function toTime(words: string | null): ArticleTime | null {
  const instant = words === null ? NaN : Date.parse(/Z|[+-]\d\d:?\d\d$/.test(words) ? words : `${words}Z`);
  if (words === null || Number.isNaN(instant)) return null;
  const from = new Date(instant).toISOString();
  const to = new Date(instant + 1000).toISOString();
  return { from, to, precision: 'second', zone: '+00:00', zoneFrom: 'assumed', words, foundBy: 'row' };
}

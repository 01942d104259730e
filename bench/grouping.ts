import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, ArticleTime } from '../src/model/index.ts';
import { groupStories } from '../src/stories/groupStories.ts';
import { listPacks, readRows, toJsonl } from './packs.ts';
import { scoreWith } from './scorer.ts';
import type { BenchTask, Figure } from './task.ts';

export interface Row {
  readonly id: string;
  readonly title: string | null;
  readonly text: string | null;
  readonly published: string | null;
}

interface Score {
  readonly bcubed: { readonly p: number; readonly r: number; readonly f1: number };
}

const TARGETS: Readonly<Record<string, number>> = { ecbplus: 92, giveme5w1h: 94, basil: 92, mixed: 93 };
const BEST: Readonly<Record<string, string>> = {
  ecbplus: '92, TF-IDF with a second pass; 96.8 when told the number of stories (Barhom 2019)',
  giveme5w1h: '95.2, TF-IDF baseline',
  basil: '98.6, TF-IDF baseline',
  mixed: '93.3, TF-IDF baseline',
};
/** Headlines alone, from an automatic aggregator: measured by itself, kept out of the mixed stream. */
const HEADLINES_ONLY = 'uci-headlines';

/** Grouping into stories, each pack alone and all packs of full articles in one stream, with one setting. */
export const groupingTask: BenchTask = {
  name: 'grouping',
  run: (data, out) => {
    mkdirSync(out, { recursive: true });
    const figures: Figure[] = [];
    const mixed: Row[] = [];
    const mixedPaths: string[] = [];
    for (const { pack, path } of listPacks(data)) {
      const rows = readRows(path) as Row[];
      figures.push(...scorePack(pack, rows, [path], data, out));
      if (pack === HEADLINES_ONLY) continue;
      mixed.push(...rows);
      mixedPaths.push(path);
    }
    if (mixedPaths.length > 1) figures.push(...scorePack('mixed', mixed, mixedPaths, data, out));
    return Promise.resolve(figures);
  },
};

function scorePack(pack: string, rows: readonly Row[], truth: readonly string[], data: string, out: string): Figure[] {
  const stories = groupStories(rows.map(toArticle));
  const storyOf = new Map(stories.flatMap((story) => story.articleIds.map((id) => [id, story.id] as const)));
  const predictions = join(out, `${pack}.jsonl`);
  writeFileSync(predictions, toJsonl(rows.map(({ id }) => ({ id, story: storyOf.get(id) }))));
  const score = scoreWith(data, 'grouping', [
    '--truth',
    truth.join(','),
    '--pred',
    predictions,
    '--json',
  ]) as Score | null;
  const figure = (key: keyof Score['bcubed'], says: string, target: number | null): Figure => ({
    id: `grouping.${pack}.${key}`,
    says: `Grouping, ${pack}: ${says}`,
    value: score === null ? null : 100 * score.bcubed[key],
    better: 'higher',
    target,
    best: key === 'f1' ? (BEST[pack] ?? null) : null,
  });
  return [
    figure('f1', 'B-cubed F1', TARGETS[pack] ?? null),
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

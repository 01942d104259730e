import { join } from 'node:path';
import { toArticle, type Row } from '../../bench/grouping.ts';
import { readRows } from '../../bench/packs.ts';
import { termsOf } from '../../src/stories/articleTerms.ts';
import type { PlacedArticle } from '../../src/stories/streamTypes.ts';

/** The packs of full articles, in the order of their bits in `Labelled.pack`. */
export const PACKS = ['ecbplus', 'giveme5w1h', 'basil'] as const;
export type PackName = (typeof PACKS)[number];
/** Stories are dealt into so many folds; those of one topic into the same. */
export const FOLDS = 4;

/** An article as grouping takes it, with the story that readers put it into. */
export interface Labelled extends PlacedArticle {
  readonly story: string;
  readonly pack: number;
  readonly fold: number;
  /** Its label looks wrong: it is grouped with the others, but neither learnt from nor counted. */
  readonly suspect: boolean;
}

interface LabelledRow extends Row {
  readonly story: string;
  readonly topic?: string;
  readonly suspect?: boolean;
}

const DAY = 86_400_000;

/** The development part of a pack, by time, undated articles last. Throws where the file is missing. */
export function readPack(folder: string, name: PackName): Labelled[] {
  const rows = readRows(join(folder, `${name}.dev.jsonl.gz`)) as LabelledRow[];
  const topics = [...new Set(rows.map(({ topic, story }) => topic ?? story))].sort();
  return inOrder(
    rows.map((row) => {
      const article = toArticle(row);
      const from = article.publishedAt?.from ?? null;
      return {
        id: row.id,
        day: from === null ? null : Date.parse(from) / DAY,
        terms: termsOf(article),
        story: row.story,
        pack: PACKS.indexOf(name),
        fold: topics.indexOf(row.topic ?? row.story) % FOLDS,
        suspect: row.suspect ?? false,
      };
    }),
  );
}

/** Articles in the order in which `groupStories` takes them. */
export function inOrder(articles: readonly Labelled[]): Labelled[] {
  return [...articles].sort((a, b) => dayOrLast(a) - dayOrLast(b) || (a.id < b.id ? -1 : 1));
}

function dayOrLast({ day }: Labelled): number {
  return day ?? Number.MAX_VALUE;
}

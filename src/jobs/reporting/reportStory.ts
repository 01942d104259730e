import type { Article, Reason, Report, Settings, Story, Warning } from '../../model/index.ts';
import { compareArticles, type Contributions, type Known } from '../../pipeline.ts';
import type { Archive } from '../../store/openArchive.ts';
import type { Piece, Store, StoryRow } from '../../store/store.ts';
import { unpackStatements } from '../packing/packStatements.ts';
import { loadHistories } from './loadHistories.ts';

/** A story with the latest state of each of its pieces, by time of publication, then id. */
export interface StoryHeld {
  readonly row: StoryRow;
  readonly articles: readonly Article[];
  readonly pieces: readonly Piece[];
}

/** A story of an archive with its articles, or null where there is none of that id. */
export async function findStoryHeld({ pieces, stories, articles }: Store, storyId: string): Promise<StoryHeld | null> {
  const [row] = await stories.get([storyId]);
  if (row === undefined) return null;
  const held = await pieces.ofStory(storyId);
  const texts = await articles.get(held.map(({ articleId }) => articleId));
  return { row, pieces: held, articles: [...texts].sort(byPublication) };
}

/** The report on a story of an archive as it stands now; null where there is none of that id. */
export async function reportStory(
  { store }: Pick<Archive, 'store'>,
  storyId: string,
  settings: Settings,
  contributions: Contributions = {},
  warnings: readonly Warning[] = [],
): Promise<Report | null> {
  const held = await findStoryHeld(store, storyId);
  if (held === null) return null;
  const outlets = await store.articles.outlets(held.articles.map(({ id }) => id));
  return compareArticles(
    { articles: held.articles, outlets, warnings },
    settings,
    contributions,
    await knownOf(held, store),
  );
}

async function knownOf(held: StoryHeld, store: Store): Promise<Known> {
  const packed = await store.articles.statements(held.articles.map(({ id }) => id));
  const statements = new Map(
    held.articles.flatMap((article) => {
      const bytes = packed.get(article.id);
      return bytes === undefined ? [] : [[article.id, unpackStatements(bytes, article)] as const];
    }),
  );
  return { story: storyOf(held), statements, histories: await loadHistories(held, store) };
}

/** Why a piece stands in its story; what was alone when it came in, and is no longer, was the first. */
export function whyInStory({ reason }: Piece, pieces: number): Reason | null {
  if (reason?.code !== 'story-alone' || pieces === 1) return reason;
  return {
    ...reason,
    code: 'story-first',
    says: 'It was the first of the story to come in; others were joined to it.',
  };
}

function storyOf({ row, articles, pieces }: StoryHeld): Story {
  const reasonOf = new Map(pieces.map((piece) => [piece.articleId, whyInStory(piece, pieces.length)]));
  return {
    id: row.id,
    label: row.label,
    articleIds: articles.map(({ id }) => id),
    firstPublishedAt: row.firstPublishedAt,
    lastPublishedAt: row.lastPublishedAt,
    grouping: articles.flatMap(({ id }) => reasonOf.get(id) ?? []),
  };
}

function byPublication(a: Article, b: Article): number {
  const [first, second] = [a.publishedAt?.from ?? '~', b.publishedAt?.from ?? '~'];
  if (first !== second) return first < second ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

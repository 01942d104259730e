import type { Article } from '../../model/index.ts';
import { termsOf, type ArticleTerms } from '../../stories/articleTerms.ts';
import {
  openStream,
  type Move,
  type PlacedArticle,
  type Placement,
  type StoryStream,
} from '../../stories/storyStream.ts';
import { ArchiveFault } from '../../store/archiveFault.ts';
import { packBytes, unpackBytes } from '../../store/packJson.ts';
import type { Store } from '../../store/store.ts';

const DAY_MS = 86_400_000;

/** Rooms of the store: what grouping needs to go on, by story and by run of counts; stories that have grown too old; the rest. */
export const ROOMS = { stories: 'stories', old: 'stories-left', counts: 'story-counts', head: 'story-head' };

/** Puts articles into stories, and keeps what it needs to go on in the store; `store` is the transaction that it takes part in. */
export interface StoryKeeper {
  readonly place: (article: Article, terms: ArticleTerms) => Placement;
  readonly replace: (former: Held, article: Article, terms: ArticleTerms, store: Store) => Promise<void>;
  readonly lookAgain: (whole: boolean) => readonly Move[];
  readonly split: (articles: readonly Held[], newStoryId: string, store: Store) => Promise<void>;
  readonly merge: (into: string, from: readonly string[], articles: readonly Held[], store: Store) => Promise<void>;
  /** Writes down what changed; belongs into the transaction that writes the articles. */
  readonly save: (store: Store) => Promise<void>;
}

/** An article in the story it stands in. */
export interface Held {
  readonly article: Article;
  readonly storyId: string;
}

/**
 * The stories of a store, as they were left. Throws `archive-older` where another version of the program left them: only what was
 * captured can be read across versions.
 */
export async function openStories(store: Store): Promise<StoryKeeper> {
  // The stream asks at once; what it will ask for is laid ready before it is called.
  const articles = new Map<string, { storyId: string; article: PlacedArticle }>();
  const leftStories = new Map<string, Uint8Array>();
  const recall = {
    article: (id: string) => articles.get(id) ?? null,
    story: (id: string) => leftStories.get(id) ?? null,
  };
  const stream = await restore(store, recall);
  let runs = (await store.states.room(ROOMS.counts)).size;
  const layReady = async (held: readonly Held[], storyIds: readonly string[], { states }: Store) => {
    for (const { article, storyId } of held)
      articles.set(article.id, { storyId, article: placed(article, termsOf(article)) });
    for (const id of storyIds) {
      const left = await states.get(ROOMS.old, id);
      if (left !== null) leftStories.set(id, unpackBytes(left));
    }
  };
  const clear = () => {
    articles.clear();
    leftStories.clear();
  };
  return {
    place: (article, terms) => stream.place(placed(article, terms)),
    lookAgain: (whole) => stream.lookAgain(whole),
    replace: async (former, article, terms, inside) => {
      await layReady([former], [former.storyId], inside);
      stream.replace(former.article.id, placed(article, terms));
      clear();
    },
    split: async (held, newStoryId, inside) => {
      await layReady(held, [...new Set(held.map(({ storyId }) => storyId))], inside);
      stream.split(
        held.map(({ article }) => article.id),
        newStoryId,
      );
      clear();
    },
    merge: async (into, from, held, inside) => {
      await layReady(held, [into, ...from], inside);
      stream.merge(into, from);
      clear();
    },
    save: async (inside) => {
      runs = await save(inside, stream, runs);
    },
  };
}

async function restore(
  store: Store,
  recall: NonNullable<Parameters<typeof openStream>[0]>['recall'],
): Promise<StoryStream> {
  const settings = recall === undefined ? {} : { recall };
  const head = await store.states.get(ROOMS.head, '');
  if (head === null) return openStream(settings);
  const counts = [...(await store.states.room(ROOMS.counts))].sort(([a], [b]) => (a < b ? -1 : 1));
  const stories = await store.states.room(ROOMS.stories);
  try {
    return openStream(settings, { head, counts: counts.map(([, blob]) => blob), stories: stories.values() });
  } catch (error) {
    const says =
      'The stories of the archive were put together by another version of twosource. “twosource rebuild” makes them anew from what was captured.';
    throw new ArchiveFault('archive-older', says, error);
  }
}

async function save({ states }: Store, stream: StoryStream, runs: number): Promise<number> {
  const { stories, left, gone, counts, head } = stream.changes();
  const kept = new Map<string, Uint8Array | null>(stories.map(({ id, blob }) => [id, blob]));
  const old = new Map<string, Uint8Array | null>();
  for (const id of left) {
    const blob = kept.get(id) ?? (await states.get(ROOMS.stories, id));
    // Most of an archive's stories lie here, and are hardly ever asked for again.
    if (blob !== null) old.set(id, packBytes(blob));
    kept.set(id, null);
  }
  for (const id of gone) kept.set(id, null);
  await states.put(ROOMS.stories, kept);
  await states.put(ROOMS.old, old);
  await states.put(ROOMS.head, new Map([['', head]]));
  const run = counts.replaces ? 0 : runs;
  const replaced = new Map<string, Uint8Array | null>();
  if (counts.replaces) for (let at = 0; at < runs; at++) replaced.set(keyOf(at), null);
  if (counts.replaces || counts.blob.length > 0) replaced.set(keyOf(run), counts.blob);
  await states.put(ROOMS.counts, replaced);
  return counts.replaces || counts.blob.length > 0 ? run + 1 : run;
}

function keyOf(run: number): string {
  return String(run).padStart(9, '0');
}

function placed({ id, publishedAt, capturedAt }: Article, terms: ArticleTerms): PlacedArticle {
  const at = publishedAt?.from ?? capturedAt;
  return { id, day: at === null ? null : Date.parse(at) / DAY_MS, terms };
}

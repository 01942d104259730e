import { expect, it } from 'vitest';
import type { Article } from '../model/index.ts';
import { makeId } from '../model/index.ts';
import { termsOf } from './articleTerms.ts';
import { madeArticle, madeStream } from './madeArticlesForTests.ts';
import { openStream, type StreamSettings } from './storyStream.ts';
import type { PlacedArticle, SavedStream, StoryStream } from './streamTypes.ts';

const DAY = 86_400_000;
const toPlace = (article: Article): PlacedArticle => ({
  id: article.id,
  day: article.publishedAt ? Date.parse(article.publishedAt.from) / DAY : null,
  terms: termsOf(article),
});

/** A stream with a keeper that remembers what an archive would. */
function openKept(settings: StreamSettings = {}) {
  const storyOf = new Map<string, string>();
  const articles = new Map<string, PlacedArticle>();
  const blobs = new Map<string, Uint8Array>();
  const recall = {
    article: (id: string) => {
      const article = articles.get(id);
      return article ? { storyId: storyOf.get(id) ?? '', article } : null;
    },
    story: (id: string) => blobs.get(id) ?? null,
  };
  const stream = openStream({ ...settings, recall });
  const place = (article: Article) => {
    const placed = toPlace(article);
    articles.set(article.id, placed);
    storyOf.set(article.id, stream.place(placed).storyId);
  };
  const lookAgain = (all: boolean) => {
    for (const { articleIds, into } of stream.lookAgain(all)) for (const id of articleIds) storyOf.set(id, into);
  };
  return { stream, storyOf, blobs, place, lookAgain };
}

const WELL =
  'A drilling crew struck hot water under Tarnby on Monday. The well near the Olsen dairy is 900 metres deep, the crew said.';
const WELL_AGAIN =
  'Hot water has been found 900 metres under the town of Tarnby. It was met by a drilling crew behind the Olsen dairy.';
const CHESS =
  'Mira Doval won the Castellan chess cup on Monday. She beat Anton Reuss in 41 moves in the final at Lindau hall.';
const CHESS_AGAIN =
  'The Castellan cup goes to Mira Doval, who beat Anton Reuss in the final. Reuss resigned after 41 moves.';
const FILLER = madeStream(60, 12);

it('gives a story the id of the article that founded it, for life', () => {
  const { stream } = openKept();
  const first = stream.place(toPlace(madeArticle('a', 'Hot water', WELL)));
  const second = stream.place(toPlace(madeArticle('b', 'Tarnby strikes heat', WELL_AGAIN)));
  expect(first).toMatchObject({ storyId: makeId('sto', 'a'), isNew: true });
  expect(second).toMatchObject({ storyId: makeId('sto', 'a'), isNew: false, why: { code: 'story-shared-words' } });
});

it('joins a copy of a text whatever its headline, and says so', () => {
  const { stream } = openKept();
  const text = FILLER.slice(0, 3)
    .map((one) => one.text)
    .join(' ');
  stream.place(toPlace(madeArticle('a', 'One headline', text)));
  const copy = stream.place(toPlace(madeArticle('b', 'Quite another', text.slice(0, -30), '2026-09-03')));
  expect(copy).toMatchObject({ isNew: false, why: { code: 'story-same-text' } });
});

/** Places all, in batches with a second look after each, stopping and going on as told. */
function runThrough(articles: readonly Article[], goOn: (stream: StoryStream) => StoryStream) {
  let stream = openStream({ ageing: { articles: 100, days: 5 } });
  const seen: unknown[] = [];
  articles.forEach((article, i) => {
    seen.push(stream.place(toPlace(article)));
    if (i % 23 !== 22) return;
    seen.push(...stream.lookAgain());
    stream = goOn(stream);
  });
  return { seen, state: stream.state() };
}

const REOPENED = { ageing: { articles: 100, days: 5 } };
const MANY = madeStream(700, 60);

it('goes on from its state as if it had never stopped', () => {
  const straight = runThrough(MANY, (stream) => stream);
  const stopped = runThrough(MANY, (stream) => openStream(REOPENED, stream.state()));
  expect(stopped.seen).toEqual(straight.seen);
  expect(new Set(straight.seen.map((one) => JSON.stringify(one))).size).toBeGreaterThan(60);
});

it('goes on from the changes it gave out as if it had never stopped', () => {
  const stories = new Map<string, Uint8Array>();
  let counts: Uint8Array[] = [];
  const keep = (stream: StoryStream): SavedStream => {
    const changes = stream.changes();
    for (const { id, blob } of changes.stories) stories.set(id, blob);
    for (const id of [...changes.left, ...changes.gone]) stories.delete(id);
    counts = changes.counts.replaces ? [changes.counts.blob] : [...counts, changes.counts.blob];
    return { head: changes.head, counts, stories: stories.values() };
  };
  const stopped = runThrough(MANY, (stream) => openStream(REOPENED, keep(stream)));
  expect(stopped.seen).toEqual(runThrough(MANY, (stream) => stream).seen);
});

it('lets old stories leave, and gives them up to changes', () => {
  const { stream, place } = openKept({ ageing: { articles: 100, days: 5 } });
  for (const article of madeStream(1200, 1200)) place(article);
  const { stories, left } = stream.changes();
  expect(left.length).toBeGreaterThan(20);
  expect(stories.length).toBeGreaterThanOrEqual(left.length);
});

it('does not age everything out for one date in the future', () => {
  const { stream, storyOf, place } = openKept({ ageing: { articles: 10, days: 5 } });
  place(madeArticle('a', 'Hot water', WELL));
  place(madeArticle('z', 'Doval wins', CHESS, '2099-01-01'));
  for (const article of madeStream(40, 40)) place(article);
  place(madeArticle('b', 'Tarnby strikes heat', WELL_AGAIN, '2026-03-05'));
  expect(storyOf.get('b')).toBe(storyOf.get('a'));
  expect(stream.changes().left).toEqual([]);
});

it('keeps apart what a person split, in the second look too and over a restart', () => {
  const { stream, storyOf, place, blobs, lookAgain } = openKept();
  for (const article of FILLER) place(article);
  place(madeArticle('a', 'Hot water', WELL));
  place(madeArticle('b', 'Tarnby strikes heat', WELL_AGAIN));
  stream.split(['b'], 'sto-own');
  storyOf.set('b', 'sto-own');
  lookAgain(true);
  expect(storyOf.get('b')).not.toBe(storyOf.get('a'));
  for (const { id, blob } of stream.changes().stories) blobs.set(id, blob);
  const reopened = openStream({}, stream.state());
  expect(reopened.lookAgain(true).flatMap(({ articleIds }) => articleIds)).not.toContain('b');
});

it('puts together what a person merges, over an older split', () => {
  const { stream, storyOf, place } = openKept();
  for (const article of FILLER) place(article);
  place(madeArticle('a', 'Hot water', WELL));
  place(madeArticle('b', 'Tarnby strikes heat', WELL_AGAIN));
  const story = storyOf.get('a') ?? '';
  stream.split(['b'], 'sto-own');
  stream.merge(story, ['sto-own']);
  expect(stream.changes().gone).toEqual(['sto-own']);
  const again = stream.place(toPlace(madeArticle('c', 'Tarnby strikes heat', WELL_AGAIN)));
  expect(again.storyId).toBe(story);
});

it('takes a later state of an article where the former one stood', () => {
  const { stream, place, storyOf } = openKept();
  for (const article of FILLER) place(article);
  place(madeArticle('a', 'Hot water', WELL));
  stream.replace('a', toPlace(madeArticle('a2', 'Doval wins', CHESS)));
  const next = stream.place(toPlace(madeArticle('c', 'Cup for Doval', CHESS_AGAIN)));
  expect(next.storyId).toBe(storyOf.get('a'));
});

it('says what it does not know', () => {
  const { stream } = openKept();
  expect(() => {
    stream.merge('sto-none', ['sto-nothing']);
  }).toThrow('story-unknown');
  expect(() => {
    stream.split(['none'], 'sto-own');
  }).toThrow('article-unknown');
});

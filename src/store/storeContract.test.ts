import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from './sqlite/openSqlite.ts';
import type { StoreHandle } from './store.ts';
import { captureEntry, putStory, storedArticle } from './storeForTests.ts';

const folder = mkdtempSync(join(tmpdir(), 'twosource-store-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

let files = 0;
/** Every implementation of a store, each opened empty; whatever joins them must pass what stands below. */
const IMPLEMENTATIONS: Readonly<Record<string, () => Promise<StoreHandle>>> = {
  'SQLite in a file': () => openSqlite(join(folder, `${files++}.db`)),
  'SQLite in memory': () => openSqlite(':memory:'),
};

const well = storedArticle('Hot water under Tarnby', 'A drilling crew struck hot water under Tarnby on Monday.');
const again = storedArticle('Tarnby strikes heat', 'Hot water was found 900 metres down.', 'Coastal Times');
const cup = storedArticle('Doval wins the cup', 'Mira Doval won the Castellan cup in 41 moves.');

describe.each(Object.entries(IMPLEMENTATIONS))('a store: %s', (_name, open) => {
  let store: StoreHandle;
  beforeAll(async () => {
    store = await open();
    await store.transaction(async (inside) => {
      await putStory(inside, 'sto-well', [well, again], 1);
      await putStory(inside, 'sto-cup', [cup], 2);
    });
  });
  afterAll(() => store.close());

  it('gives articles back as they were, in the order asked for', async () => {
    const ids = [cup.article.id, 'art-none', well.article.id];
    expect(await store.articles.get(ids)).toEqual([cup.article, well.article]);
    expect(await store.articles.held(ids)).toEqual(new Set([cup.article.id, well.article.id]));
    expect(await store.articles.count()).toBe(3);
    expect((await store.articles.outlets([well.article.id, again.article.id])).map(({ name }) => name).sort()).toEqual([
      'Coastal Times',
      'Harbour Post',
    ]);
  });

  it('passes over an article that it holds', async () => {
    await store.transaction((inside) => inside.articles.add([well], 3));
    expect(await store.articles.count()).toBe(3);
  });

  it('keeps statements beside an article', async () => {
    expect(await store.articles.statements([well.article.id])).toEqual(new Map());
    await store.articles.keepStatements(well.article.id, new Uint8Array([1, 2, 3]));
    const kept = await store.articles.statements([well.article.id, cup.article.id]);
    expect([...kept].map(([id, bytes]) => [id, [...bytes]])).toEqual([[well.article.id, [1, 2, 3]]]);
  });

  it('finds articles by all of some words, the latest first, in any form and case', async () => {
    expect(await store.articles.search('hot WATER', 9)).toEqual([again.article.id, well.article.id]);
    expect(await store.articles.search('"drilling crew"', 9)).toEqual([well.article.id]);
    expect(await store.articles.search('"crew drilling"', 9)).toEqual([]);
    expect(await store.articles.search('moving', 9)).toEqual([cup.article.id]);
    expect(await store.articles.search('water', 1)).toHaveLength(1);
  });

  it.each(['', '   ', '"', 'NOT', 'a AND OR (', 'headline:x*', "'; drop table words; --", '-water NEAR(', '\u0000'])(
    'takes whatever is searched for: %j',
    async (words) => {
      expect(Array.isArray(await store.articles.search(words, 9))).toBe(true);
      expect(Array.isArray(await store.stories.list({ search: words, limit: 9 }))).toBe(true);
    },
  );

  it('lists stories, the latest changed first, since a time and by words', async () => {
    const ids = async (query: object) => (await store.stories.list({ limit: 9, ...query })).map(({ id }) => id);
    expect(await ids({})).toEqual(['sto-cup', 'sto-well']);
    expect(await ids({ since: '2026-03-03T08:00:02.000Z' })).toEqual(['sto-cup']);
    expect(await ids({ search: 'water metres' })).toEqual(['sto-well']);
    expect(await ids({ limit: 1 })).toEqual(['sto-cup']);
    expect(await store.stories.startingWith('sto-')).toEqual(['sto-cup', 'sto-well']);
    expect(await store.stories.startingWith('sto-w')).toEqual(['sto-well']);
    expect(await store.stories.startingWith('%')).toEqual([]);
    expect(await store.stories.count()).toBe(2);
  });

  it('moves a piece to another story and keeps its states in order', async () => {
    const piece = (await store.pieces.get([cup.pieceId])).get(cup.pieceId)!;
    const at = '2026-03-04T08:00:00.000Z';
    await store.transaction(async (inside) => {
      await inside.pieces.put([{ ...piece, storyId: 'sto-well', articleId: again.article.id }]);
      await inside.pieces.addRevisions([{ pieceId: piece.id, articleId: again.article.id, captureSeq: 2, at }]);
    });
    expect((await store.pieces.ofStory('sto-well')).map(({ id }) => id)).toContain(piece.id);
    expect((await store.pieces.revisions([piece.id])).map(({ articleId }) => articleId)).toEqual([
      cup.article.id,
      again.article.id,
    ]);
    await store.pieces.put([piece]);
    await store.pieces.addRevisions([{ pieceId: piece.id, articleId: cup.article.id, captureSeq: 2, at }]);
    expect(await store.pieces.ofArticles([cup.article.id])).toEqual(new Map([[cup.article.id, cup.pieceId]]));
  });

  it('sets a story anew from the pieces it holds, and takes an empty one away', async () => {
    const row = { id: 'sto-new', label: '', firstPublishedAt: null, lastPublishedAt: null, pieces: 0 };
    await store.stories.found('sto-new', 'x');
    await store.stories.found('sto-empty', 'x');
    expect(await store.stories.get(['sto-new'])).toEqual([{ ...row, changedAt: 'x' }]);
    const piece = (await store.pieces.get([cup.pieceId])).get(cup.pieceId)!;
    await store.pieces.put([{ ...piece, storyId: 'sto-new' }]);
    await store.stories.refresh(['sto-new', 'sto-empty'], '2026-03-05T00:00:00.000Z');
    expect(await store.stories.get(['sto-new', 'sto-empty'])).toEqual([
      { ...row, label: 'Doval wins the cup', changedAt: '2026-03-05T00:00:00.000Z', pieces: 1 },
    ]);
    await store.pieces.put([piece]);
    await store.stories.refresh(['sto-new'], 'x');
    expect(await store.stories.get(['sto-new'])).toEqual([]);
  });

  it('keeps all of a transaction or nothing', async () => {
    const failing = store.transaction(async (inside) => {
      await inside.states.put('test', new Map([['a', new Uint8Array([1])]]));
      throw new Error('stopped halfway');
    });
    await expect(failing).rejects.toThrow('stopped halfway');
    expect(await store.states.get('test', 'a')).toBeNull();
  });

  it('refuses a piece of an article or a story that is not there', async () => {
    const piece = { id: 'pie-x', articleId: 'art-none', storyId: 'sto-cup', reason: null };
    await expect(store.transaction((inside) => inside.pieces.put([piece]))).rejects.toThrow();
  });

  it('keeps what states differ in, the latest first, facts apart', async () => {
    const change = { pieceId: well.pieceId, earlierId: well.article.id, laterId: again.article.id, json: '{"a":1}' };
    await store.changes.add([
      { ...change, at: '2026-03-04T01:00:00.000Z', fact: false },
      { ...change, at: '2026-03-04T02:00:00.000Z', fact: true },
    ]);
    expect((await store.changes.since(null, false, 9)).map(({ fact }) => fact)).toEqual([true, false]);
    expect(await store.changes.since(null, true, 9)).toHaveLength(1);
    expect(await store.changes.since('2026-03-04T01:30:00.000Z', false, 9)).toHaveLength(1);
    expect((await store.changes.ofPieces([well.pieceId])).map(({ json }) => json)).toEqual(['{"a":1}', '{"a":1}']);
  });

  it('keeps reports, decisions, captures and states', async () => {
    await store.reports.put({ storyId: 'sto-cup', basis: 'one', summary: '{}' });
    await store.reports.put({ storyId: 'sto-cup', basis: 'two', summary: '{"x":1}' });
    expect(await store.reports.get('sto-cup')).toEqual({ storyId: 'sto-cup', basis: 'two', summary: '{"x":1}' });
    expect(await store.reports.get('sto-none')).toBeNull();
    const decision = {
      kind: 'merge',
      id: 'dec-1',
      at: '2026-03-04T00:00:00.000Z',
      by: 'Ada Holm',
      because: 'one event',
    } as const;
    await store.decisions.add({ ...decision, storyIds: ['sto-well'], articleIds: [] });
    expect((await store.decisions.all()).map(({ id }) => id)).toEqual(['dec-1']);
    expect(await store.captures.get([1, 2, 99])).toEqual([captureEntry('capture 1'), captureEntry('capture 2')]);
    expect(await store.captures.count()).toBe(2);
    await store.states.put(
      'test',
      new Map([
        ['a', new Uint8Array([1])],
        ['b', new Uint8Array([2])],
      ]),
    );
    await store.states.put(
      'test',
      new Map([
        ['a', null],
        ['b', new Uint8Array([3])],
      ]),
    );
    expect([...(await store.states.room('test'))].map(([key, value]) => [key, [...value]])).toEqual([['b', [3]]]);
    expect(await store.rooms()).toEqual(['test']);
  });

  it('finds nothing wrong with itself, and a wrong count where there is one', async () => {
    expect(await store.check()).toEqual([]);
    const [row] = await store.stories.get(['sto-cup']);
    expect(row?.pieces).toBe(1);
    await store.stories.found('sto-cup', 'x');
    expect(await store.stories.get(['sto-cup'])).toEqual([row]);
    const [piece] = await store.pieces.ofStory('sto-cup');
    await store.stories.found('sto-miscounted', 'x');
    await store.pieces.put([{ ...piece!, storyId: 'sto-miscounted' }]);
    await store.stories.refresh(['sto-cup'], 'x');
    expect(await store.check()).toEqual(['1 stories do not hold as many articles as they say.']);
    await store.stories.refresh(['sto-miscounted'], 'x');
    expect(await store.check()).toEqual([]);
  });
});

import { makeId, type Article, type CaptureEntry, type Outlet } from '../model/index.ts';
import type { NewArticle, Piece, Store } from './store.ts';

/** A capture as the journal holds it, for tests. */
export function captureEntry(name: string, of: Partial<CaptureEntry> = {}): CaptureEntry {
  const sha256 = '0'.repeat(63) + String(name.length % 10);
  const at = '2026-03-03T08:00:00.000Z';
  const rest = { method: 'file', url: null, size: 10, zone: null, program: '9.9.9' } as const;
  return { kind: 'capture', id: makeId('cap', name), at, name, sha256, ...rest, ...of };
}

/** An article of one paragraph, for tests. */
export function storedArticle(headline: string, text: string, outletName = 'Harbour Post'): NewArticle {
  const outlet: Outlet = {
    id: makeId('out', outletName),
    name: outletName,
    domain: null,
    kind: 'newsroom',
    ownerId: null,
  };
  const url = `https://example.org/${headline.replaceAll(' ', '-')}`;
  const furniture = { carriedBy: null, standfirst: null, byline: null, dateline: null, revisionOf: null };
  const times = { publishedAt: null, updatedAt: null, timesWeighed: [], capturedAt: null };
  const span = { start: 0, end: text.length };
  const article: Article = {
    id: makeId('art', outlet.id, url, text),
    outletId: outlet.id,
    url,
    headline,
    ...furniture,
    ...times,
    language: 'en',
    text,
    blocks: [{ kind: 'paragraph', span }],
    sentences: [span],
    credits: [],
    readFrom: { format: 'html', name: 'a.html', sha256: '' },
    dropped: [],
  };
  return { article, outlet, pieceId: makeId('pie', outlet.id, url), statements: null };
}

/** A story of some articles, each a piece with one state, put into a store as capture `seq`. */
export async function putStory(store: Store, storyId: string, articles: readonly NewArticle[], seq = 1): Promise<void> {
  const entry = captureEntry(`capture ${seq}`);
  await store.articles.add(articles, seq);
  const changedAt = `2026-03-03T08:00:0${seq % 10}.000Z`;
  await store.stories.found(storyId, changedAt);
  const pieces = articles.map(({ article, pieceId }): Piece => ({
    id: pieceId,
    articleId: article.id,
    storyId,
    reason: null,
  }));
  await store.pieces.put(pieces);
  await store.stories.refresh([storyId], changedAt);
  await store.pieces.addRevisions(
    pieces.map((piece) => ({ pieceId: piece.id, articleId: piece.articleId, captureSeq: seq, at: entry.at })),
  );
  await store.captures.add([
    { entry, seq, added: articles.map(({ article }) => article.id), revised: [], unchanged: [], warnings: [] },
  ]);
}

import type { ArchiveChange, Article, Outlet, RevisionDiff } from '../../model/index.ts';
import type { ChangeRow, Store, StoryRow } from '../../store/store.ts';

/** Which changes are wanted. */
export interface ChangeQuery {
  /** Captured at this UTC instant or later; null for all times. */
  readonly since: string | null;
  /** Only those of one story; null for all. */
  readonly storyId: string | null;
  /** True for changed facts alone; else every sentence that differs. */
  readonly factsOnly: boolean;
  readonly limit: number;
}

/** Pairs of states that are looked at in one go. */
const BATCH = 500;

/** What changed in an archive, the latest first, in the order of the text within an article; `more` where the limit left some out. */
export async function listChanges(
  store: Store,
  query: ChangeQuery,
): Promise<{ readonly changes: readonly ArchiveChange[]; readonly more: boolean }> {
  const listed: Listed[] = [];
  for (let most = BATCH, looked = 0; ; most *= 4) {
    const rows = await rowsOf(store, query, most);
    listed.push(...rows.slice(looked).flatMap((row) => editsOf(row, query.factsOnly)));
    // A row of facts can hold nothing but facts of new sentences, so the number of rows tells little.
    if (listed.length > query.limit || rows.length < most || query.storyId !== null) break;
    looked = rows.length;
  }
  const changes = await withNames(listed.slice(0, query.limit), store);
  return { changes, more: listed.length > query.limit };
}

interface Listed {
  readonly row: ChangeRow;
  readonly diff: RevisionDiff;
  readonly edit: RevisionDiff['edits'][number];
}

async function rowsOf(store: Store, { since, storyId, factsOnly }: ChangeQuery, most: number) {
  if (storyId === null) return store.changes.since(since, factsOnly, most);
  const pieces = await store.pieces.ofStory(storyId);
  const rows = await store.changes.ofPieces(pieces.map(({ id }) => id));
  return rows
    .filter(({ at, fact }) => (since === null || at >= since) && (fact || !factsOnly))
    .sort((a, b) => compareText(b.at, a.at) || compareText(a.laterId, b.laterId));
}

/** Facts that only a new or a dropped sentence gives are no changed ones: a report that grows takes nothing back. */
function editsOf(row: ChangeRow, factsOnly: boolean): Listed[] {
  const diff = JSON.parse(row.json) as RevisionDiff;
  return diff.edits.filter(({ kind }) => !factsOnly || kind === 'fact').map((edit) => ({ row, diff, edit }));
}

async function withNames(listed: readonly Listed[], store: Store): Promise<ArchiveChange[]> {
  const pieces = await store.pieces.get(unique(listed.map(({ row }) => row.pieceId)));
  const stories = byId(await store.stories.get(unique([...pieces.values()].map(({ storyId }) => storyId))));
  const laterIds = unique(listed.map(({ row }) => row.laterId));
  const articles = byId(await store.articles.get(laterIds));
  const outlets = byId(await store.articles.outlets(laterIds));
  return listed.flatMap((one) => {
    const story = stories.get(pieces.get(one.row.pieceId)?.storyId ?? '');
    const article = articles.get(one.row.laterId);
    return story && article ? [changeOf(one, story, article, outlets)] : [];
  });
}

function changeOf(
  { row, diff, edit }: Listed,
  story: StoryRow,
  article: Article,
  outlets: ReadonlyMap<string, Outlet>,
): ArchiveChange {
  const { kind, part, silent, facts, before, after } = edit;
  return {
    story: { id: story.id, label: story.label },
    outlet: outlets.get(article.outletId)?.name ?? 'unknown outlet',
    headline: article.headline,
    url: article.url,
    earlierId: row.earlierId,
    laterId: row.laterId,
    at: row.at,
    part,
    kind,
    facts: facts.map((fact) => ({ of: fact.of, before: fact.before, after: fact.after })),
    before: before && sideOf(before),
    after: after && sideOf(after),
    silent,
    notice: diff.notice?.words ?? null,
  };
}

function sideOf({ words, span, changed }: NonNullable<Listed['edit']['before']>) {
  const from = span?.start ?? 0;
  return { words, changed: changed.map(({ start, end }) => ({ start: start - from, end: end - from })) };
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}

function byId<T extends { readonly id: string }>(things: readonly T[]): Map<string, T> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

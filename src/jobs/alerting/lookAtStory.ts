import type { Alert } from '../../alerts/alert.ts';
import { evaluateRules } from '../../alerts/evaluateRules.ts';
import { matchArticles } from '../../alerts/matchArticles.ts';
import type { AlertRule } from '../../alerts/rule.ts';
import type { StoryArticle, StoryChange, StoryConflict } from '../../alerts/storyNews.ts';
import type { RevisionDiff, StorySummary } from '../../model/index.ts';
import type { Archive } from '../../store/openArchive.ts';
import type { ChangeRow, Store } from '../../store/store.ts';
import { reportStory } from '../reporting/reportStory.ts';
import type { StoryMemory } from './alertMemory.ts';
import { tellConflicts } from './tellConflicts.ts';

/** What the rules tell of a story, and what is to be remembered of it. */
export interface StoryLook {
  readonly alerts: readonly Alert[];
  readonly memory: StoryMemory;
}

/** When and against what a story is looked at. */
export interface LookFrom {
  readonly memory: StoryMemory | null;
  /** Place in the journal after which all is new: a story is where all its states came in later. */
  readonly afterSeq: number;
  /** UTC instant of the look. */
  readonly at: string;
}

/** The settings that summaries are made with. */
const SETTINGS = { minOrigins: 2, zone: null };

/** Looks at a story with the eyes of the rules. A report is made only where one asks for conflicts and there are any. */
export async function lookAtStory(
  archive: Pick<Archive, 'store'>,
  summary: StorySummary,
  rules: readonly AlertRule[],
  { memory, afterSeq, at }: LookFrom,
): Promise<StoryLook> {
  const { store } = archive;
  const articles = await articlesOf(summary.articleIds, store);
  const states = await statesOf(summary, store);
  const rows = (await store.changes.ofPieces(states.pieceIds)).filter(({ fact }) => fact);
  const seen = new Set(memory?.changes);
  // Of a story that was not looked at before, what changed long ago is no news.
  const isNews = (row: ChangeRow) =>
    memory === null ? states.seqOf(row.laterId) > afterSeq : !seen.has(keyOfChange(row));
  const changes = await changesOf(rows.filter(isNews), store);
  const told = await conflictsOf(archive, summary, asksConflicts(rules, articles), memory);
  const conflicts = told ?? [];
  const knownConflicts = knownOf(memory, conflicts);
  const isNew = memory === null && states.firstSeq > afterSeq;
  const news = { isNew, articles, changes, conflicts, knownConflicts, at };
  return {
    alerts: evaluateRules(rules, memory?.summary ?? null, summary, news),
    memory: { summary, conflicts: told, changes: rows.map(keyOfChange) },
  };
}

function asksConflicts(rules: readonly AlertRule[], articles: readonly StoryArticle[]): boolean {
  return rules.some(({ when }) => when.conflict !== null && matchArticles(when, articles).length > 0);
}

async function conflictsOf(
  archive: Pick<Archive, 'store'>,
  { id, openConflicts, articleIds }: StorySummary,
  asked: boolean,
  memory: StoryMemory | null,
): Promise<readonly StoryConflict[] | null> {
  if (openConflicts.firm + openConflicts.possible === 0) return [];
  if (!asked) return null;
  const isSame = memory !== null && memory.summary.articleIds.join(' ') === articleIds.join(' ');
  if (isSame && memory.conflicts !== null) return memory.conflicts;
  const report = await reportStory(archive, id, SETTINGS);
  return report === null ? [] : tellConflicts(report);
}

/** Where no rule asked for conflicts before, those of a story that has no more of them than then count as known. */
function knownOf(memory: StoryMemory | null, now: readonly StoryConflict[]): readonly StoryConflict[] {
  if (memory === null) return [];
  if (memory.conflicts !== null) return memory.conflicts;
  const { firm, possible } = memory.summary.openConflicts;
  return now.length <= firm + possible ? now : [];
}

async function articlesOf(ids: readonly string[], store: Store): Promise<readonly StoryArticle[]> {
  const outlets = new Map((await store.articles.outlets(ids)).map((outlet) => [outlet.id, outlet]));
  return (await store.articles.get(ids)).map(({ id, outletId, headline, text, url }) => {
    const { name = '', domain = null } = outlets.get(outletId) ?? {};
    return { id, outlet: { name, domain }, headline, text, url };
  });
}

async function statesOf({ articleIds }: StorySummary, store: Store) {
  const pieceIds = [...new Set((await store.pieces.ofArticles(articleIds)).values())];
  const states = await store.pieces.revisions(pieceIds);
  const seqs = new Map<string, number>();
  for (const { articleId, captureSeq } of states) seqs.set(articleId, Math.max(captureSeq, seqs.get(articleId) ?? 0));
  const firstSeq = Math.min(...states.map(({ captureSeq }) => captureSeq));
  return { pieceIds, firstSeq, seqOf: (articleId: string) => seqs.get(articleId) ?? 0 };
}

async function changesOf(rows: readonly ChangeRow[], store: Store): Promise<readonly StoryChange[]> {
  const later = new Map(
    (
      await articlesOf(
        rows.map(({ laterId }) => laterId),
        store,
      )
    ).map((one) => [one.id, one]),
  );
  return rows.flatMap(({ json, laterId }) => {
    const article = later.get(laterId);
    return article === undefined ? [] : [{ diff: JSON.parse(json) as RevisionDiff, article }];
  });
}

function keyOfChange({ earlierId, laterId }: ChangeRow): string {
  return `${earlierId} ${laterId}`;
}

import type {
  Article,
  ChangedFact,
  Edit,
  EditSide,
  FactWords,
  RevisionHistory,
  SupersededFact,
  SupersededInReport,
  WordsInSentence,
} from '../model/index.ts';
import { supersededFigures } from './supersededFigures.ts';

/**
 * What later states of articles replaced, with the sentences and outlets that a report on `articles` shows. In the order of their times,
 * undated ones last. Histories of which no state is among the articles are left out.
 */
export function tellSuperseded(
  histories: readonly RevisionHistory[],
  articles: readonly Article[],
): SupersededInReport[] {
  // Without a replaced fact nothing is to be looked for, and most stories have none.
  if (!histories.some(({ diffs }) => diffs.some(({ edits }) => edits.some(({ kind }) => kind === 'fact')))) return [];
  const held = new Set(articles.map(({ id }) => id));
  const shown = histories.filter(({ states }) => states.some(({ article }) => held.has(article.id)));
  const stateById = indexStates(shown, held);
  return supersededFigures(shown).flatMap((fact) => tellOne(fact, shown, stateById, held) ?? []);
}

interface StateKnown {
  readonly outletId: string;
  readonly latestId: string;
}

function indexStates(histories: readonly RevisionHistory[], held: ReadonlySet<string>): Map<string, StateKnown> {
  return new Map(
    histories.flatMap(({ states }) => {
      const latest = states.findLast(({ article }) => held.has(article.id))!.article;
      return states.map(({ article }) => [article.id, { outletId: latest.outletId, latestId: latest.id }] as const);
    }),
  );
}

function tellOne(
  fact: SupersededFact,
  histories: readonly RevisionHistory[],
  stateById: ReadonlyMap<string, StateKnown>,
  held: ReadonlySet<string>,
): SupersededInReport | null {
  const found = findEdit(fact, histories);
  const own = stateById.get(fact.articleId);
  const first = stateById.get(fact.firstBy.articleId);
  if (!found?.edit.before || !found.edit.after || !own || !first) return null;
  const passages = fact.reason.passages.filter(({ articleId }) => held.has(articleId));
  return {
    ...fact,
    ...own,
    before: inSentence(fact.before, found.edit.before),
    after: inSentence(fact.after, found.edit.after),
    firstBy: { ...fact.firstBy, ...first },
    notice: fact.silent ? null : found.notice,
    reason: { ...fact.reason, passages },
  };
}

function findEdit(
  fact: SupersededFact,
  histories: readonly RevisionHistory[],
): { readonly edit: Edit; readonly notice: SupersededInReport['notice'] } | null {
  for (const { diffs } of histories) {
    for (const { earlierId, laterId, edits, notice } of diffs) {
      if (earlierId !== fact.earlierId || laterId !== fact.articleId) continue;
      const edit = edits.find((one) => one.silent === fact.silent && one.facts.some((told) => isSame(told, fact)));
      if (edit) return { edit, notice: notice && { words: notice.words, corrects: notice.corrects } };
    }
  }
  return null;
}

function isSame(told: ChangedFact, { of, before, after }: SupersededFact): boolean {
  return (
    told.of === of &&
    told.before === before.words &&
    told.after === after.words &&
    told.beforeSpan?.start === before.span?.start &&
    told.afterSpan?.start === after.span?.start
  );
}

/** Furniture has no offsets: there the first place of the words is taken. */
function inSentence({ words, span }: FactWords, side: EditSide): WordsInSentence {
  const start = span && side.span ? span.start - side.span.start : side.words.indexOf(words);
  const isThere = start >= 0 && side.words.startsWith(words, start);
  return isThere
    ? { words, span, sentence: side.words, place: { start, end: start + words.length } }
    : { words, span, sentence: words, place: { start: 0, end: words.length } };
}

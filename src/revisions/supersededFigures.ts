import type {
  ChangedFact,
  Edit,
  Reason,
  RevisionDiff,
  RevisionHistory,
  RevisionInput,
  Span,
  SupersededFact,
} from '../model/index.ts';
import { openState } from './articleState.ts';
import { plainWords } from './plainWords.ts';
import { indexSentences, type SentenceIndex } from './sentenceIndex.ts';
import { findSighting, soughtFact } from './sightings.ts';
import { instantOf, type StateTime, timesOfStates } from './stateTimes.ts';

/**
 * Every figure, time and name that an article of a story replaced, and which of its articles gave the new one first: another, where
 * a state of it that is surely older gives the same of the same thing. In the order of their times, undated ones last. A figure
 * replaced in several places of one article is told once.
 */
export function supersededFigures(histories: readonly RevisionHistory[]): SupersededFact[] {
  const opened = histories.map(openHistory);
  const found = opened.flatMap((own) =>
    replacedIn(
      own,
      opened.filter((other) => other !== own),
    ),
  );
  return found.sort((a, b) => compareText(a.at ?? '~', b.at ?? '~') || compareText(a.articleId, b.articleId));
}

interface DatedState {
  readonly index: SentenceIndex;
  readonly time: StateTime | null;
}

interface OpenHistory {
  readonly states: readonly DatedState[];
  readonly diffs: readonly RevisionDiff[];
}

function openHistory(history: RevisionHistory): OpenHistory {
  const times = timesOfStates(history);
  const published = history.states.find(({ article }) => article.publishedAt)?.article.publishedAt ?? null;
  const states = history.states.map((input: RevisionInput, i) => ({
    index: indexSentences(openState(input, input.article.publishedAt ?? published)),
    time: times[i]!,
  }));
  return { states, diffs: history.diffs };
}

function replacedIn(own: OpenHistory, others: readonly OpenHistory[]): SupersededFact[] {
  return own.states.slice(1).flatMap((later, i) => {
    const earlierId = own.states[i]!.index.state.article.id;
    const laterId = later.index.state.article.id;
    const diff = own.diffs.find((one) => one.earlierId === earlierId && one.laterId === laterId);
    const replaced = (diff?.edits ?? []).flatMap((edit) =>
      edit.facts.filter(isReplaced).map((fact) => ({ edit, fact })),
    );
    return onceEach(replaced).map(({ edit, fact }) => {
      const first = findFirst(fact, edit, later, others);
      return {
        articleId: laterId,
        earlierId,
        of: fact.of,
        before: { words: fact.before!, span: fact.beforeSpan },
        after: { words: fact.after!, span: fact.afterSpan },
        at: instantOf(later.time),
        firstBy: first.by,
        silent: edit.silent,
        reason: first.reason,
      };
    });
  });
}

function isReplaced({ of, before, after }: ChangedFact): boolean {
  return before !== null && after !== null && /^(?:number|time|name)$/.test(of);
}

interface Replaced {
  readonly edit: Edit;
  readonly fact: ChangedFact;
}

/** The same words for the same words once, in the body rather than in a headline. */
function onceEach(replaced: readonly Replaced[]): Replaced[] {
  const once = new Map<string, Replaced>();
  for (const one of replaced) {
    const { of, before, after } = one.fact;
    const key = JSON.stringify([of, plainWords(before!), plainWords(after!)]);
    const known = once.get(key);
    if (!known || (known.fact.afterSpan === null && one.fact.afterSpan !== null)) once.set(key, one);
  }
  return [...once.values()];
}

interface Sighting {
  readonly articleId: string;
  readonly time: StateTime | null;
  readonly span: Span | null;
}

interface First {
  readonly by: SupersededFact['firstBy'];
  readonly reason: Reason;
}

function findFirst(fact: ChangedFact, edit: Edit, { index, time }: DatedState, others: readonly OpenHistory[]): First {
  const sought = soughtFact(fact, edit, index);
  const own = { articleId: index.state.article.id, time, span: fact.afterSpan };
  const seen = sought ? others.flatMap((other) => firstSighting(other, (one) => findSighting(sought, one))) : [];
  const before = seen.filter((one) => one.time !== null && time !== null && one.time.to < time.from);
  const first = before.sort((a, b) => a.time!.from - b.time!.from || compareText(a.articleId, b.articleId))[0];
  if (first) return told(first, own, 'revision-first-elsewhere', 'Another article of the story gave it before.');
  const unclear = seen.find((one) => one.time === null || time === null || one.time.from <= time.to);
  if (unclear)
    return told(own, unclear, 'revision-first-undated', 'Another article gives it too; which came first is not known.');
  return told(own, own, 'revision-first-here', 'No other article of the story gave it before.');
}

/** The oldest state of another article that gives it, as a list of one or none. */
function firstSighting(
  { states }: OpenHistory,
  find: (index: SentenceIndex) => { readonly span: Span | null } | null,
): Sighting[] {
  for (const { index, time } of states) {
    const found = find(index);
    if (found) return [{ articleId: index.state.article.id, time, span: found.span }];
  }
  return [];
}

function told(first: Sighting, beside: Sighting, code: Reason['code'], says: string): First {
  const rests = first === beside ? [first] : [first, beside];
  const passages = rests.flatMap(({ articleId, span }) => (span ? [{ articleId, span }] : []));
  return { by: { articleId: first.articleId, at: instantOf(first.time) }, reason: { code, says, passages } };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

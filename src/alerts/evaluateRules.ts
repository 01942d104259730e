import { makeId, type StorySummary } from '../model/index.ts';
import type { Alert, AlertEvent } from './alert.ts';
import { changedFacts } from './changedFacts.ts';
import { foldWords } from './foldWords.ts';
import { isOfOutlets, matchArticles } from './matchArticles.ts';
import type { AlertCondition, AlertRule } from './rule.ts';
import { isSameConflict } from './sameConflict.ts';
import {
  sayArticles,
  sayChangedFact,
  sayConflict,
  sayMatch,
  sayNewStory,
  saySecondOrigin,
  type SaidEvent,
} from './sayEvent.ts';
import { onOneLine } from './shortWords.ts';
import type { StoryArticle, StoryConflict, StoryNews } from './storyNews.ts';

/** An event with what tells it from every other of the same rule. */
interface Happened extends SaidEvent {
  readonly event: AlertEvent;
  readonly identity: readonly string[];
}

/** All that is looked at for one rule; `matched` are the articles that its words and outlets leave, at least one. */
interface Look {
  readonly when: AlertCondition;
  readonly before: StorySummary | null;
  readonly after: StorySummary;
  readonly news: StoryNews;
  readonly matched: readonly StoryArticle[];
}

/**
 * What the rules tell about a story that stood as `before` (null where it was not looked at yet) and stands as `after`: by rule, then
 * match, new story, articles, origins, conflicts, changes. One event has one id, so one that was told can be left out.
 */
export function evaluateRules(
  rules: readonly AlertRule[],
  before: StorySummary | null,
  after: StorySummary,
  news: StoryNews,
): readonly Alert[] {
  return rules.flatMap(({ name, when }) => {
    const matched = matchArticles(when, news.articles);
    if (matched.length === 0) return [];
    return happened({ when, before, after, news, matched }).map((one) => alertOf(name, one, after, news.at));
  });
}

/** True where a rule names something that happens, and not only words and outlets. */
export function namesEvent({ conflict, changedFact, secondOrigin, newStory, articles }: AlertCondition): boolean {
  return conflict !== null || changedFact || secondOrigin || newStory || articles !== null;
}

function happened(look: Look): Happened[] {
  if (!namesEvent(look.when)) return [matchOf(look)];
  return [...newStoryOf(look), ...articlesOf(look), ...secondOriginOf(look), ...conflictsOf(look), ...changesOf(look)];
}

function matchOf({ after, matched }: Look): Happened {
  return { event: 'match', identity: [after.id], ...sayMatch(matched[0]!) };
}

function newStoryOf({ when, after, news, matched }: Look): Happened[] {
  if (!when.newStory || !news.isNew) return [];
  return [{ event: 'new-story', identity: [after.id], ...sayNewStory(after, matched[0]!) }];
}

function articlesOf({ when: { articles }, before, after }: Look): Happened[] {
  if (articles === null || after.articleIds.length < articles) return [];
  if ((before?.articleIds.length ?? 0) >= articles) return [];
  return [{ event: 'articles', identity: [after.id, String(articles)], ...sayArticles(after, articles) }];
}

function secondOriginOf({ when, before, after }: Look): Happened[] {
  if (!when.secondOrigin || after.independentOrigins < 2 || (before?.independentOrigins ?? 0) >= 2) return [];
  return [{ event: 'second-origin', identity: [after.id], ...saySecondOrigin(after) }];
}

function conflictsOf({ when: { conflict }, after, news }: Look): Happened[] {
  if (conflict === null) return [];
  const counts = ({ certainty }: StoryConflict) => conflict === 'new' || certainty === 'firm';
  const known = news.knownConflicts.filter(counts);
  return news.conflicts
    .filter((one) => counts(one) && !known.some((other) => isSameConflict(one, other)))
    .map((one) => ({ event: 'conflict', identity: [after.id, conflict, ...sidesKey(one)], ...sayConflict(one) }));
}

/** The first wording of each side, in an order that does not hang on that of the articles. */
function sidesKey({ sides }: StoryConflict): string[] {
  return sides.map(({ words }) => foldWords(words[0] ?? '')).sort();
}

/** Of the outlets that the rule names only what they themselves changed is told. */
function changesOf({ when, news }: Look): Happened[] {
  if (!when.changedFact) return [];
  return news.changes
    .filter(({ diff, article }) => isOfOutlets(when, article) && changedFacts(diff).length > 0)
    .map((change) => ({
      event: 'changed-fact',
      identity: [change.diff.earlierId, change.diff.laterId],
      ...sayChangedFact(change),
    }));
}

function alertOf(
  rule: string,
  { event, identity, says, words, url }: Happened,
  after: StorySummary,
  at: string,
): Alert {
  const { id, label, articleIds, outlets } = after;
  const story = { id, label: onOneLine(label), articles: articleIds.length, outlets: outlets.map(({ name }) => name) };
  return { id: makeId('ale', rule, event, ...identity), rule, event, at, story, says, words, url };
}

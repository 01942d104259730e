import type { ChangedFact, Edit, StorySummary } from '../model/index.ts';
import type { AlertCondition, AlertRule } from './rule.ts';
import type { StoryArticle, StoryChange, StoryConflict, StoryNews } from './storyNews.ts';

/** A summary of an invented story, for tests. */
export function storySummary(of: Partial<StorySummary> = {}): StorySummary {
  return {
    id: 'sto-ferry',
    label: 'Ferry Solveig aground off Maren Island',
    firstPublishedAt: '2026-03-03T08:00:00.000Z',
    lastPublishedAt: '2026-03-03T09:00:00.000Z',
    changedAt: '2026-03-03T09:05:00.000Z',
    articleIds: ['art-1'],
    outlets: [{ id: 'out-1', name: 'Harbour Post' }],
    origins: [],
    independentOrigins: 1,
    openConflicts: { firm: 0, possible: 0 },
    corroborated: 0,
    changedFacts: 0,
    ...of,
  };
}

/** An article of the invented story. */
export function storyArticle(of: Partial<StoryArticle> = {}): StoryArticle {
  return {
    id: 'art-1',
    outlet: { name: 'Harbour Post', domain: 'harbour-post.example' },
    headline: 'Ferry Solveig aground off Maren Island',
    text: 'There were 214 people on board, the coastguard said.',
    url: 'https://harbour-post.example/ferry',
    ...of,
  };
}

/** What else is known of it: one article, nothing changed, no conflict. */
export function storyNews(of: Partial<StoryNews> = {}): StoryNews {
  const nothing = { changes: [], conflicts: [], knownConflicts: [] };
  return { isNew: false, articles: [storyArticle()], ...nothing, at: '2026-03-03T09:06:00.000Z', ...of };
}

/** A conflict between two answers, each in some wordings. */
export function storyConflict(
  left: readonly string[],
  right: readonly string[],
  of: Partial<StoryConflict> = {},
): StoryConflict {
  const sides = [
    { words: left, outlets: ['Harbour Post'] },
    { words: right, outlets: ['Kvall 24'] },
  ];
  return { certainty: 'firm', asks: 'How many people were on board?', sides, ...of };
}

/** A later state in which some facts were replaced. */
export function storyChange(
  facts: readonly (readonly [before: string | null, after: string | null])[],
  of: Partial<StoryChange> & { silent?: boolean } = {},
): StoryChange {
  const { silent = true, ...rest } = of;
  const reason: ChangedFact['reason'] = { code: 'compare-different', says: 'made up', passages: [] } as never;
  const edit: Edit = {
    part: 'body',
    kind: 'fact',
    facts: facts.map(([before, after]) => ({ of: 'number', before, after, beforeSpan: null, afterSpan: null, reason })),
    before: { words: 'There were 214 on board.', span: null, changed: [] },
    after: { words: 'There were 231 on board.', span: null, changed: [] },
    silent,
  };
  return {
    diff: { earlierId: 'art-1', laterId: 'art-2', edits: [edit], notice: null },
    article: storyArticle({ id: 'art-2' }),
    ...rest,
  };
}

/** A rule that asks for what is given and nothing else. */
export function alertRule(when: Partial<AlertCondition>, of: Partial<AlertRule> = {}): AlertRule {
  return {
    name: 'Ferry',
    when: {
      words: null,
      outlets: [],
      conflict: null,
      changedFact: false,
      secondOrigin: false,
      newStory: false,
      articles: null,
      ...when,
    },
    to: { feed: true, command: null, webhook: null },
    ...of,
  };
}

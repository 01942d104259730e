import type { Article, Passage, Reason } from '../model/index.ts';
import { findTerms } from './findTerms.ts';
import type { Why, WhyCode } from './streamTypes.ts';

const SAYS: Readonly<Record<WhyCode, string>> = {
  'story-shared-words': 'Joined by words that the other articles of the story use too',
  'story-same-text': 'Another article of the story carries the same text, as these words show',
  'story-alone': 'No other article shares enough of its words, names and numbers.',
  'story-numbers-differ': 'Much like another story, but it counts the same things by other figures.',
  'story-furniture': 'This reads like furniture of a site, not like an article.',
};

/** Why an article was put where it stands, shown by words of its text; by its first sentence where the words are not there. */
export function explainPlacement(article: Article, { code, terms }: Why): Reason {
  const shared = explainShared(article, code, terms);
  if (shared) return shared;
  const passages = article.sentences.slice(0, 1).map((span) => ({ articleId: article.id, span }));
  return { code, says: SAYS[code].replace(/\.?$/, '.'), passages };
}

/** A reason that shows where the first of each of these terms stands; null where none does. */
export function explainShared(article: Article, code: WhyCode, terms: readonly number[]): Reason | null {
  const found = findTerms(article.text, new Set(terms));
  if (found.size === 0) return null;
  const passages: Passage[] = [...found.values()].map(([start, end]) => ({
    articleId: article.id,
    span: { start, end },
  }));
  const words = passages.map(({ span }) => `“${article.text.slice(span.start, span.end)}”`).join(', ');
  return { code, says: `${SAYS[code]}: ${words}.`, passages };
}

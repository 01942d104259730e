import type { Article, Passage, Reason } from '../model/index.ts';
import type { Profile } from './profile.ts';
import { findTerms } from './findTerms.ts';
import type { Vector } from './vector.ts';

const SHOWN = 5;

/** Why each article stands in its story: the heaviest terms it shares with the others, shown where they stand in its text. */
export function explainGrouping(articles: readonly Article[], vectors: readonly Vector[], whole: Profile): Reason[] {
  const [only] = articles;
  if (articles.length === 1 && only) return explainAlone(only);
  return articles.flatMap((article, i) => explainMember(article, vectors[i]!, whole));
}

function explainMember(article: Article, own: Vector, whole: Profile): Reason[] {
  const shared = Array.from({ length: own.size }, (_, i) => {
    const weight = own.weights[i]!;
    return { term: own.terms[i]!, weight: weight * (whole.weightOf(own.terms[i]!) - weight) };
  })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return explainShared(
    article,
    shared.slice(0, SHOWN).map(({ term }) => term),
  );
}

function explainShared(article: Article, terms: readonly number[]): Reason[] {
  const found = findTerms(article.text, new Set(terms));
  const passages: Passage[] = [...found.values()].map(([start, end]) => ({
    articleId: article.id,
    span: { start, end },
  }));
  if (passages.length === 0) return [];
  const words = passages.map(({ span }) => `“${article.text.slice(span.start, span.end)}”`).join(', ');
  return [
    {
      code: 'story-shared-words',
      says: `Joined by words that the other articles of the story use too: ${words}.`,
      passages,
    },
  ];
}

function explainAlone(article: Article): Reason[] {
  const first = article.sentences[0];
  if (!first) return [];
  const says = 'No other article shares enough of its words, names and numbers.';
  return [{ code: 'story-alone', says, passages: [{ articleId: article.id, span: first }] }];
}

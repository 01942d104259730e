import type { Article, Reason } from '../model/index.ts';
import type { Profile } from './profile.ts';
import { explainPlacement, explainShared } from './explainPlacement.ts';
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
  const terms = shared.slice(0, SHOWN).map(({ term }) => term);
  const reason = explainShared(article, 'story-shared-words', terms);
  return reason ? [reason] : [];
}

function explainAlone(article: Article): Reason[] {
  const reason = explainPlacement(article, { code: 'story-alone', likeness: 0, terms: [] });
  return reason.passages.length > 0 ? [reason] : [];
}

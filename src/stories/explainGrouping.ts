import type { Article, Reason } from '../model/index.ts';
import { explainPlacement, explainShared } from './explainPlacement.ts';
import { VECTORS, type Member } from './member.ts';
import type { WhyCode } from './streamTypes.ts';
import type { TermSum } from './termSum.ts';

const SHOWN = 5;

/**
 * Why each article stands in its story: the heaviest terms it shares with the others, shown where they stand in its text, or why
 * it stands alone. `codes` are why each was placed at first.
 */
export function explainGrouping(
  articles: readonly Article[],
  members: readonly Member[],
  whole: TermSum,
  codes: readonly WhyCode[],
): Reason[] {
  const [only] = articles;
  if (articles.length === 1 && only) return explainAlone(only, codes[0] ?? 'story-alone');
  return articles.flatMap((article, i) => explainMember(article, members[i]!, whole, codes[i]!));
}

function explainMember(article: Article, own: Member, whole: TermSum, code: WhyCode): Reason[] {
  const shared = Array.from(own.terms, (term, i) => {
    const weight = own.weights[VECTORS * i]!;
    return { term, weight: weight * (whole.weightOf(term) - weight) };
  })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  const terms = shared.slice(0, SHOWN).map(({ term }) => term);
  const reason = explainShared(article, code === 'story-same-text' ? code : 'story-shared-words', terms);
  return reason ? [reason] : [];
}

function explainAlone(article: Article, code: WhyCode): Reason[] {
  const reason = explainPlacement(article, { code, likeness: 0, terms: [] });
  return reason.passages.length > 0 ? [reason] : [];
}

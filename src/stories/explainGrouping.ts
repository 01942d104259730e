import type { Article, Passage, Reason } from '../model/index.ts';
import type { Profiled } from './growingStories.ts';
import { addInto, type Profile } from './profile.ts';
import { findStems } from './terms.ts';

const SHOWN = 5;

/** Why each article stands in its story: the heaviest terms it shares with the others, shown where they stand in its text. */
export function explainGrouping(members: readonly Profiled[], articles: readonly Article[]): Reason[] {
  const [only] = articles;
  if (articles.length === 1 && only) return explainAlone(only);
  const whole: Profile = { terms: new Map(), names: new Map(), termsSquared: 0, namesSquared: 0 };
  for (const member of members) addInto(whole, member.profile);
  return articles.flatMap((article, i) => explainMember(article, members[i]!.profile, whole));
}

function explainMember(article: Article, own: Profile, whole: Profile): Reason[] {
  const shared = [...own.terms]
    .map(([term, weight]) => ({ term, weight: weight * ((whole.terms.get(term) ?? 0) - weight) }))
    .filter(({ weight }) => weight > 1e-9)
    .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
  const found = findStems(article.text, new Set(shared.slice(0, SHOWN).map(({ term }) => term)));
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

import { makeId, type Article, type Story } from '../model/index.ts';
import { termsOf } from './articleTerms.ts';
import { explainGrouping } from './explainGrouping.ts';
import { groupInOrder } from './groupInOrder.ts';
import type { Member } from './member.ts';
import { Rarity } from './rarity.ts';
import type { WhyCode } from './streamTypes.ts';
import { termOf } from './termOf.ts';
import { stemsOf } from './terms.ts';
import { TermSum } from './termSum.ts';
import { weighArticle } from './weigh.ts';

const DAY = 86_400_000;

/**
 * Puts each article into exactly one story, by words, names and numbers they share and how far apart they were published.
 * The order of the articles does not matter: they are taken by publication time, then by id. Time grows about linearly.
 */
export function groupStories(articles: readonly Article[]): Story[] {
  const ordered = [...articles].sort(
    (a, b) => compare(published(a) ?? '~', published(b) ?? '~') || compare(a.id, b.id),
  );
  const rarity = new Rarity();
  const terms = ordered.map(termsOf);
  for (const one of terms) rarity.count(one.terms);
  const placed = ordered.map((article, i) => ({ id: article.id, day: dayOf(article), terms: terms[i]! }));
  return groupInOrder(placed, rarity).map(({ places, why }) =>
    toStory(
      places.map((i) => ordered[i]!),
      places.map((i) => weighArticle(terms[i]!, rarity)),
      why,
    ),
  );
}

function published(article: Article): string | null {
  return article.publishedAt?.from ?? null;
}

function dayOf(article: Article): number | null {
  const from = published(article);
  return from === null ? null : Date.parse(from) / DAY;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toStory(articles: readonly Article[], members: readonly Member[], why: readonly WhyCode[]): Story {
  const whole = new TermSum();
  for (const member of members) whole.add(member, 1);
  const times = articles.map(published).filter((time) => time !== null);
  return {
    id: makeId('sto', ...articles.map((article) => article.id).sort(compare)),
    label: typicalHeadline(articles, whole),
    articleIds: articles.map((article) => article.id),
    firstPublishedAt: times.at(0) ?? null,
    lastPublishedAt: times.at(-1) ?? null,
    grouping: explainGrouping(articles, members, whole, why),
  };
}

/** The headline whose words weigh most in the story; the first words of the text where no article has one. */
function typicalHeadline(articles: readonly Article[], whole: TermSum): string {
  const weigh = (headline: string) => {
    const stems = [...new Set(stemsOf(headline))];
    return stems.reduce((sum, stem) => sum + whole.weightOf(termOf(stem)), 0) / Math.sqrt(stems.length || 1);
  };
  const headlines = articles.map((article) => article.headline).filter((headline) => headline !== null);
  const [best] = [...headlines].sort((a, b) => weigh(b) - weigh(a) || compare(a, b));
  return best ?? firstWords(articles[0]);
}

function firstWords(article: Article | undefined): string {
  const first = article?.sentences[0];
  return article && first ? article.text.slice(first.start, first.end) : '';
}

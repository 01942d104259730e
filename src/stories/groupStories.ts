import { makeId, type Article, type Story } from '../model/index.ts';
import { explainGrouping } from './explainGrouping.ts';
import type { GrowingStory } from './growingStories.ts';
import { groupProfiles } from './groupProfiles.ts';
import { profileOf, rarityIn } from './profile.ts';
import { countTerms, stemsOf } from './terms.ts';

const DAY = 86_400_000;

/**
 * Puts each article into exactly one story, by words, names and numbers they share and how far apart they were published.
 * The order of the articles does not matter: they are taken by publication time, then by id. Time grows about linearly.
 */
export function groupStories(articles: readonly Article[]): Story[] {
  const ordered = [...articles].sort(
    (a, b) => compare(published(a) ?? '~', published(b) ?? '~') || compare(a.id, b.id),
  );
  const counted = ordered.map(countTerms);
  const rarity = rarityIn(counted);
  const profiled = ordered.map((article, index) => ({
    index,
    day: published(article) === null ? null : Date.parse(published(article) ?? '') / DAY,
    profile: profileOf(counted[index]!, rarity),
  }));
  return groupProfiles(profiled).map((story) => toStory(story, ordered));
}

function published(article: Article): string | null {
  return article.publishedAt?.from ?? null;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function toStory(grown: GrowingStory, ordered: readonly Article[]): Story {
  const members = [...grown.members].sort((a, b) => a.index - b.index);
  const articles = members.map((member) => ordered[member.index]!);
  const times = articles.map(published).filter((time) => time !== null);
  return {
    id: makeId('sto', ...articles.map((article) => article.id).sort(compare)),
    label: typicalHeadline(articles, grown),
    articleIds: articles.map((article) => article.id),
    firstPublishedAt: times.at(0) ?? null,
    lastPublishedAt: times.at(-1) ?? null,
    grouping: explainGrouping(members, articles),
  };
}

/** The headline whose words weigh most in the story; the first words of the text where no article has one. */
function typicalHeadline(articles: readonly Article[], story: GrowingStory): string {
  const weigh = (headline: string) => {
    const stems = [...new Set(stemsOf(headline))];
    return stems.reduce((sum, stem) => sum + (story.profile.terms.get(stem) ?? 0), 0) / Math.sqrt(stems.length || 1);
  };
  const headlines = articles.map((article) => article.headline).filter((headline) => headline !== null);
  const [best] = [...headlines].sort((a, b) => weigh(b) - weigh(a) || compare(a, b));
  return best ?? firstWords(articles[0]);
}

function firstWords(article: Article | undefined): string {
  const first = article?.sentences[0];
  return article && first ? article.text.slice(first.start, first.end) : '';
}

import { makeId } from '../model/index.ts';
import { foundStory, TINY, widenDays, type GrowingStory } from './growingStory.ts';
import { findBest } from './judge.ts';
import type { PlacedArticle, Placement, Why, WhyCode } from './streamTypes.ts';
import { grow, noteChange, type StreamCore } from './streamCore.ts';
import { tellingTerms } from './tellingTerms.ts';
import { weighArticle } from './weigh.ts';

/** An article joins the story most like it from here on; set on the development packs of the grouping benchmark. */
const JOIN_FROM = 0.35;

/** Puts an article into the story most like it, or founds one. */
export function placeArticle(core: StreamCore, article: PlacedArticle): Placement {
  core.set.count(article.day);
  if (core.countsArticles) core.rarity.count(article.terms.terms);
  weighArticle(article.terms, core.rarity, core.vector);
  if (article.terms.furniture) return found(core, article, whyAlone('story-furniture', 0));
  const copy = core.copies.find(article.terms.sketch);
  if (copy !== null) return join(core, copy, article, 'story-same-text', 1);
  const days = { firstDay: article.day, lastDay: article.day };
  const best = findBest(core.set.index.findCandidates(core.vector), core.vector, days);
  if (best === null || best.likeness < JOIN_FROM)
    return found(core, article, whyAlone('story-alone', best?.likeness ?? 0));
  return join(core, best.story, article, 'story-shared-words', best.likeness);
}

function whyAlone(code: WhyCode, likeness: number): Why {
  return { code, likeness, terms: [] };
}

function found(core: StreamCore, article: PlacedArticle, why: Why): Placement {
  const story = foundStory(makeId('sto', article.id), core.set.turn);
  if (!article.terms.furniture) core.copies.add(story, article.terms.sketch);
  takeIn(core, story, article);
  return { storyId: story.id, isNew: true, why };
}

function join(
  core: StreamCore,
  story: GrowingStory,
  article: PlacedArticle,
  code: WhyCode,
  likeness: number,
): Placement {
  const why = { code, likeness, terms: tellingTerms(core.vector, story.profile) };
  if (code !== 'story-same-text') core.copies.add(story, article.terms.sketch);
  takeIn(core, story, article);
  return { storyId: story.id, isNew: false, why };
}

/** Adds what stands in the core's vector to a story as one article of it. */
export function takeIn(core: StreamCore, story: GrowingStory, article: PlacedArticle): void {
  story.size++;
  story.members = story.size <= TINY ? [...story.members, article.id] : [];
  widenDays(story, article.day, article.day);
  noteChange(core, story, article.day);
  if (!article.terms.furniture) grow(core, story);
}

import { makeId } from '../model/index.ts';
import { chanceOf, findBest, NEAR_FROM, type Match } from './findBest.ts';
import { takeIn } from './growStory.ts';
import { foundStory, type GrowingStory } from './growingStory.ts';
import type { Member } from './member.ts';
import type { PlacedArticle, Placement, Why } from './streamTypes.ts';
import type { StreamCore } from './streamCore.ts';
import { tellingTerms } from './tellingTerms.ts';
import { weighArticle } from './weigh.ts';

/** Puts an article into the story it carries the text of, or that it surely belongs to; else it founds one. */
export function placeArticle(core: StreamCore, article: PlacedArticle, sureFrom: number): Placement {
  core.set.count(article.day);
  const { terms, sketch, furniture } = article.terms;
  if (core.countsArticles) core.rarity.count(terms);
  if (furniture) return found(core, article, null, { code: 'story-furniture', likeness: 0, terms: [] });
  const member = weighArticle(article.terms, core.rarity);
  const alone = aloneWith(core, article, member);
  const copy = core.copies.find(sketch, article.day);
  if (copy) return join(core, copy, article, member, { code: 'story-same-text', likeness: 1, terms: [] });
  const best = sureFrom === Infinity ? null : findBest(core, alone);
  if (best === null || best.odds < sureFrom) return found(core, article, member, whyAlone(best));
  core.copies.add(best.story, sketch);
  return join(core, best.story, article, member, {
    code: 'story-shared-words',
    likeness: chanceOf(best.odds),
    terms: tellingTerms(core.wanted, best.story),
  });
}

/** The story an article would be by itself; it stands in no index. */
function aloneWith(core: StreamCore, { day, terms }: PlacedArticle, member: Member): GrowingStory {
  const alone = foundStory('', core.set.turn);
  alone.size = 1;
  alone.firstDay = alone.lastDay = day;
  alone.members = [member];
  alone.figures = terms.figures;
  return alone;
}

function whyAlone(best: Match | null): Why {
  const near = best !== null && best.numbersDiffer && best.odds >= NEAR_FROM;
  const likeness = best === null ? 0 : chanceOf(best.odds);
  return { code: near ? 'story-numbers-differ' : 'story-alone', likeness, terms: [] };
}

function found(core: StreamCore, article: PlacedArticle, member: Member | null, why: Why): Placement {
  const story = foundStory(makeId('sto', article.id), core.set.turn);
  if (member !== null) core.copies.add(story, article.terms.sketch);
  takeIn(core, story, article, member);
  return { storyId: story.id, isNew: true, why };
}

function join(core: StreamCore, story: GrowingStory, article: PlacedArticle, member: Member, why: Why): Placement {
  takeIn(core, story, article, member, why.code === 'story-same-text');
  return { storyId: story.id, isNew: false, why };
}

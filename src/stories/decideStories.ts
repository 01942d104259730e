import { inheritApart } from './apart.ts';
import { knowMember, takeIn, takeUp } from './growStory.ts';
import { foundStory, type GrowingStory } from './growingStory.ts';
import { decodeStory } from './storyBytes.ts';
import { removeMember } from './storyTerms.ts';
import type { PlacedArticle } from './streamTypes.ts';
import { dissolve, noteChange, type StreamCore } from './streamCore.ts';
import { weighArticle } from './weigh.ts';

/** Puts a later state of an article in the place of the former one. */
export function replaceArticle(core: StreamCore, formerId: string, article: PlacedArticle): void {
  const { storyId, article: former } = recallArticle(core, formerId);
  const story = core.set.byId.get(storyId);
  if (!story) return;
  takeOut(core, story, former);
  if (!article.terms.furniture) {
    knowMember(core, story, article, weighArticle(article.terms, core.rarity));
    core.copies.add(story, article.terms.sketch);
  }
  story.articleIds = story.articleIds.map((id) => (id === formerId ? article.id : id));
  noteChange(core, story, article.day);
}

/** Takes articles out of their stories into a new one, for good. */
export function splitOff(core: StreamCore, articleIds: readonly string[], newStoryId: string): void {
  if (core.set.byId.has(newStoryId)) throw new Error(`story-exists: ${newStoryId} is a story already`);
  const recalled = articleIds.map((id) => recallArticle(core, id));
  const made = foundStory(newStoryId, core.set.turn);
  made.decided = true;
  for (const { storyId, article } of recalled) {
    const from = wake(core, storyId);
    takeOut(core, from, article);
    from.size--;
    from.articleIds = from.articleIds.filter((id) => id !== article.id);
    const { furniture, sketch } = article.terms;
    if (!furniture) core.copies.add(made, sketch);
    takeIn(core, made, article, furniture ? null : weighArticle(article.terms, core.rarity));
    part(core, from, made);
  }
}

function part(core: StreamCore, from: GrowingStory, made: GrowingStory): void {
  inheritApart(core, made, from);
  if (from.size <= 0) {
    dissolve(core, from);
    return;
  }
  made.apart.add(from.id);
  from.apart.add(made.id);
  from.decided = true;
  noteChange(core, from, from.lastDay);
}

/** Puts stories into one, for good. */
export function mergeStories(core: StreamCore, into: string, from: readonly string[]): void {
  const story = wake(core, into);
  story.decided = true;
  for (const id of from) {
    if (id === into) continue;
    const other = wake(core, id);
    story.apart.delete(other.id);
    other.apart.delete(story.id);
    takeUp(core, story, other);
  }
}

/** Takes the words of an article out of a story; as rarities have changed since, nearly. */
function takeOut(core: StreamCore, story: GrowingStory, { terms }: PlacedArticle): void {
  if (terms.furniture) return;
  core.copies.forget(story, terms.sketch);
  core.set.index.remove(story);
  removeMember(story, weighArticle(terms, core.rarity));
  if (story.members.length > 0) core.set.index.restore(story);
}

function recallArticle(core: StreamCore, id: string): { storyId: string; article: PlacedArticle } {
  const found = core.recall.article(id);
  if (!found) throw new Error(`article-unknown: ${id} stands in no story`);
  return found;
}

function wake(core: StreamCore, id: string): GrowingStory {
  const awake = core.set.byId.get(id);
  if (awake) return awake;
  const blob = core.recall.story(id);
  if (!blob) throw new Error(`story-unknown: there is no story ${id}`);
  const story = decodeStory(blob);
  core.set.restore(story);
  core.copies.restore(story);
  noteChange(core, story, story.lastDay);
  return story;
}

import { inheritApart } from './apart.ts';
import { TINY, widenDays, type GrowingStory } from './growingStory.ts';
import type { Member } from './member.ts';
import { addMember, addStory, termsFinding } from './storyTerms.ts';
import type { PlacedArticle } from './streamTypes.ts';
import { dissolve, noteChange, type StreamCore } from './streamCore.ts';
import { keepHeaviest } from './termRanks.ts';

/** Terms a story is known by; where it grows beyond the second, the lightest are let go. */
const KEPT_TERMS = 400;
const PRUNED_FROM = 600;

/** Adds an article to a story; `member` is null for furniture, which no story grows by. */
export function takeIn(
  core: StreamCore,
  story: GrowingStory,
  article: PlacedArticle,
  member: Member | null,
  isCopy = false,
): void {
  story.size++;
  story.articleIds = story.size <= TINY ? [...story.articleIds, article.id] : [];
  widenDays(story, article.day, article.day);
  noteChange(core, story, article.day, isCopy);
  if (member !== null) knowMember(core, story, article, member);
}

/** Lets a story be known by the terms of an article too. */
export function knowMember(core: StreamCore, story: GrowingStory, { terms }: PlacedArticle, member: Member): void {
  addMember(story, member, terms.figures);
  if (story.slot === -1) core.set.index.enter(story);
  else core.set.index.add(story, member);
  prune(core, story);
}

/** Puts all of one story into another. */
export function takeUp(core: StreamCore, story: GrowingStory, other: GrowingStory): void {
  dissolve(core, other);
  story.size += other.size;
  story.articleIds = story.size <= TINY ? [...story.articleIds, ...other.articleIds] : [];
  widenDays(story, other.firstDay, other.lastDay);
  inheritApart(core, story, other);
  for (const sketch of other.sketches) core.copies.add(story, sketch);
  noteChange(core, story, other.lastDay);
  if (other.members.length === 0) return;
  addStory(story, other);
  if (story.slot === -1) core.set.index.enter(story);
  if (other.sum) core.set.index.reweigh(story, termsFinding(other));
  else core.set.index.add(story, other.members[0]!);
  prune(core, story);
}

function prune(core: StreamCore, story: GrowingStory): void {
  if (!story.sum || story.sum.size <= PRUNED_FROM) return;
  const { kept, dropped } = keepHeaviest(story.sum, KEPT_TERMS);
  story.sum = kept;
  for (const { term, place } of dropped) core.set.index.leave(term, place);
}

import { TINY, widenDays, type GrowingStory } from './growingStory.ts';
import { areApart, inheritApart } from './apart.ts';
import { findBest } from './judge.ts';
import type { Profile } from './profile.ts';
import type { Move } from './streamTypes.ts';
import { dissolve, grow, noteChange, type StreamCore } from './streamCore.ts';
import { tellingTerms } from './tellingTerms.ts';
import type { Vector } from './vector.ts';

/** Stories of one or two articles get a second look with this bar, when others are known. */
const TINY_JOINS_FROM = 0.18;

/** Takes tiny stories that changed within the last turns up into the stories most like them; oldest change first. */
export function lookAgainAt(core: StreamCore, lastTurns: number): Move[] {
  const { byId, turn } = core.set;
  const tiny = [...byId.values()].filter(
    (story) => story.size <= TINY && !story.decided && turn - story.touched < lastTurns,
  );
  return tiny.flatMap((story) => (byId.has(story.id) && story.size <= TINY ? moveInto(core, story) : []));
}

function moveInto(core: StreamCore, tiny: GrowingStory): Move[] {
  weighProfile(tiny.profile, core.vector);
  const others = core.set.index.findCandidates(core.vector, tiny).filter((story) => !areApart(story, tiny));
  const best = findBest(others, core.vector, tiny);
  if (best === null || best.likeness < TINY_JOINS_FROM) return [];
  const { story, likeness } = best;
  const terms = tellingTerms(core.vector, story.profile);
  takeUp(core, story, tiny);
  const why = { code: 'story-shared-words', likeness, terms } as const;
  return [{ articleIds: tiny.members, from: tiny.id, into: story.id, why }];
}

/** Puts all of one story into another. */
export function takeUp(core: StreamCore, story: GrowingStory, other: GrowingStory): void {
  weighProfile(other.profile, core.vector);
  const foundBy = other.profile.termsFinding();
  dissolve(core, other);
  story.size += other.size;
  story.members = story.size <= TINY ? [...story.members, ...other.members] : [];
  widenDays(story, other.firstDay, other.lastDay);
  inheritApart(core, story, other);
  for (const sketch of other.sketches) core.copies.add(story, sketch);
  noteChange(core, story, other.lastDay);
  grow(core, story, foundBy);
}

function weighProfile(profile: Profile, into: Vector): void {
  const terms: number[] = [];
  profile.each((term, weight) => {
    if (weight > 0) terms.push(term);
  });
  terms.sort((a, b) => profile.weightOf(b) - profile.weightOf(a) || a - b);
  into.clear();
  for (const term of terms) into.add(term, profile.weightOf(term), profile.nameWeightOf(term));
}

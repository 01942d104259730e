import type { GrowingStory } from './growingStory.ts';
import { Holders } from './holders.ts';
import type { Vector } from './vector.ts';

/** So many of an article's heaviest terms make its story findable. */
export const TELLING_TERMS = 30;
/** Stories seen for each term, on the average; heavier terms go first, so that what is passed over tells least. */
const VISITS = 40;
const CANDIDATES = 12;
/** A story that shares so much less than the first is not looked at in full. */
const FAR_BEHIND = 0.4;

/** The stories of the working set, findable by the terms that weigh most in their articles. */
export class StoryIndex {
  private readonly stories: (GrowingStory | null)[] = [];
  private readonly free: number[] = [];
  private readonly holders = new Map<number, Holders>();
  private seen = new Int32Array(VISITS * TELLING_TERMS);
  private scores = new Float64Array(1024);

  /** Weighs the terms of a vector that was added to a story anew, and makes it findable by the first `telling` of them. */
  add(story: GrowingStory, vector: Vector, telling: number): void {
    if (story.slot === -1) this.seat(story);
    for (let i = 0; i < vector.size; i++) this.weighTerm(story, vector.terms[i]!, i < telling);
  }

  /** Makes a story findable by one term of it. */
  addTerm(story: GrowingStory, term: number): void {
    if (story.slot === -1) this.seat(story);
    this.weighTerm(story, term, true);
  }

  /** Takes a story into the index that knows already by which terms it is found. */
  restore(story: GrowingStory): void {
    this.seat(story);
    const { profile } = story;
    for (const term of profile.termsFinding())
      profile.setPlace(term, this.hold(story.slot, term, profile.weightOf(term)));
  }

  /** Takes a story out. It still knows by which terms it was found. */
  remove(story: GrowingStory): void {
    if (story.slot === -1) return;
    for (const term of story.profile.termsFinding()) this.leave(term, story.profile.placeOf(term));
    this.stories[story.slot] = null;
    this.free.push(story.slot);
    story.slot = -1;
  }

  /** No longer finds a story by a term, which stood at a place among those the term finds. */
  leave(term: number, place: number): void {
    const holders = this.holders.get(term)!;
    const moved = holders.remove(place);
    if (moved !== -1) this.stories[moved]!.profile.setPlace(term, place);
    if (holders.size === 0) this.holders.delete(term);
  }

  /** The few stories whose telling terms weigh most in a vector, one left out; older ones first among equals. */
  findCandidates(vector: Vector, except: GrowingStory | null = null): readonly GrowingStory[] {
    const { scores, seen } = this;
    const found = this.score(vector);
    for (let i = 0; i < found; i++) {
      const slot = seen[i]!;
      scores[slot]! /= Math.sqrt(this.stories[slot]!.profile.squared || 1);
    }
    const best: GrowingStory[] = [];
    for (let i = 0; i < found; i++) if (seen[i] !== except?.slot) this.rank(this.stories[seen[i]!]!, best);
    const worthwhile = best.filter((story) => scores[story.slot]! >= FAR_BEHIND * scores[best[0]!.slot]!);
    for (let i = 0; i < found; i++) scores[seen[i]!] = 0;
    return worthwhile;
  }

  /** Sums up what stories share with a vector; gives how many were seen. */
  private score(vector: Vector): number {
    const { scores, seen } = this;
    const size = Math.min(vector.size, TELLING_TERMS);
    let visits = 0;
    let found = 0;
    for (let i = 0; i < size; i++) {
      const holders = this.holders.get(vector.terms[i]!);
      if (holders === undefined) continue;
      visits += holders.size;
      if (visits > VISITS * size) break;
      const { slots, weights } = holders;
      const weight = vector.weights[i]!;
      for (let at = 0; at < holders.size; at++) {
        const slot = slots[at]!;
        if (scores[slot] === 0) seen[found++] = slot;
        scores[slot]! += weight * weights[at]! + 1;
      }
    }
    return found;
  }

  private rank(story: GrowingStory, best: GrowingStory[]): void {
    let at = best.length;
    if (at === CANDIDATES && !this.isBefore(story, best[at - 1]!)) return;
    if (at < CANDIDATES) best.push(story);
    else at--;
    for (; at > 0 && this.isBefore(story, best[at - 1]!); at--) best[at] = best[at - 1]!;
    best[at] = story;
  }

  private isBefore(a: GrowingStory, b: GrowingStory): boolean {
    const difference = this.scores[a.slot]! - this.scores[b.slot]!;
    return difference > 0 || (difference === 0 && a.born < b.born);
  }

  private weighTerm({ slot, profile }: GrowingStory, term: number, isTelling: boolean): void {
    const place = profile.placeOf(term);
    if (place > 0) this.holders.get(term)!.weights[place - 1] = profile.weightOf(term);
    else if (isTelling) profile.setPlace(term, this.hold(slot, term, profile.weightOf(term)));
  }

  private hold(slot: number, term: number, weight: number): number {
    let holders = this.holders.get(term);
    if (holders === undefined) this.holders.set(term, (holders = new Holders()));
    return holders.add(slot, weight);
  }

  private seat(story: GrowingStory): void {
    story.slot = this.free.pop() ?? this.stories.length;
    this.stories[story.slot] = story;
    if (story.slot < this.scores.length) return;
    const larger = new Float64Array(2 * this.scores.length);
    larger.set(this.scores);
    this.scores = larger;
  }
}

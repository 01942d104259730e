import type { GrowingStory } from './growingStory.ts';
import type { Vector } from './vector.ts';

/** So many of an article's heaviest terms make its story findable. */
const TELLING_TERMS = 30;
/** Stories seen through all terms together; heavier terms go first, so that what is passed over tells least. */
const VISITS = 1500;
const CANDIDATES = 12;

/** The stories of the working set, findable by the terms that weigh most in their articles. */
export class StoryIndex {
  private readonly stories: (GrowingStory | null)[] = [];
  private readonly free: number[] = [];
  private readonly holders = new Map<number, number[]>();
  private readonly seen: number[] = [];
  private scores = new Float64Array(1024);

  /** Makes a story findable by the telling terms of a vector that is part of it. */
  add(story: GrowingStory, vector: Vector): void {
    if (story.slot === -1) this.seat(story);
    const size = Math.min(vector.size, TELLING_TERMS);
    for (let i = 0; i < size; i++) this.addTerm(story, vector.terms[i]!);
  }

  /** Makes a story findable by one term of it. */
  addTerm(story: GrowingStory, term: number): void {
    if (story.slot === -1) this.seat(story);
    if (story.profile.findBy(term)) this.hold(story, term);
  }

  /** Takes a story into the index that knows already by which terms it is found. */
  restore(story: GrowingStory): void {
    this.seat(story);
    story.profile.each((term, _weight, _name, isFoundBy) => {
      if (isFoundBy) this.hold(story, term);
    });
  }

  /** Takes a story out. */
  remove(story: GrowingStory): void {
    if (story.slot === -1) return;
    story.profile.each((term, _weight, _name, isFoundBy) => {
      if (isFoundBy) this.letGo(story, term);
    });
    this.stories[story.slot] = null;
    this.free.push(story.slot);
    story.slot = -1;
  }

  /** No longer finds a story by a term. */
  letGo(story: GrowingStory, term: number): void {
    const holders = this.holders.get(term);
    const at = holders?.indexOf(story.slot) ?? -1;
    if (!holders || at === -1) return;
    holders[at] = holders.at(-1)!;
    holders.pop();
    if (holders.length === 0) this.holders.delete(term);
  }

  /** The few stories whose telling terms weigh most in a vector; older ones first among equals. */
  findCandidates(vector: Vector): readonly GrowingStory[] {
    this.score(vector);
    const best: GrowingStory[] = [];
    for (const slot of this.seen) this.rank(this.stories[slot]!, best);
    for (const slot of this.seen) this.scores[slot] = 0;
    this.seen.length = 0;
    return best;
  }

  private score(vector: Vector): void {
    const size = Math.min(vector.size, TELLING_TERMS);
    let visits = 0;
    for (let i = 0; i < size; i++) {
      const term = vector.terms[i]!;
      const holders = this.holders.get(term);
      if (!holders) continue;
      visits += holders.length;
      if (visits > VISITS) return;
      for (const slot of holders) this.scoreOne(slot, term, vector.weights[i]!);
    }
  }

  private scoreOne(slot: number, term: number, weight: number): void {
    const { profile } = this.stories[slot]!;
    if (this.scores[slot] === 0) this.seen.push(slot);
    this.scores[slot]! += (weight * profile.weightOf(term)) / Math.sqrt(profile.squared || 1);
  }

  private rank(story: GrowingStory, best: GrowingStory[]): void {
    let at = best.length;
    while (at > 0 && this.isBefore(story, best[at - 1]!)) at--;
    if (at >= CANDIDATES) return;
    best.splice(at, 0, story);
    if (best.length > CANDIDATES) best.pop();
  }

  private isBefore(a: GrowingStory, b: GrowingStory): boolean {
    const difference = this.scores[a.slot]! - this.scores[b.slot]!;
    return difference > 0 || (difference === 0 && a.born < b.born);
  }

  private hold(story: GrowingStory, term: number): void {
    const holders = this.holders.get(term);
    if (holders) holders.push(story.slot);
    else this.holders.set(term, [story.slot]);
  }

  private seat(story: GrowingStory): void {
    story.slot = this.free.pop() ?? this.stories.length;
    this.stories[story.slot] = story;
    if (story.slot >= this.scores.length) {
      const larger = new Float64Array(2 * this.scores.length);
      larger.set(this.scores);
      this.scores = larger;
    }
  }
}

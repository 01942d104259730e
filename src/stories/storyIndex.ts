import type { GrowingStory } from './growingStory.ts';
import { Holders } from './holders.ts';
import type { Member } from './member.ts';
import { knowsTerm, placeOf, setPlace, squaredIn, termsFinding, weightOf } from './storyTerms.ts';
import type { TermRank } from './termRank.ts';

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
  private readonly seen = new Int32Array(VISITS * TELLING_TERMS);
  private scores = new Float64Array(1024);
  /** One over the length of each story's vector. */
  private scales = new Float64Array(1024);

  /** Makes a story findable by the telling terms of its articles. */
  enter(story: GrowingStory): void {
    if (!story.sum) story.places = placesFor(story.members[0]);
    this.restore(story);
    for (const { terms } of story.members) this.addTerms(story, terms.subarray(0, TELLING_TERMS));
  }

  /** Weighs the terms of an article that was added to a story anew, and makes it findable by its telling terms. */
  add(story: GrowingStory, { terms }: Member): void {
    for (let i = 0; i < terms.length; i++) this.weigh(story, terms[i]!, i < TELLING_TERMS);
    this.scale(story);
  }

  /** Weighs all terms of a story anew, and makes it findable by some more of them. */
  reweigh(story: GrowingStory, more: Int32Array): void {
    for (const term of termsFinding(story)) this.weigh(story, term, false);
    this.addTerms(story, more);
    this.scale(story);
  }

  private addTerms(story: GrowingStory, terms: Int32Array): void {
    for (let i = 0; i < terms.length; i++) this.weigh(story, terms[i]!, true);
  }

  /** Takes a story into the index that knows already by which terms it is found. */
  restore(story: GrowingStory): void {
    this.seat(story);
    for (const term of termsFinding(story)) setPlace(story, term, this.hold(story.slot, term, weightOf(story, term)));
    this.scale(story);
  }

  private scale(story: GrowingStory): void {
    this.scales[story.slot] = 1 / Math.sqrt(squaredIn(story, 0) || 1);
  }

  /** Takes a story out. It still knows by which terms it was found. */
  remove(story: GrowingStory): void {
    if (story.slot === -1) return;
    for (const term of termsFinding(story)) this.leave(term, placeOf(story, term));
    this.stories[story.slot] = null;
    this.free.push(story.slot);
    story.slot = -1;
  }

  /** No longer finds a story by a term, which stood at a place among those the term finds. */
  leave(term: number, place: number): void {
    const holders = this.holders.get(term)!;
    const moved = holders.remove(place);
    if (moved !== -1) setPlace(this.stories[moved]!, term, place);
    if (holders.size === 0) this.holders.delete(term);
  }

  /** The few stories in which telling terms weigh most, one left out; older ones first among equals. */
  findCandidates(wanted: TermRank, except: GrowingStory | null = null): readonly GrowingStory[] {
    const { scores, seen } = this;
    const found = this.score(wanted);
    for (let i = 0; i < found; i++) scores[seen[i]!]! *= this.scales[seen[i]!]!;
    const best: GrowingStory[] = [];
    for (let i = 0; i < found; i++) if (seen[i] !== except?.slot) this.rank(this.stories[seen[i]!]!, best);
    const worthwhile = best.filter((story) => scores[story.slot]! >= FAR_BEHIND * scores[best[0]!.slot]!);
    for (let i = 0; i < found; i++) scores[seen[i]!] = 0;
    return worthwhile;
  }

  /** Sums up in which stories the terms stand; gives how many were seen. */
  private score({ terms, weights, size }: TermRank): number {
    const { scores, seen } = this;
    let visits = 0;
    let found = 0;
    for (let i = 0; i < size; i++) {
      const holders = this.holders.get(terms[i]!);
      if (holders === undefined) continue;
      visits += holders.size;
      if (visits > VISITS * size) break;
      const weight = weights[i]!;
      for (let at = 0; at < holders.size; at++) {
        const slot = holders.slots[at]!;
        if (scores[slot] === 0) seen[found++] = slot;
        scores[slot]! += weight * holders.weights[at]! + 1;
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

  private weigh(story: GrowingStory, term: number, isTelling: boolean): void {
    const place = placeOf(story, term);
    if (place > 0) this.holders.get(term)!.weights[place - 1] = weightOf(story, term);
    // A large story has let go of many terms that its last articles still have.
    else if (isTelling && knowsTerm(story, term))
      setPlace(story, term, this.hold(story.slot, term, weightOf(story, term)));
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
    this.scores = doubled(this.scores);
    this.scales = doubled(this.scales);
  }
}

/** Places for the telling terms of a story's only article, none taken yet. */
export function placesFor(only: Member | undefined): Int32Array {
  return new Int32Array(Math.min(TELLING_TERMS, only?.terms.length ?? 0));
}

function doubled(values: Float64Array): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * values.length);
  larger.set(values);
  return larger;
}

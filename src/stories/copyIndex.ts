import type { GrowingStory } from './growingStory.ts';

/** Bins of a sketch by which it is looked up; the rest confirm. A text of which four fifths are the same is missed once in 600. */
const LOOKED_UP = 4;
/** Two texts are one from this share of equal bins on: cut copies of agency texts are above, reports that quote the same words below. */
const SAME_FROM = 0.5;
/** Days between which one headline stands for one event; others come back each week or month. */
const SAME_HEADLINE_DAYS = 6;
/** Values of sketches remembered of one story: the last four full texts, or 64 headlines. */
const KEPT_VALUES = 64;

/** Finds the story that holds the same text already. */
export class CopyIndex {
  private readonly holders = new Map<number, GrowingStory[]>();

  /** The oldest story with a text that is the same, or null; a headline alone is the same within days only. */
  find(sketch: Int32Array, day: number | null): GrowingStory | null {
    let best: GrowingStory | null = null;
    for (let bin = 0; bin < lookedUp(sketch); bin++) {
      if (sketch[bin] === -1) continue;
      for (const story of this.holders.get(keyOf(sketch, bin)) ?? [])
        if ((best === null || story.born < best.born) && holdsText(story, sketch, day)) best = story;
    }
    return best;
  }

  /** Remembers a text of a story, and forgets its oldest where there are many. */
  add(story: GrowingStory, sketch: Int32Array): void {
    if (sketch.length === 0) return;
    this.hold(story, sketch);
    story.sketches.push(sketch);
    let values = story.sketches.reduce((sum, { length }) => sum + length, 0);
    for (; values > KEPT_VALUES; values -= story.sketches.shift()!.length) this.letGo(story, story.sketches[0]!);
  }

  /** Forgets a text of a story and what is the same. */
  forget(story: GrowingStory, sketch: Int32Array): void {
    this.remove(story);
    story.sketches = story.sketches.filter((other) => !areSame(sketch, other));
    this.restore(story);
  }

  /** Takes a story in with the texts it has. */
  restore(story: GrowingStory): void {
    for (const sketch of story.sketches) this.hold(story, sketch);
  }

  /** Forgets all texts of a story. */
  remove(story: GrowingStory): void {
    for (const sketch of story.sketches) this.letGo(story, sketch);
  }

  /** A story is held once for each of its texts under a key. */
  private hold(story: GrowingStory, sketch: Int32Array): void {
    for (let bin = 0; bin < lookedUp(sketch); bin++) {
      if (sketch[bin] === -1) continue;
      const key = keyOf(sketch, bin);
      const holders = this.holders.get(key);
      if (holders) holders.push(story);
      else this.holders.set(key, [story]);
    }
  }

  private letGo(story: GrowingStory, sketch: Int32Array): void {
    for (let bin = 0; bin < lookedUp(sketch); bin++) {
      if (sketch[bin] === -1) continue;
      const key = keyOf(sketch, bin);
      const holders = this.holders.get(key) ?? [];
      if (holders.length > 1) holders.splice(holders.indexOf(story), 1);
      else this.holders.delete(key);
    }
  }
}

function holdsText({ sketches, lastDay }: GrowingStory, sketch: Int32Array, day: number | null): boolean {
  // A short text is its own key.
  if (sketch.length === 1) return day === null || lastDay === null || Math.abs(day - lastDay) <= SAME_HEADLINE_DAYS;
  return sketches.some((other) => areSame(sketch, other));
}

function lookedUp(sketch: Int32Array): number {
  return Math.min(LOOKED_UP, sketch.length);
}

/** Whole short texts are a key of their own; bins are told apart by number. */
function keyOf(sketch: Int32Array, bin: number): number {
  return sketch.length === 1 ? sketch[0]! : 2 ** 32 * (bin + 1) + sketch[bin]!;
}

function areSame(a: Int32Array, b: Int32Array): boolean {
  if (a.length !== b.length) return false;
  let same = 0;
  let compared = 0;
  for (let bin = 0; bin < a.length; bin++) {
    if (a[bin] === -1 && b[bin] === -1) continue;
    compared++;
    if (a[bin] === b[bin]) same++;
  }
  return compared > 0 && same >= SAME_FROM * compared;
}

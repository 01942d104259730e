import type { GrowingStory } from './growingStory.ts';
import { NewsClock } from './newsClock.ts';
import { StoryIndex } from './storyIndex.ts';

/** When stories leave the working set. */
export interface Ageing {
  /** A story leaves when its last article is older than so many days… */
  readonly days: number;
  /** …and so many changes of stories have come since it was touched: dates alone are often those of fetching. */
  readonly articles: number;
  /** Never more stories than these; those longest untouched leave first. */
  readonly stories: number;
}

/** How often it is looked for stories to leave, in articles. */
const SWEEP_EVERY = 256;

/** The stories that still grow, in the order they were last touched. */
export class WorkingSet {
  /** Articles placed so far. */
  placed = 0;
  /** Changes of stories so far; each has its own number. */
  turn = 0;
  /** The turn up to which stories were held against one another with a high bar, and with the usual one. */
  looked = 0;
  settled = 0;
  readonly clock = new NewsClock();
  readonly index = new StoryIndex();
  readonly byId = new Map<string, GrowingStory>();
  /** Stories that left since this was last emptied. */
  readonly left: GrowingStory[] = [];
  private readonly ageing: Ageing;

  constructor(ageing: Ageing) {
    this.ageing = ageing;
  }

  /** Marks a story as changed now; `day` is that of the article, null where it has none. */
  touch(story: GrowingStory, day: number | null): void {
    story.touched = ++this.turn;
    story.freshDay = Math.max(story.freshDay, Math.min(day ?? Infinity, this.clock.day));
    this.byId.delete(story.id);
    this.byId.set(story.id, story);
  }

  /** The stories that last grew after one turn and up to another, in the order they were last touched. */
  grownBetween(after: number, until: number): GrowingStory[] {
    const found: GrowingStory[] = [];
    for (const story of this.byId.values()) if (story.grown > after && story.grown <= until) found.push(story);
    return found;
  }

  /** Whether a story still grows. */
  holds(story: GrowingStory): boolean {
    return this.byId.get(story.id) === story;
  }

  /** Takes a story in that was founded, or grown, before. */
  restore(story: GrowingStory): void {
    this.byId.set(story.id, story);
    if (story.members.length > 0) this.index.restore(story);
  }

  /** Takes a story out, for good or until it is wanted again. */
  remove(story: GrowingStory): void {
    this.index.remove(story);
    this.byId.delete(story.id);
  }

  /** Counts an article; now and then lets old stories go. */
  count(day: number | null): void {
    this.placed++;
    if (day !== null) this.clock.hear(day);
    if (this.placed % SWEEP_EVERY === 0) this.sweep();
  }

  private sweep(): void {
    let tooMany = this.byId.size - this.ageing.stories;
    for (const story of this.byId.values()) {
      if (tooMany <= 0 && this.turn - story.touched <= this.ageing.articles) return;
      if (tooMany <= 0 && this.clock.day - story.freshDay <= this.ageing.days) continue;
      tooMany--;
      this.left.push(story);
      this.remove(story);
    }
  }
}

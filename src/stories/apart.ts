import type { GrowingStory } from './growingStory.ts';
import type { StreamCore } from './streamCore.ts';

/** Whether a person split one of two stories from the other. */
export function areApart(a: GrowingStory, b: GrowingStory): boolean {
  return a.apart.has(b.id) || b.apart.has(a.id);
}

/** Keeps a story from now on apart from all that `other` was apart from; itself excepted. */
export function inheritApart(core: StreamCore, story: GrowingStory, other: GrowingStory): void {
  for (const id of other.apart) {
    if (id === story.id) continue;
    story.apart.add(id);
    const third = core.set.byId.get(id);
    if (!third) continue;
    third.apart.delete(other.id);
    third.apart.add(story.id);
    core.changed.add(third);
  }
}

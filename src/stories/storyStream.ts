import { mergeStories, replaceArticle, splitOff } from './decideStories.ts';
import { lookAgainAt } from './lookAgain.ts';
import { placeArticle } from './placeArticle.ts';
import type { Recall, SavedStream, StoryStream } from './streamTypes.ts';
import { encodeAll, partsOf, restoreAll, takeChanges } from './streamBytes.ts';
import { openCore } from './streamCore.ts';
import type { Ageing } from './workingSet.ts';

export type * from './streamTypes.ts';

/** How the stream works; all of it has a default. */
export interface StreamSettings {
  readonly ageing?: Partial<Ageing>;
  /** The second look goes to tiny stories changed within so many changes of stories. */
  readonly lookBack?: number;
  readonly recall?: Recall;
}

/** Reports on an event thin out within a month; a desk of 300 articles a day fills the articles in as long. */
export const AGEING: Ageing = { days: 30, articles: 10_000, stories: 50_000 };
const LOOK_BACK = 400;

/** A stream that goes on from what was kept, or begins. Throws where the state is of another version of the program. */
export function openStream(settings: StreamSettings = {}, saved: Uint8Array | SavedStream | null = null): StoryStream {
  const core = openCore({ ...AGEING, ...settings.ageing }, null, settings.recall);
  if (saved !== null) restoreAll(core, saved instanceof Uint8Array ? partsOf(saved) : saved);
  return {
    place: (article) => placeArticle(core, article),
    lookAgain: () => lookAgainAt(core, settings.lookBack ?? LOOK_BACK),
    replace: (formerId, article) => {
      replaceArticle(core, formerId, article);
    },
    split: (articleIds, newStoryId) => {
      splitOff(core, articleIds, newStoryId);
    },
    merge: (into, from) => {
      mergeStories(core, into, from);
    },
    changes: () => takeChanges(core),
    state: () => encodeAll(core),
  };
}

import { mergeStories, replaceArticle, splitOff } from './decideStories.ts';
import { JOIN_FROM } from './findBest.ts';
import { lookAgainAt } from './mergeAlike.ts';
import { placeArticle } from './placeArticle.ts';
import type { Recall, SavedStream, StoryStream } from './streamTypes.ts';
import { encodeAll, partsOf, restoreAll, takeChanges } from './streamBytes.ts';
import { openCore } from './streamCore.ts';
import type { Ageing } from './workingSet.ts';

export type * from './streamTypes.ts';

/** How the stream works; all of it has a default. */
export interface StreamSettings {
  readonly ageing?: Partial<Ageing>;
  readonly recall?: Recall;
}

/** Reports on an event thin out within a month; a desk of 300 articles a day fills the articles in as long. */
export const AGEING: Ageing = { days: 30, articles: 10_000, stories: 50_000 };
/** An article joins a story at once where the odds are so much better than what a second look asks for. */
const SURE_FROM = JOIN_FROM + 4;

/** A stream that goes on from what was kept, or begins. Throws where the state is of another version of the program. */
export function openStream(settings: StreamSettings = {}, saved: Uint8Array | SavedStream | null = null): StoryStream {
  const core = openCore({ ...AGEING, ...settings.ageing }, null, settings.recall);
  if (saved !== null) restoreAll(core, saved instanceof Uint8Array ? partsOf(saved) : saved);
  return {
    place: (article) => placeArticle(core, article, SURE_FROM),
    lookAgain: (all = false) => lookAgainAt(core, all),
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

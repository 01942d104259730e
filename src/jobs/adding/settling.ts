import type { Store } from '../../store/store.ts';
import type { StoryKeeper } from './storyKeeper.ts';

/** What settling works on: a transaction of the store, and the stories. */
export interface Settling {
  readonly store: Store;
  readonly stories: StoryKeeper;
  /** Stories that gained or lost an article, or a state of one, so far. */
  readonly touched: Map<string, string>;
}

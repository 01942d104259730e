import { getContext, setContext } from 'svelte';
import type { ReportIndex } from '../../src/report/view.ts';

const KEY = Symbol('story');

/** Gives the report to every component below. */
export function provideStory(index: ReportIndex): void {
  setContext(KEY, index);
}

/** The report that the page shows; to be called while a component is set up. */
export function story(): ReportIndex {
  return getContext<ReportIndex>(KEY);
}

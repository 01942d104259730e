import { captureFile } from './captureFile.ts';
import { openMemory, type FetchMemory } from './fetchMemory.ts';
import { fetchPages, type FetchSummary } from './fetchPages.ts';
export { LIMITS } from './world.ts';
import { userAgent, type FetchSettings, type World } from './world.ts';

/** What a run of fetching gave and where it lies. */
export interface FetchRun extends FetchSummary {
  /** Capture files of this run: none where there was nothing to keep, and more than one only where there was much. */
  readonly paths: readonly string[];
}

/** How a run keeps its pages. */
export interface Keeping {
  readonly folder: string;
  /** True: what is held already and has not changed is not kept again. False: every page is fetched whole and kept. */
  readonly onlyNew: boolean;
  readonly began: (address: string, done: number) => void;
}

const NO_MEMORY: FetchMemory = {
  validators: () => null,
  holds: () => false,
  remember: () => undefined,
  save: () => Promise.resolve(),
};

/**
 * Fetches pages and keeps them in one new capture file of a folder, a WARC with the bytes as they came. Throws where the disk does
 * not take them; what is wrong with a page is a warning.
 */
export async function fetchInto(
  addresses: readonly string[],
  { folder, onlyNew, began }: Keeping,
  settings: FetchSettings,
  world: World,
): Promise<FetchRun> {
  const memory = onlyNew ? await openMemory(folder) : NO_MEMORY;
  const file = captureFile(folder, world.wallClock(), userAgent(settings));
  const summary = await fetchPages(addresses, settings, world, {
    began,
    remembered: memory.validators,
    keep: async (page) => {
      if (memory.holds(page)) return false;
      memory.remember(page, await file.add(page.exchanges));
      return true;
    },
  });
  const paths = file.paths();
  if (paths.length > 0) await memory.save();
  return { ...summary, paths };
}

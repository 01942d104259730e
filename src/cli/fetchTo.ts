import packageJson from '../../package.json' with { type: 'json' };
import type { FetchRun } from '../fetch/fetchInto.ts';
import { checkDelay, checkOnline, type NetworkOptions } from './networkOptions.ts';
import { Misuse } from './misuse.ts';
import { startProgress } from './progress.ts';
import type { Surroundings } from './surroundings.ts';

/** Where fetched pages are kept, and whether what has not changed since an earlier run is kept anew. */
export interface Keep {
  readonly folder: string;
  readonly onlyNew: boolean;
}

/** Fetches pages into a folder, with progress. Throws Misuse: `offline`, `bad-delay`, and `out-not-writable` where the folder takes nothing. */
export async function fetchTo(
  keep: Keep,
  addresses: readonly string[],
  options: NetworkOptions & { readonly quiet?: boolean },
  surroundings: Surroundings,
): Promise<FetchRun> {
  checkOnline(addresses, options, surroundings);
  const delay = checkDelay(options.delay);
  const { fetchInto, LIMITS } = await import('../fetch/fetchInto.ts');
  const settings = { delay, allowPrivate: options.allowPrivate ?? false, version: packageJson.version, limits: LIMITS };
  const progress = startProgress(surroundings, options.quiet ?? false, 0);
  const began = (address: string, done: number) => {
    progress.show(`Fetching ${Math.min(done + 1, addresses.length)} of ${addresses.length}: ${address}`);
  };
  try {
    return await fetchInto(addresses, { ...keep, began }, settings, surroundings);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new Misuse(
      'out-not-writable',
      `What was fetched could not be kept in ${keep.folder} (${code}). Name another folder.`,
    );
  } finally {
    progress.end();
  }
}

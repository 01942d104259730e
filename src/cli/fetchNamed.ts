import type { Warning } from '../model/index.ts';
import { isAddress, type NetworkOptions } from './networkOptions.ts';
import type { Surroundings } from './surroundings.ts';

/** How the pages behind the inputs are fetched and kept. */
export interface FetchNamedOptions extends NetworkOptions {
  readonly keep?: string;
  readonly quiet?: boolean;
}

/** The inputs with what was fetched in place of the addresses. */
export interface Named {
  /** Files and folders, among them the capture of this run. */
  readonly named: readonly string[];
  readonly warnings: readonly Warning[];
}

/** Where pages are kept unless the user says otherwise. */
export const CAPTURES = 'twosource-captures';

/**
 * Fetches the addresses among the inputs into one capture file, which then stands for them: what is read is what was kept, so
 * that reading the file again gives the same. Inputs without an address come back as they are. Throws Misuse.
 */
export async function fetchNamed(
  named: readonly string[],
  options: FetchNamedOptions,
  surroundings: Surroundings,
): Promise<Named> {
  const addresses = named.filter(isAddress);
  if (addresses.length === 0) return { named, warnings: [] };
  const { fetchTo } = await import('./fetchTo.ts');
  const keep = { folder: options.keep ?? CAPTURES, onlyNew: false };
  const { paths, warnings } = await fetchTo(keep, addresses, options, surroundings);
  if (paths.length > 0 && !options.quiet) {
    surroundings.err.write(
      `What was fetched is kept in ${paths.join(' and ')}. Give that file to read the same bytes again.\n`,
    );
  }
  const first = named.findIndex(isAddress);
  const standIn = (at: number) => (at === first ? paths : []);
  return { named: named.flatMap((name, at) => (isAddress(name) ? standIn(at) : [name])), warnings };
}

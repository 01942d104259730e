import type { KeptPage } from '../fetch/fetchInto.ts';
import type { Warning } from '../model/index.ts';
import type { Input } from '../read/readInput.ts';
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
  /** What was fetched and is no page: feeds, rows, and what is refused. */
  readonly others: readonly Input[];
  readonly warnings: readonly Warning[];
  /** Capture files of this run that hold pages. */
  readonly captures: readonly string[];
}

/** Where pages are kept unless the user says otherwise. */
const CAPTURES = 'twosource-captures';

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
  if (addresses.length === 0) return { named, others: [], warnings: [], captures: [] };
  const { fetchTo } = await import('./fetchTo.ts');
  const others: Input[] = [];
  let pages = 0;
  const kept = (page: KeptPage) => {
    if (isPage(page)) pages++;
    else others.push(asInput(page));
  };
  const keep = { folder: options.keep ?? CAPTURES, onlyNew: false, kept };
  const { paths, warnings } = await fetchTo(keep, addresses, options, surroundings);
  if (paths.length > 0 && !options.quiet) {
    surroundings.err.write(
      `What was fetched is kept in ${paths.join(' and ')}. Give that file to read the same bytes again.\n`,
    );
  }
  const captures = pages > 0 ? paths : [];
  const first = named.findIndex(isAddress);
  const standIn = (at: number) => (at === first ? captures : []);
  return { named: named.flatMap((name, at) => (isAddress(name) ? standIn(at) : [name])), others, warnings, captures };
}

// What a reader of web archives takes for a page; it passes over everything else in them.
function isPage({ contentType, bytes }: KeptPage): boolean {
  if (contentType === null) return bytes[0] === 0x3c;
  return /^\s*(?:text\/html|application\/xhtml\+xml|text\/plain)\s*(?:;|$)/iu.test(contentType);
}

function asInput({ url, bytes, contentType, capturedAt }: KeptPage): Input {
  return { name: url, bytes, capture: { url, contentType, capturedAt } };
}

import { open } from 'node:fs/promises';
import type { ToFollow } from '../jobs/watching/watchFeeds.ts';
import type { Warning } from '../model/index.ts';
import { isAddress } from './networkOptions.ts';

/** What the user named, to be followed, and what of it cannot be. */
export interface Listed {
  readonly follow: readonly ToFollow[];
  readonly warnings: readonly Warning[];
}

const LARGEST_LIST = 20_000_000;

/** Addresses as they are, and the feeds of OPML files. What is neither is a warning, and so is an address that is not one of the web. */
export async function listToFollow(named: readonly string[]): Promise<Listed> {
  const { parseWebAddress, sayAddress } = await import('../fetch/webAddress.ts');
  const follow: ToFollow[] = [];
  const warnings: Warning[] = [];
  const warn = (code: Warning['code'], input: string, says: string) => {
    warnings.push({ code, says, input, articleId: null });
  };
  const add = (address: string, mayBePage: boolean) => {
    try {
      follow.push({ address: parseWebAddress(address).href, mayBePage });
    } catch (error) {
      warn('fetch-not-web', sayAddress(address), (error as Error).message);
    }
  };
  for (const name of named) {
    if (isAddress(name)) add(name, true);
    else for (const address of await addressesOf(name, warn)) add(address, false);
  }
  return { follow, warnings };
}

async function addressesOf(
  name: string,
  warn: (code: Warning['code'], input: string, says: string) => void,
): Promise<readonly string[]> {
  const { decodeBytes } = await import('../read/decodeBytes.ts');
  const { readOpml } = await import('../jobs/watching/readOpml.ts');
  const bytes = await readList(name);
  if (bytes === null) {
    warn('input-not-readable', name, 'It could not be opened, or is larger than 20 MB.');
    return [];
  }
  const list = readOpml((await decodeBytes(bytes)).text.whole());
  if (list === null) {
    warn('feed-not-a-list', name, 'It is no list of feeds (OPML). Give lists, or addresses of feeds.');
    return [];
  }
  if (list.left > 0)
    warn('feed-too-many', name, `${list.left} feeds past the first ${list.addresses.length} are left out.`);
  return list.addresses;
}

async function readList(name: string): Promise<Uint8Array | null> {
  try {
    const file = await open(name);
    try {
      return (await file.stat()).size > LARGEST_LIST ? null : await file.readFile();
    } finally {
      await file.close();
    }
  } catch {
    return null;
  }
}

import { parseOpml } from 'feedsmith';

/** What a list of feeds names. */
export interface FeedList {
  /** Addresses of feeds, each once, in the order of the list. */
  readonly addresses: readonly string[];
  /** Feeds past the most that are followed. */
  readonly left: number;
}

/** Feeds that are followed at most. */
export const MOST_FEEDS = 5_000;
const DEEPEST = 50;

interface Outline {
  readonly xmlUrl?: string | undefined;
  readonly outlines?: readonly Outline[] | undefined;
}

/** The feeds of an OPML list, nested ones too; null where the text is no such list. */
export function readOpml(text: string): FeedList | null {
  const found = new Set<string>();
  try {
    for (const address of addressesIn(parseOpml(withoutEntities(text)).body?.outlines ?? [], 0)) found.add(address);
  } catch {
    return null;
  }
  const addresses = [...found];
  return { addresses: addresses.slice(0, MOST_FEEDS), left: Math.max(addresses.length - MOST_FEEDS, 0) };
}

function* addressesIn(outlines: readonly Outline[], depth: number): Generator<string> {
  if (depth > DEEPEST) return;
  for (const { xmlUrl, outlines: inner } of outlines) {
    const address = xmlUrl?.trim() ?? '';
    // Readers of feeds write "feed:" for "http:" and before "https:".
    if (address !== '') yield address.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:\/\//i, 'http://');
    yield* addressesIn(inner ?? [], depth + 1);
  }
}

/** Entities of a document type are never followed. */
function withoutEntities(text: string): string {
  return text.replace(/<!DOCTYPE[^<]*?(?:\[[^]*?\]\s*)?>/i, '');
}

import { domainOf, isAggregator, type OutletFacts } from '../outlet.ts';
import type { Feed, FeedItem } from './feedItem.ts';

/** Who published an item, and who carried it where that is not the feed's own outlet. */
export interface ItemOutlet {
  readonly outlet: OutletFacts;
  readonly carriedBy: string | null;
}

/**
 * The outlet of an item: by the item's address, since a feed may carry others' items; by the source that the item names where the
 * address is the feed's own or an aggregator's. The feed's title names only the feed's own site.
 */
export function itemOutlet(feed: Feed, item: Pick<FeedItem, 'url' | 'source'>, stem: string): ItemOutlet {
  const feedDomain = feed.url === null ? null : domainOf(feed.url);
  const domain = item.url === null ? null : domainOf(item.url);
  const source = sourceOf(item);
  const carriedBy = plainName(feed.title) ?? feedDomain;
  const passedOn = domain === null || domain === feedDomain || isAggregator(domain);
  if (source !== null && passedOn && source.domain !== feedDomain && source.name !== carriedBy) {
    return { outlet: facts(source.name, source.domain, stem), carriedBy };
  }
  if (domain !== null && feedDomain !== null && domain !== feedDomain) {
    return { outlet: facts(source?.domain === domain ? source.name : null, domain, stem), carriedBy };
  }
  const own = domain ?? feedDomain;
  return { outlet: facts(ownName(feed.title, own), own, stem), carriedBy: null };
}

interface Source {
  readonly name: string | null;
  readonly domain: string | null;
}

function sourceOf({ source }: Pick<FeedItem, 'source'>): Source | null {
  if (source === null) return null;
  const domain = source.url === null ? null : domainOf(source.url);
  const name = plainName(source.name);
  return domain === null && name === null ? null : { name, domain };
}

function facts(name: string | null, domain: string | null, stem: string): OutletFacts {
  return { name: name ?? domain ?? stem, domain, owner: null, named: name !== null };
}

// Titles of feeds name the outlet and the section: "Oster Evening | World". The host name tells which part is the outlet.
function ownName(title: string | null, domain: string | null): string | null {
  const whole = plainName(title);
  const host = lettersOf(domain ?? '');
  const label = lettersOf(domain?.split('.')[0] ?? '');
  const parts = whole?.split(/\s[-–—|»>·:]+\s|:\s/).map((part) => part.trim()) ?? [];
  const named = parts.find((part) => {
    const letters = lettersOf(part.replace(/^the\s/i, ''));
    return letters.length > 2 && (host.includes(letters) || (label.length > 2 && letters.includes(label)));
  });
  return named ?? whole;
}

function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function plainName(name: string | null): string | null {
  const plain = name?.slice(0, 200).replace(/\s+/g, ' ').trim() ?? '';
  return plain === '' ? null : plain;
}

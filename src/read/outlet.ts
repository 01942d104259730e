import { makeId, type Outlet } from '../model/index.ts';
import hosts from '../lang/en/shared-hosts.json' with { type: 'json' };
import { agencyAt, agencyNamed } from './agency.ts';

const LONGEST_HOST = 253;

/** What an adapter learned about who publishes; `named` is false where only a file name was there to go by. */
export interface OutletFacts {
  readonly name: string | null;
  readonly domain: string | null;
  readonly owner: string | null;
  readonly named: boolean;
}

const SECOND_LEVEL = /^(?:co|com|org|net|gov|gob|gouv|govt|ac|edu|or|ne|go|mil)$/;
const AGGREGATORS = new Set(hosts.aggregators);
/** Hosts whose subdomains belong to different publishers. */
const SHARED = new Set(hosts.shared);

/** The outlet of an article. Its id rests on the domain, else on the name, so that the same outlet is one in every input. */
export function makeOutlet(facts: OutletFacts): Outlet {
  const domain = facts.domain;
  const name = facts.name ?? domain ?? 'unknown outlet';
  const ownerId = facts.owner === null ? null : makeId('out', nameKey(facts.owner));
  return { id: makeId('out', domain ?? nameKey(name)), name, domain, kind: kindOf(name, domain, facts.named), ownerId };
}

function kindOf(name: string, domain: string | null, named: boolean): Outlet['kind'] {
  if (agencyNamed(name) !== null || (domain !== null && agencyAt(domain) !== null)) return 'agency';
  if (domain !== null && AGGREGATORS.has(domain)) return 'aggregator';
  if (domain !== null && /(?:^|\.)(?:gov|mil|gouv|gob)(?:\.[a-z]{2})?$/.test(domain)) return 'official';
  return named || domain !== null ? 'newsroom' : 'unknown';
}

function nameKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/^the\s/, '')
    .replace(/\s+/g, ' ');
}

/**
 * Registrable host of an address in lower case ("news.bbc.co.uk" gives "bbc.co.uk"); the whole host at aggregators and where
 * subdomains belong to different publishers; null where it is no web address.
 */
export function domainOf(url: string): string | null {
  const host = hostOf(url);
  return host === null ? null : registrable(host);
}

/** Host name of an address in lower case, without port; null where it is no web address. */
export function hostOf(url: string): string | null {
  const host = /^(?:https?:)?\/\/(?:[^/?#@\s]*@)?([^/?#:\s]+)/i.exec(url.trim())?.[1]?.toLowerCase();
  return host?.includes('.') === true && host.length <= LONGEST_HOST ? host.replace(/\.$/, '') : null;
}

function registrable(host: string): string {
  const parts = host.split('.');
  if (/^\d+$/.test(parts.at(-1) ?? '')) return host;
  const country = (parts.at(-1) ?? '').length === 2;
  const suffix = country && parts.length > 2 && SECOND_LEVEL.test(parts.at(-2) ?? '') ? 2 : 1;
  const domain = parts.slice(-suffix - 1).join('.');
  const whole = host.replace(/^(?:www\d?|m|amp|mobile)\.(?=[^.]+\.)/, '');
  return SHARED.has(domain) || AGGREGATORS.has(whole) ? whole : domain;
}

/** True for an aggregator or portal that carries what others publish. */
export function isAggregator(domain: string): boolean {
  return AGGREGATORS.has(domain);
}

/** The domain if the words are a bare host name ("bbc.co.uk"), else null. */
export function bareDomain(words: string): string | null {
  const plain = words.trim().toLowerCase();
  return /^(?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,24}$/.test(plain) ? domainOf(`//${plain}`) : null;
}

/** Top-level domain as a country or class ("uk", "gov"), or null for "com" and other worldwide ones. */
export function countryOf(domain: string | null): string | null {
  const parts = domain?.split('.') ?? [];
  const last = parts.at(-1);
  if (last === undefined) return null;
  return last.length === 2 || (SECOND_LEVEL.test(last) && (last === 'gov' || last === 'mil')) ? last : null;
}

/** True for an agency that is named as publisher of another outlet's page: it supplies the text and does not publish it. */
export function suppliesOnly(publisher: string | null, domain: string | null): boolean {
  return publisher !== null && agencyNamed(publisher) !== null && domain !== null && agencyAt(domain) === null;
}

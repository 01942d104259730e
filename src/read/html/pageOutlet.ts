import { agencyAt } from '../agency.ts';
import { bareDomain, domainOf, isAggregator, suppliesOnly, type OutletFacts } from '../outlet.ts';
import type { LinkedData } from './jsonLd.ts';
import { metaValue } from './pageMetadata.ts';
import type { PageClaims } from './pageParts.ts';
import { outletInTitle } from './titleParts.ts';

/** Who publishes a page, and who carried it where that is somebody else, else null. */
export interface PageOutlet {
  readonly outlet: OutletFacts;
  readonly carriedBy: string | null;
}

const SITE_NAMES = [
  'og:site_name',
  'application-name',
  'twitter:site:name',
  'dc.publisher',
  'publisher',
  'copyright-holder',
];
const LONGEST_NAME = 80;

/**
 * Who publishes a page: its host by the address it gives itself; its name by JSON-LD, meta tags or the title, whichever fits
 * the host, else the first. `stem` is the name of last resort.
 */
export function findPageOutlet(claims: PageClaims, data: LinkedData, url: string | null, stem: string): PageOutlet {
  const own = url === null ? null : domainOf(url);
  const names = namesOf(claims, data, own);
  const carrier = findCarrier(claims, own);
  const domain = own ?? names.map((name) => bareDomain(name)).find((each) => each !== null) ?? null;
  const left = carrier === null ? names : names.filter((name) => !fits(name, carrier));
  const name = chooseName(left, domain) ?? handleOf(claims, domain);
  const outlet = { name: name ?? domain ?? stem, domain, owner: data.owner, named: name !== null };
  const carriedBy = carrier === null ? null : (names.find((each) => fits(each, carrier)) ?? carrier);
  return { outlet, carriedBy };
}

function namesOf(claims: PageClaims, data: LinkedData, domain: string | null): string[] {
  // Some pages call themselves an application of the name of the article.
  const site = SITE_NAMES.map((name) => metaValue(claims, [name])).filter(
    (name, i) => i === 0 || (name !== claims.title && !claims.headings.includes(name ?? '')),
  );
  const publisher = suppliesOnly(data.publisher, domain) ? null : data.publisher;
  const given = [publisher, ...site, outletInTitle(claims.title, claims.headings, domain)];
  return given.flatMap((name) => {
    const plain = (name ?? '').replace(/^@/, '').trim();
    return plain === '' || plain.length > LONGEST_NAME || /^https?:/i.test(plain) ? [] : [plain];
  });
}

/** The portal at whose address a page was shared, where the page gives another site's address as its own. */
function findCarrier(claims: PageClaims, own: string | null): string | null {
  const shared = metaValue(claims, ['og:url', 'twitter:url']);
  const domain = shared === null ? null : domainOf(shared);
  return domain !== null && own !== null && domain !== own && isAggregator(domain) ? domain : null;
}

function chooseName(names: readonly string[], domain: string | null): string | null {
  if (domain === null) return names[0] ?? null;
  const fitting = names.map((name) => fittingPart(name, domain)).find((part) => part !== null);
  return fitting ?? agencyAt(domain)?.name ?? names[0] ?? null;
}

/** A name that fits the host, or the part of it that does: what stands beside it is a slogan or a list of topics. */
function fittingPart(name: string, domain: string): string | null {
  const parts = name.split(/\s\|\s/).map((part) => part.trim());
  const part = parts.find((each) => fits(each, domain));
  if (parts.length > 1 && part !== undefined) return bareDomain(part) === null ? part : (parts[0] ?? part);
  return fits(name, domain) ? name : null;
}

// Accounts of outlets are named after them; only one that is the host's own name is taken for it.
function handleOf(claims: PageClaims, domain: string | null): string | null {
  const handle = metaValue(claims, ['twitter:site'])?.replace(/^@/, '') ?? null;
  if (handle === null || domain === null) return null;
  return lettersOf(handle) === lettersOf(domain.split('.')[0] ?? '') ? handle : null;
}

/** True where a name and the first part of a host are one, one holds the other, or the host is made of the name's first letters. */
export function fits(name: string, domain: string): boolean {
  const host = lettersOf(domain.split('.')[0] ?? '');
  const letters = lettersOf(name);
  if (host.length < 2 || letters.length < 2) return false;
  if (letters === host || letters === lettersOf(domain)) return true;
  if ((host.length >= 4 && letters.includes(host)) || (letters.length >= 4 && host.includes(letters))) return true;
  const initials =
    name
      .match(/\p{L}+/gu)
      ?.map((word) => word.charAt(0).toLowerCase())
      .join('') ?? '';
  return initials === host || initials.replace(/^t/, '') === host;
}

function lettersOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/^the\s/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

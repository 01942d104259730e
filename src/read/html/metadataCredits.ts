import type { Credit } from '../../model/index.ts';
import { agencyNamed } from '../agency.ts';
import { namesInByline } from '../credits/namesInByline.ts';
import { suppliesOnly } from '../outlet.ts';
import type { LinkedData } from './jsonLd.ts';
import { metaValue } from './pageMetadata.ts';
import type { PageClaims } from './pageParts.ts';

const SOURCES = ['source', 'dc.source', 'article:source', 'news_source', 'syndication-source', 'agency', 'provider'];

/**
 * Credits that metadata give: organisations that JSON-LD names as the source of the article, and an agency that JSON-LD or a
 * meta tag calls the publisher, provider or source of another outlet's page. The outlet itself is no credit.
 */
export function metadataCredits(
  claims: PageClaims,
  data: LinkedData,
  outlet: string | null,
  domain: string | null,
): Credit[] {
  const given = [...(data.publisher === null ? [] : [data.publisher]), ...data.providers];
  const tags = SOURCES.flatMap((name) => metaValue(claims, [name]) ?? []);
  const agencies = [...given, ...tags].filter((name) => suppliesOnly(name, domain));
  const sources = data.suppliers.filter((name) => !isOwn(name, outlet));
  const names = new Map([...agencies, ...sources].map((words) => [agencyNamed(words)?.name ?? words, words]));
  return [...names].map(([name, words]) => ({
    name,
    kind: agencyNamed(name) === null ? 'unknown' : 'agency',
    of: 'text',
    words,
    span: null,
    foundBy: 'metadata',
  }));
}

function isOwn(name: string, outlet: string | null): boolean {
  return namesInByline(name, outlet).every(({ kind }) => kind === 'desk');
}

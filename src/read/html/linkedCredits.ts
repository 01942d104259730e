import type { Credit } from '../../model/index.ts';
import { agencyNamed } from '../agency.ts';
import { namesInByline } from '../credits/namesInByline.ts';
import { suppliesOnly } from '../outlet.ts';
import type { LinkedData } from './jsonLd.ts';

/**
 * Credits that JSON-LD gives: organisations named as the source of the article, and an agency that is called the publisher or
 * provider of another outlet's page. The outlet itself is no credit.
 */
export function linkedCredits(data: LinkedData, outlet: string | null, domain: string | null): Credit[] {
  const publisher = suppliesOnly(data.publisher, domain) ? [data.publisher ?? ''] : [];
  const agencies = [...publisher, ...data.providers].filter((name) => suppliesOnly(name, domain));
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

import { domainOf, hostOf } from './outlet.ts';

/** Hosts that keep or pass on pages of others; behind one of them a page's own word for its address counts. */
const KEEPERS =
  /(?:^|\.)(?:web\.archive\.org|archive\.(?:today|ph|is|li|vn|md|fo)|webcache\.googleusercontent\.com|cdn\.ampproject\.org|translate\.goog)$/;

/**
 * Address of an article: the one the page gives, where it is of the site that the page came from; else the one it came from,
 * since a page that names another site's address is a reprint. Null where neither is known.
 */
export function chooseAddress(given: string | null, capturedFrom: string | null): string | null {
  if (capturedFrom === null) return given;
  if (given === null) return capturedFrom;
  const [own, from] = [domainOf(given), domainOf(capturedFrom)];
  return own === from || KEEPERS.test(hostOf(capturedFrom) ?? '') ? given : capturedFrom;
}

/** The part of a host name that one owner holds ("bbc.co.uk" of "news.bbc.co.uk"), or null where it is no web address. */
export function siteOf(url: string): string | null {
  return domainOf(url);
}

/** The address if it is a web address of one line without spaces or control characters, else null. */
export function webAddress(words: string | null | undefined): string | null {
  const plain = words?.trim().replace(/^<([^<>]*)>$/, '$1') ?? '';
  return plain.length <= 4000 && /^https?:\/\/[^\s\u0000-\u001f\u007f<>"]+$/i.test(plain) ? plain : null;
}

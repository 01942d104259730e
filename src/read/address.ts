import { domainOf, hostOf } from './outlet.ts';

/** Hosts that keep or pass on pages of others; behind one of them a page's own word for its address counts. */
const KEEPERS =
  /(?:^|\.)(?:web\.archive\.org|archive\.(?:today|ph|is|li|vn|md|fo)|webcache\.googleusercontent\.com|cdn\.ampproject\.org|translate\.goog)$/;

/** Page archives that put the address of the page they keep behind their own. */
const KEPT =
  /^https?:\/\/(?:web\.archive\.org\/web\/\d{4,14}(?:[a-z]{2}_)?|archive\.(?:today|ph|is|li|vn|md|fo)\/\d{4}[\d.-]{0,16})\/(https?:\/\/?[^/].*)$/is;

/** The address of the page behind the address of an archive's copy of it; any other address unchanged. */
export function originalAddress(url: string): string {
  const inner = KEPT.exec(url)?.[1];
  return inner === undefined ? url : inner.replace(/^(https?:)\/(?!\/)/i, '$1//');
}

/**
 * Address of an article: the one the page gives, where it is of the site that the page came from; else the one it came from,
 * since a page that names another site's address is a reprint. Null where neither is known.
 */
export function chooseAddress(given: string | null, capturedFrom: string | null): string | null {
  const own = given === null ? null : originalAddress(given);
  if (capturedFrom === null) return own;
  const from = originalAddress(capturedFrom);
  if (own === null) return from;
  return domainOf(own) === domainOf(from) || KEEPERS.test(hostOf(from) ?? '') ? own : from;
}

/** The address if it is a web address of one line without spaces or control characters, else null. */
export function webAddress(words: string | null | undefined): string | null {
  const plain = words?.trim().replace(/^<([^<>]*)>$/, '$1') ?? '';
  return plain.length <= 4000 && /^https?:\/\/[^\s\u0000-\u001f\u007f<>"]+$/i.test(plain) ? plain : null;
}

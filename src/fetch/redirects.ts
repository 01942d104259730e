import { Refusal } from './refusal.ts';
import { parseWebAddress } from './webAddress.ts';

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

/** Where an answer leads on to, or null where it is no redirect. Throws a Refusal for one that cannot be followed. */
export function redirectOf(from: URL, status: number, location: string | null): URL | null {
  if (!REDIRECTS.has(status)) return null;
  if (location === null)
    throw new Refusal('fetch-redirects', `The server answered ${status} and did not say where to.`);
  return parseWebAddress(location, from);
}

/** Throws a Refusal where a chain of redirects has become too long or comes back to where it was. */
export function checkChain(visited: readonly URL[], next: URL, most: number): void {
  if (visited.some(({ href }) => href === next.href)) {
    throw new Refusal(
      'fetch-redirects',
      'It redirects in a circle. Some sites do so where cookies are not kept; save the page and give the file.',
    );
  }
  if (visited.length > most) throw new Refusal('fetch-redirects', `It redirects more than ${most} times.`);
}

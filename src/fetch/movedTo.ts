import type { Exchange } from './request.ts';

/** Where an address has moved to for good, by the permanent redirects that a chain of exchanges begins with (301, 308), or null. */
export function movedTo(exchanges: readonly Pick<Exchange, 'url' | 'status'>[]): URL | null {
  let moved: URL | null = null;
  for (const [at, { status }] of exchanges.entries()) {
    const next = exchanges[at + 1];
    if ((status !== 301 && status !== 308) || next === undefined) break;
    moved = next.url;
  }
  return moved;
}

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { madeArrivals } from './madeArrivals.ts';

/** Items that a feed shows, newest first. */
const SHOWN = 12;

/** A server on this machine with feeds that list one page more each time they are asked for. */
export interface MadeFeeds {
  readonly feeds: readonly string[];
  /** Addresses of pages that were listed so far. */
  readonly listed: () => readonly string[];
  readonly close: () => void;
}

/** Serves `count` feeds of `most` made-up pages in all, which never change. */
export async function serveFeeds(count: number, most: number): Promise<MadeFeeds> {
  const pages = madeArrivals(0, 2 * most).filter(({ name }) => name.startsWith('page-'));
  const shown = Array.from({ length: count }, () => 0);
  const server = createServer(({ url = '' }, response) => {
    const [, kind, at = ''] = url.split('/');
    const page = kind === 'page' ? pages[Number(at)] : undefined;
    if (kind === 'feed') {
      shown[Number(at)]!++;
      response.setHeader('content-type', 'application/rss+xml').end(rss(linksOf(Number(at), base())));
    } else if (page !== undefined) response.setHeader('content-type', 'text/html').end(page.bytes);
    else response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const linksOf = (feed: number, at: string) =>
    Array.from({ length: Math.min(shown[feed]!, most / count) }, (_, i) => `${at}/page/${feed + i * count}`);
  return {
    feeds: shown.map((_, feed) => `${base()}/feed/${feed}`),
    listed: () => shown.flatMap((_, feed) => linksOf(feed, base())),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function rss(links: readonly string[]): string {
  const items = links
    .toReversed()
    .slice(0, SHOWN)
    .map((link) => `<item><title>News</title><link>${link}</link><guid>${link}</guid></item>`);
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Made-up news</title>${items.join('')}</channel></rss>`;
}

import type { FetchedPage } from './fetchPage.ts';
import { joinBytes } from './wire.ts';
import { exchangeRecords, infoRecord } from './writeWarc.ts';
import { userAgent, type FetchSettings } from './world.ts';

/** A fetched page as a capture of its own: a WARC of its exchanges, redirects first. */
export interface PageCapture {
  readonly name: string;
  readonly url: string;
  readonly bytes: Uint8Array;
  /** UTC instant of the last request, ISO 8601 with "Z". */
  readonly at: string;
}

/** The bytes of a page as they went over the wire, to be kept and read by themselves. */
export function captureOf({ url, exchanges }: FetchedPage, settings: Pick<FetchSettings, 'version'>): PageCapture {
  const first = exchanges[0]!;
  const { at } = exchanges.at(-1)!;
  const records = [infoRecord('capture.warc.gz', first.at, userAgent(settings)), ...exchanges.map(exchangeRecords)];
  return { name: first.url.href, url: url.href, bytes: joinBytes(records), at: new Date(at).toISOString() };
}

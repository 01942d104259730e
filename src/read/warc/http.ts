import { headerValue, readHeaders, type Headers } from './headers.ts';

const MOST_HEAD = 65_536;

/** An HTTP response as an archive keeps it. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  /** As it was sent: transfer and content coding are still on it. */
  readonly body: Uint8Array;
}

/** Reads the response that a record's block is; null where it is none. */
export function readHttp(block: Uint8Array): HttpResponse | null {
  const head = new TextDecoder('latin1').decode(block.subarray(0, MOST_HEAD));
  const end = /\r?\n\r?\n/.exec(head);
  const lines = (end === null ? head : head.slice(0, end.index)).split(/\r?\n/);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/.exec(lines[0] ?? '')?.[1];
  if (status === undefined || (end === null && block.length > MOST_HEAD)) return null;
  const headers = readHeaders(lines.slice(1));
  // A page whose other headers are absurd is still a page.
  const kept = typeof headers === 'string' ? readHeaders(lines.slice(1, 400).filter(isPlainHeader)) : headers;
  const body = end === null ? new Uint8Array(0) : block.subarray(end.index + end[0].length);
  return { status: Number(status), headers: typeof kept === 'string' ? new Map() : kept, body };
}

/** How many lines stand before the first empty one, in the first 64 kB. */
export function countHeadLines(block: Uint8Array): number {
  let lines = 0;
  const most = Math.min(block.length, MOST_HEAD);
  for (let at = 0; at < most; at++) {
    if (block[at] !== 10) continue;
    lines++;
    if (block[at + 1] === 10 || (block[at + 1] === 13 && block[at + 2] === 10)) break;
  }
  return lines;
}

function isPlainHeader(line: string): boolean {
  return /^(?:content-type|content-encoding|transfer-encoding|location):[\t\x20-\x7e]*$/i.test(line);
}

/** Media type in lower case without parameters ("text/html"), or null where the header says none. */
export function mediaType(contentType: string | null): string | null {
  return /^\s*([\w.+-]+\/[\w.+-]+)/.exec(contentType ?? '')?.[1]?.toLowerCase() ?? null;
}

/** Codings that a header lists, in the order in which they were put on. */
export function codings(headers: Headers, name: string): string[] {
  return (headerValue(headers, name) ?? '')
    .toLowerCase()
    .split(',')
    .map((each) => each.trim().replace(/^x-/, ''))
    .filter((each) => each !== '' && each !== 'identity');
}

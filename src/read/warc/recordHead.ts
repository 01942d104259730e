import { webAddress } from '../address.ts';
import { readHeaders } from './headers.ts';

/** The head of one WARC record: what it says of itself, and where it stands. */
export interface RecordHead {
  /** From 1, over all records of the archive. */
  readonly number: number;
  /** Byte offset in the archive file; of the gzip member that holds the record where it is compressed. */
  readonly at: number;
  /** "response", "resource", "request", "warcinfo", "revisit", … in lower case. */
  readonly type: string;
  /** Bytes of the block. */
  readonly length: number;
  /** The web address it was captured from; null where the record names none, or another kind of address. */
  readonly url: string | null;
  /** UTC instant of the capture, or null where the record gives none that is one. */
  readonly date: string | null;
  /** Media type of the block. */
  readonly contentType: string | null;
  /** Why the program that made the archive kept only a part of the block, or null where it kept all. */
  readonly cutFor: string | null;
  readonly blockDigest: string | null;
  readonly payloadDigest: string | null;
}

const ONCE = [
  'warc-type',
  'content-length',
  'warc-target-uri',
  'warc-date',
  'warc-block-digest',
  'warc-payload-digest',
];
const VERSION = /^WARC\/[01]\.\d{1,3}$/;

/** True where a line opens a record. */
export function opensRecord(line: string): boolean {
  return VERSION.test(line.trimEnd());
}

/** The head of a record from the lines after its version line; a sentence saying what is wrong where it is none. */
export function readRecordHead(lines: readonly string[], number: number, at: number): RecordHead | string {
  const headers = readHeaders(lines);
  if (typeof headers === 'string') return headers;
  const twice = ONCE.find((name) => (headers.get(name)?.length ?? 0) > 1);
  if (twice !== undefined) return `it names ${twice} twice`;
  const one = (name: string) => headers.get(name)?.[0] ?? null;
  const [type, length] = [one('warc-type'), one('content-length')];
  if (type === null) return 'it has no WARC-Type';
  if (length === null || !/^\d{1,15}$/.test(length)) return 'it has no Content-Length that is a number';
  return {
    number,
    at,
    type: type.toLowerCase(),
    length: Number(length),
    url: webAddress(one('warc-target-uri')),
    date: instantOf(one('warc-date')),
    contentType: one('content-type'),
    cutFor: one('warc-truncated') ?? (one('warc-segment-number') === null ? null : 'segments'),
    blockDigest: one('warc-block-digest'),
    payloadDigest: one('warc-payload-digest'),
  };
}

// WARC 1.1 allows fractions of a second, and every instant in it is UTC.
function instantOf(words: string | null): string | null {
  const match = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.\d{1,9})?Z$/.exec(words ?? '');
  if (match === null) return null;
  const time = Date.parse(`${match[1]!}Z`);
  return Number.isNaN(time) ? null : `${match[1]!}Z`;
}

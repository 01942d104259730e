import { createHash } from 'node:crypto';
import { gzip, join, utf8 } from '../unpack/unpackForTests.ts';

const ONE =
  'A harbour crane fell across a warehouse at Oster quay on Monday and hurt four dockers, the port said in a statement.';
const TWO = 'The crane had been taken out of service in April because of its brakes, according to the log of the port.';

/** A page of an invented outlet. */
export function page(outlet = 'Oster Evening', extra = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Crane falls at Oster quay</title><meta property="og:site_name" content="${outlet}"></head><body><article><h1>Crane falls at Oster quay</h1><p>${ONE}</p><p>${TWO}</p>${extra}</article></body></html>`;
}

/** A record with the fields given, and its length. */
export function record(fields: Readonly<Record<string, string>>, block: Uint8Array | string): Uint8Array {
  const bytes = typeof block === 'string' ? utf8(block) : block;
  const all = { 'Content-Length': String(bytes.length), ...fields };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return join('WARC/1.1\r\n', ...lines, '\r\n', bytes, '\r\n\r\n');
}

/** How a test's page is answered: header lines, status, the body's bytes on the wire, and fields of the record that differ. */
export interface Answer {
  readonly url?: string;
  readonly headers?: readonly string[];
  readonly status?: number;
  readonly body?: Uint8Array | string;
  readonly fields?: Readonly<Record<string, string>>;
}

/** A response record with right digests. */
export function response(answer: Answer = {}): Uint8Array {
  const {
    url = 'https://oster.example/crane',
    headers = ['Content-Type: text/html; charset=utf-8'],
    status = 200,
  } = answer;
  const body = typeof answer.body === 'string' ? utf8(answer.body) : (answer.body ?? utf8(page()));
  const block = join(`HTTP/1.1 ${status} Some Words\r\n`, ...headers.map((line) => `${line}\r\n`), '\r\n', body);
  return record(
    {
      'WARC-Type': 'response',
      'WARC-Target-URI': url,
      'WARC-Date': '2026-05-04T10:15:30Z',
      'Content-Type': 'application/http; msgtype=response',
      'WARC-Block-Digest': `sha256:${hexOf(block)}`,
      'WARC-Payload-Digest': `sha256:${hexOf(body)}`,
      ...answer.fields,
    },
    block,
  );
}

/** A record that says which program made the archive. */
export function info(): Uint8Array {
  return record({ 'WARC-Type': 'warcinfo', 'Content-Type': 'application/warc-fields' }, 'software: a test\r\n');
}

/** The records, each a gzip member. */
export function packed(...records: readonly Uint8Array[]): Uint8Array {
  return join(...records.map((each) => gzip(each)));
}

/** SHA-256 in hex. */
export function hexOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

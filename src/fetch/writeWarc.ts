import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { Exchange } from './request.ts';
import { joinBytes } from './wire.ts';

type Header = readonly [name: string, value: string];

const HTTP = 'application/http;msgtype=';

/** What opens a capture file: which program made it, when, and how it behaved (WARC 1.1, warcinfo). One gzip member. */
export function infoRecord(fileName: string, at: number, agent: string): Uint8Array {
  const fields = [
    `software: ${agent}`,
    'format: WARC File Format 1.1',
    'conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    'robots: obeyed (RFC 9309)',
    `http-header-user-agent: ${agent}`,
  ];
  const block = utf8(fields.map((field) => `${field}\r\n`).join(''));
  return record('warcinfo', at, block, [
    ['WARC-Filename', fileName],
    ['Content-Type', 'application/warc-fields'],
  ]);
}

/**
 * One request and its response as records (WARC 1.1), with the bytes as they went over the wire: headers as sent and received,
 * bodies with their chunks and compression. Each record is a gzip member of its own; digests are SHA-256 in hex.
 */
export function exchangeRecords({ url, at, address, sent, received, payload }: Exchange): Uint8Array {
  const target: Header[] = [['WARC-Target-URI', url.href]];
  if (address !== null) target.push(['WARC-IP-Address', address]);
  const responseId = recordId('response', url.href, at, received);
  const response = record(
    'response',
    at,
    received,
    [...target, ['WARC-Payload-Digest', digest(payload)], ['Content-Type', `${HTTP}response`]],
    responseId,
  );
  const request = record('request', at, sent, [
    ...target,
    ['WARC-Concurrent-To', responseId],
    ['Content-Type', `${HTTP}request`],
  ]);
  return joinBytes([request, response]);
}

function record(
  type: string,
  at: number,
  block: Uint8Array,
  headers: readonly Header[],
  id = recordId(type, headers[0]?.[1] ?? '', at, block),
): Uint8Array {
  const lines: readonly Header[] = [
    ['WARC-Type', type],
    ['WARC-Record-ID', id],
    ['WARC-Date', warcDate(at)],
    ...headers,
    ['WARC-Block-Digest', digest(block)],
    ['Content-Length', String(block.length)],
  ];
  const head = lines.map(([name, value]) => `${name}: ${oneLine(value)}\r\n`).join('');
  return gzipSync(joinBytes([utf8(`WARC/1.1\r\n${head}\r\n`), block, utf8('\r\n\r\n')]));
}

/** UTC to the second, "2026-11-24T17:48:58Z". */
export function warcDate(at: number): string {
  return new Date(at).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

// Values come from parsed URLs and from us; a line break in one would be a fault that forges records.
function oneLine(value: string): string {
  if (/[\r\n]/.test(value)) throw new Error('A line break in a WARC header.');
  return value;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const digest = (bytes: Uint8Array): string => `sha256:${sha256(bytes)}`;

// A UUID of version 8 (RFC 9562, 5.8) over what the record holds, so that the same capture gives the same bytes.
function recordId(type: string, target: string, at: number, block: Uint8Array): string {
  const hex = sha256(utf8(`${type}\n${target}\n${at}\n${sha256(block)}`));
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4]!;
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    variant + hex.slice(17, 20),
    hex.slice(20, 32),
  ];
  return `<urn:uuid:${groups.join('-')}>`;
}

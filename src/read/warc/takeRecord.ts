import type { ByteQueue } from '../unpack/byteQueue.ts';
import { readDigest, startHash } from './digest.ts';
import { opensRecord, readRecordHead, type RecordHead } from './recordHead.ts';

/**
 * A record whose length is right. `block` is its first 16 MB, or null where it was not wanted; `digest` says whether the whole block is
 * what its digest says.
 */
export interface WarcRecord {
  readonly is: 'record';
  readonly head: RecordHead;
  readonly block: Uint8Array | null;
  readonly digest: 'right' | 'wrong' | 'none';
}

/** What stands where a record should: one that breaks the format, or one that the bytes end within. */
export type Taken = WarcRecord | { readonly is: 'broken'; readonly says: string } | { readonly is: 'cut' };

const MOST_HEAD = 65_536;
const MOST_BLOCK = 16_000_000;
const LONGEST_OPENING = 20;

/** Takes the record that stands next. Its block is kept only where it is wanted. */
export async function takeRecord<End>(
  queue: ByteQueue<End>,
  number: number,
  at: number,
  wanted: (head: RecordHead) => boolean,
): Promise<Taken> {
  await queue.line(MOST_HEAD);
  const lines = await takeHeaderLines(queue);
  if (lines === 'cut') return { is: 'cut' };
  if (lines === 'too-long') return broken('its head is longer than 64 kB');
  const head = readRecordHead(lines, number, at);
  if (typeof head === 'string') return broken(head);
  const taken = await takeBlock(queue, head, wanted(head));
  if (taken === 'cut') return { is: 'cut' };
  await skipBlankLines(queue);
  const next = text(await queue.peek(5));
  if (next !== '' && !'WARC/'.startsWith(next))
    return broken('more bytes follow its block than its Content-Length says');
  return taken;
}

function broken(says: string): Taken {
  return { is: 'broken', says };
}

async function takeBlock<End>(queue: ByteQueue<End>, head: RecordHead, kept: boolean): Promise<WarcRecord | 'cut'> {
  const stated = readDigest(head.blockDigest);
  const hash = stated === null ? null : startHash(stated);
  const block = kept ? await queue.take(Math.min(head.length, MOST_BLOCK)) : null;
  if (block !== null) hash?.update(block);
  const held = block?.length ?? 0;
  const passed = held + (await queue.pass(head.length - held, (part) => hash?.update(part)));
  if (passed < head.length) return 'cut';
  const digest = hash === null ? 'none' : hash.digest('hex') === stated?.hex ? 'right' : 'wrong';
  return { is: 'record', head, block, digest };
}

async function takeHeaderLines<End>(queue: ByteQueue<End>): Promise<string[] | 'cut' | 'too-long'> {
  const lines: string[] = [];
  for (let left = MOST_HEAD; left > 0;) {
    const line = await queue.line(left);
    if (line === null) return 'too-long';
    if (line.at(-1) !== 10) return 'cut';
    const words = new TextDecoder().decode(line).replace(/\r?\n$/, '');
    if (words === '') return lines;
    lines.push(words);
    left -= line.length;
  }
  return 'too-long';
}

/** Takes empty lines. */
export async function skipBlankLines<End>(queue: ByteQueue<End>): Promise<void> {
  for (let next = await queue.peek(1); next[0] === 10 || next[0] === 13; next = await queue.peek(1))
    await queue.pass(1);
}

/** True where a record stands next; "cut" where the bytes end within the line that would open it. */
export async function isRecordNext<End>(queue: ByteQueue<End>): Promise<boolean | 'cut'> {
  const line = text((await queue.peekLine(LONGEST_OPENING)) ?? new Uint8Array(0));
  if (line.endsWith('\n')) return opensRecord(line);
  return line !== '' && 'WARC/1.0\r\n'.startsWith(line.replace('1.1', '1.0')) ? 'cut' : false;
}

/** Passes by bytes up to the next line that opens a record, or to the end. */
export async function seekRecord<End>(queue: ByteQueue<End>): Promise<void> {
  do {
    if ((await queue.line(MOST_HEAD)) === null) await queue.pass(MOST_HEAD);
  } while (!(await queue.isAtEnd()) && (await isRecordNext(queue)) === false);
}

function text(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}

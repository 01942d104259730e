import type { ByteQueue } from '../unpack/byteQueue.ts';
import { makeMark } from '../unpack/findBytes.ts';
import { readDigest, startHash } from './digest.ts';
import { opensRecord, readRecordHead, type RecordHead } from './recordHead.ts';
import type { WalkCount } from './walkCount.ts';

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
/** A head may have 400 lines, around which three stand; more are not cut apart only to be refused. */
const MOST_LINES = 405;
const LONGEST_OPENING = 20;
const OPENING = makeMark('\nWARC/');
const UTF8 = new TextDecoder();
const LATIN = new TextDecoder('latin1');

/** Takes the record that stands next, and counts it. Its block is kept only where it is wanted. */
export async function takeRecord<End>(
  queue: ByteQueue<End>,
  count: Pick<WalkCount, 'records' | 'lines'>,
  at: number,
  wanted: (head: RecordHead) => boolean,
): Promise<Taken> {
  const number = ++count.records;
  const lines = await takeHeaderLines(queue);
  if (lines === 'cut') return { is: 'cut' };
  if (lines === 'too-long') return broken('its head is longer than 64 kB');
  count.lines += lines.length;
  const head = readRecordHead(lines, number, at);
  if (typeof head === 'string') return broken(head);
  const taken = await takeBlock(queue, head, wanted(head));
  if (taken === 'cut') return { is: 'cut' };
  await queue.passLineEnds();
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

// What is cut or too long is passed by, so that nothing in it is taken for a record.
async function takeHeaderLines<End>(queue: ByteQueue<End>): Promise<string[] | 'cut' | 'too-long'> {
  const taken = await queue.takeLines(MOST_HEAD);
  if (typeof taken === 'string') {
    await queue.pass(MOST_HEAD);
    return taken;
  }
  const lines = UTF8.decode(taken).split('\n', MOST_LINES);
  return lines.slice(1, -2).map((line) => line.replace(/\r$/, ''));
}

/** True where a record stands next; "cut" where the bytes end within the line that would open it. */
export async function isRecordNext<End>(queue: ByteQueue<End>): Promise<boolean | 'cut'> {
  const line = text((await queue.peekLine(LONGEST_OPENING)) ?? new Uint8Array(0));
  if (line.endsWith('\n')) return opensRecord(line);
  return line !== '' && 'WARC/1.0\r\n'.startsWith(line.replace('1.1', '1.0')) ? 'cut' : false;
}

/** Passes by bytes up to where a record stands, or a line that may open one, or to the end; at most about `most` of them. */
export async function seekRecord<End>(queue: ByteQueue<End>, most: number): Promise<void> {
  if ((await isRecordNext(queue)) !== false) return;
  await queue.passTo(OPENING, most);
  await queue.pass(1);
}

function text(bytes: Uint8Array): string {
  return LATIN.decode(bytes);
}

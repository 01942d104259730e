import type { Notice } from '../draft.ts';
import { ByteQueue } from '../unpack/byteQueue.ts';
import { startsGzip, type MemberEnd } from '../unpack/gzipMember.ts';
import { nextMember, openStretch } from './members.ts';
import type { RecordHead } from './recordHead.ts';
import { isRecordNext, seekRecord, takeRecord, type WarcRecord } from './takeRecord.ts';
import { MOST_SOUGHT, MOST_UNPACKED, whatIsSpent, type WalkCount } from './walkCount.ts';

/** Something in an archive that is not as it must be; the sentence names the record and the byte. */
export interface WarcFault extends Notice {
  readonly is: 'fault';
}

interface Walk {
  readonly archive: Uint8Array;
  readonly wanted: (head: RecordHead) => boolean;
  readonly count: WalkCount;
}

type Walking<Then> = AsyncGenerator<WarcRecord | WarcFault, Then, undefined>;

/**
 * The records of a WARC in file order, each a gzip member or all uncompressed; faults where they stand. A record comes out only where
 * its block has the length it states; `wanted` says whose block is kept. After a fault it goes on with the next record that is found.
 * Reading starts at the byte `from`.
 */
export async function* walkRecords(
  archive: Uint8Array,
  count: WalkCount,
  wanted: (head: RecordHead) => boolean,
  from = 0,
): Walking<undefined> {
  const walk: Walk = { archive, wanted, count };
  for (let at: number | null = from; at !== null && at < archive.length;) {
    const spent = whatIsSpent(count);
    if (spent !== null) {
      yield fault(
        'input-too-large',
        `Only its first ${count.records} records were read, since ${spent}; the rest starts at byte ${at}.`,
      );
      return;
    }
    at = yield* walkStretch(walk, at);
  }
}

async function* walkStretch(walk: Walk, at: number): Walking<number | null> {
  const { count } = walk;
  const { packed, chunks } = openStretch(walk.archive, at, MOST_UNPACKED - count.unpacked);
  const queue = new ByteQueue(chunks);
  const before = count.records;
  let inside: number | null = null;
  await queue.passLineEnds();
  while (!(await queue.isAtEnd())) {
    if (whatIsSpent(count) !== null) {
      await chunks.return({ state: 'cut', end: at });
      return packed ? at : at + queue.position;
    }
    const begun = queue.position;
    const start = packed ? at : at + begun;
    const next = await isRecordNext(queue);
    if (next === false) {
      yield fault(
        'archive-broken-record',
        `No record begins at byte ${start}, where one should, after record ${count.records}.`,
      );
      await passBroken(walk, queue, packed ? begun : null);
      continue;
    }
    const taken = await takeRecord(queue, count, start, walk.wanted);
    if (taken.is === 'record') yield taken;
    else if (taken.is === 'cut') inside = start;
    else {
      yield fault('archive-broken-record', `Record ${count.records} at byte ${start} was left out: ${taken.says}.`);
      await passBroken(walk, queue, packed ? begun : null);
    }
  }
  if (packed) count.unpacked += queue.position;
  if (count.records === before) count.wasted++;
  return queue.ending === null ? at : yield* endStretch(walk, at, queue.ending, inside);
}

// `begun` is where the broken part begins, or null where it is not packed: of such bytes there are only as many as the file is large.
async function passBroken({ count }: Walk, queue: ByteQueue<MemberEnd>, begun: number | null): Promise<void> {
  count.wasted++;
  await seekRecord(queue, begun === null ? Infinity : MOST_SOUGHT - count.sought);
  if (begun !== null) count.sought += queue.position - begun;
}

// `inside` is where the record begins that the stretch ended within, or null where it ended after one.
async function* endStretch(walk: Walk, at: number, ending: MemberEnd, inside: number | null): Walking<number | null> {
  const { archive } = walk;
  const number = walk.count.records;
  const packed = startsGzip(archive, at);
  if (ending.state === 'cut' || (inside !== null && !packed)) {
    const where =
      inside === null ? `after record ${number}` : `inside record ${number}, which begins at byte ${inside}`;
    yield fault(
      'archive-truncated',
      `It is cut off at byte ${archive.length}, ${where}; all records before were read.`,
    );
    return null;
  }
  if (ending.state === 'whole' && inside === null) return yield* passPadding(walk, ending.end);
  const record = inside === null ? `what follows record ${number}` : `record ${number}`;
  if (ending.state === 'too-large') {
    const most = `${MOST_UNPACKED / 1_000_000} MB`;
    yield fault(
      'input-unpacks-too-large',
      `It unpacks to more than ${most}; ${record} at byte ${at} and the rest were left out.`,
    );
    return null;
  }
  const why =
    ending.state === 'whole' ? 'it is shorter than its Content-Length says' : 'its compressed bytes are damaged';
  yield fault('archive-broken-record', `At byte ${at}, ${record} was left out: ${why}.`);
  return ending.state === 'whole' ? ending.end : await nextSound(walk, at + 1);
}

// Some writers fill the last block of a file with zeros.
async function* passPadding(walk: Walk, end: number): Walking<number | null> {
  const { archive, count } = walk;
  let at = end;
  while (archive[at] === 0) at++;
  if (at >= archive.length) return null;
  if (startsGzip(archive, at) || archive[at] === 0x57) return at;
  yield fault(
    'archive-broken-record',
    `No record begins at byte ${at}, where one should, after record ${count.records}.`,
  );
  return nextSound(walk, at);
}

function nextSound({ archive, count }: Walk, from: number): Promise<number | null> {
  count.wasted++;
  return nextMember(archive, from, () => {
    count.wasted++;
    return whatIsSpent(count) === null;
  });
}

function fault(code: Notice['code'], says: string): WarcFault {
  return { is: 'fault', code, says };
}

import type { Notice } from '../draft.ts';
import { ByteQueue } from '../unpack/byteQueue.ts';
import { startsGzip, type MemberEnd } from '../unpack/gzipMember.ts';
import { nextMember, openStretch } from './members.ts';
import type { RecordHead } from './recordHead.ts';
import { isRecordNext, seekRecord, skipBlankLines, takeRecord, type WarcRecord } from './takeRecord.ts';

/** Something in an archive that is not as it must be; the sentence names the record and the byte. */
export interface WarcFault extends Notice {
  readonly is: 'fault';
}

/** Most bytes that an archive unpacks to. */
const MOST_UNPACKED = 1_000_000_000;
/** Records and gzip members that are opened, whatever they hold. */
const MOST_STEPS = 250_000;

/** Number of the record that was opened last; it runs on over the files of one archive. */
export interface RecordCount {
  records: number;
}

interface Walk {
  readonly archive: Uint8Array;
  readonly wanted: (head: RecordHead) => boolean;
  readonly count: RecordCount;
  steps: number;
  unpacked: number;
}

type Walking<Then> = AsyncGenerator<WarcRecord | WarcFault, Then, undefined>;

/**
 * The records of a WARC in file order, each a gzip member or all uncompressed; faults where they stand. A record comes out only where
 * its block has the length it states; `wanted` says whose block is kept. After a fault it goes on with the next record that is found.
 * Reading starts at the byte `from`.
 */
export async function* walkRecords(
  archive: Uint8Array,
  count: RecordCount,
  wanted: (head: RecordHead) => boolean,
  from = 0,
): Walking<undefined> {
  const walk: Walk = { archive, wanted, count, steps: 0, unpacked: 0 };
  for (let at: number | null = from; at !== null && at < archive.length;) {
    if (++walk.steps > MOST_STEPS) {
      yield fault(
        'input-too-large',
        `Only its first ${walk.count.records} records were read; the rest starts at byte ${at}.`,
      );
      return;
    }
    at = yield* walkStretch(walk, at);
  }
}

async function* walkStretch(walk: Walk, at: number): Walking<number | null> {
  const { packed, chunks } = openStretch(walk.archive, at, MOST_UNPACKED - walk.unpacked);
  const queue = new ByteQueue(chunks);
  let inside: number | null = null;
  await skipBlankLines(queue);
  for (; !(await queue.isAtEnd()) && walk.steps <= MOST_STEPS; walk.steps++) {
    const start = packed ? at : at + queue.position;
    const next = await isRecordNext(queue);
    if (next === false) {
      const says = `No record begins at byte ${start}, where one should, after record ${walk.count.records}.`;
      yield fault('archive-broken-record', says);
      await seekRecord(queue);
      continue;
    }
    const number = ++walk.count.records;
    const taken = await takeRecord(queue, number, start, walk.wanted);
    if (taken.is === 'record') yield taken;
    else if (taken.is === 'cut') inside = start;
    else {
      yield fault('archive-broken-record', `Record ${number} at byte ${start} was left out: ${taken.says}.`);
      await seekRecord(queue);
    }
  }
  if (packed) walk.unpacked += queue.position;
  return queue.ending === null ? at : yield* endStretch(walk, at, queue.ending, inside);
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
  return ending.state === 'whole' ? ending.end : await nextMember(archive, at + 1);
}

// Some writers fill the last block of a file with zeros.
async function* passPadding({ archive, count }: Walk, end: number): Walking<number | null> {
  const next = archive.subarray(end).findIndex((byte) => byte !== 0);
  if (next < 0) return null;
  const at = end + next;
  if (startsGzip(archive, at) || archive[at] === 0x57) return at;
  yield fault(
    'archive-broken-record',
    `No record begins at byte ${at}, where one should, after record ${count.records}.`,
  );
  return await nextMember(archive, at);
}

function fault(code: Notice['code'], says: string): WarcFault {
  return { is: 'fault', code, says };
}

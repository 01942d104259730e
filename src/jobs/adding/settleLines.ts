import type { CaptureOutcome, JournalEntry } from '../../model/index.ts';
import type { Journalled } from '../../store/journal.ts';
import { markSettled } from '../../store/openArchive.ts';
import type { StoreHandle } from '../../store/store.ts';
import type { Taken } from './intake.ts';
import type { Prepared } from './prepareArrival.ts';
import { settleCapture, settleDecision, settleSecondLook } from './settle.ts';
import type { Settling } from './settling.ts';
import type { StoryKeeper } from './storyKeeper.ts';

/** One line of the journal with what was read for it; null for what is no capture, and for a capture that is left out. */
export interface ToSettle {
  readonly line: Journalled;
  readonly prepared: Prepared | null;
}

/** Captures whose bytes are read together when lines of a journal are taken up again, and the bytes of them. */
const READ_TOGETHER = 16;
const BYTES_TOGETHER = 30_000_000;

/**
 * Writes what some lines bring to the database, in one transaction that also sets down how far it has come. Throws what the store
 * throws; then nothing of it is kept, and `stories` is not to be used any more.
 */
export async function settleLines(
  lines: readonly ToSettle[],
  whole: StoreHandle,
  stories: StoryKeeper,
): Promise<Taken> {
  const outcomes: CaptureOutcome[] = [];
  const touched = new Map<string, string>();
  await whole.transaction(async (store) => {
    for (const one of lines) outcomes.push(...(await settleLine(one, { store, stories, touched })));
    for (const [id, at] of touched) await store.stories.refresh([id], at);
    await stories.save(store);
    await markSettled(store, lines.at(-1)!.line.mark);
  });
  return { outcomes, storyIds: [...touched.keys()].sort() };
}

async function settleLine({ line, prepared }: ToSettle, settling: Settling): Promise<CaptureOutcome[]> {
  const { seq, entry } = line;
  if (entry.kind === 'capture') return prepared === null ? [] : [await settleCapture(entry, seq, prepared, settling)];
  if (entry.kind === 'second-look') await settleSecondLook(entry, settling);
  else await settleDecision(entry, settling);
  return [];
}

/**
 * Lines in the groups they are settled in: some captures together, and alone what moves articles, which has to find the stories as
 * all lines before have left them. That is how they were settled at first, too.
 */
export function groupLines<T extends { readonly entry: JournalEntry }>(lines: readonly T[]): T[][] {
  const groups: T[][] = [];
  let bytes = 0;
  for (const line of lines) {
    const { entry } = line;
    const last = groups.at(-1);
    const size = entry.kind === 'capture' ? entry.size : 0;
    const joins = last?.[0]!.entry.kind === 'capture' && entry.kind === 'capture' && last.length < READ_TOGETHER;
    if (joins && bytes + size <= BYTES_TOGETHER) {
      last.push(line);
      bytes += size;
    } else {
      groups.push([line]);
      bytes = size;
    }
  }
  return groups;
}

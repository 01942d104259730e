import { stat } from 'node:fs/promises';
import type { JournalMark, JournalRead } from '../../store/journal.ts';
import { isThere, partsOf, wholeJournal } from '../../store/openArchive.ts';
import { REBUILD, type Findings } from './archiveCheck.ts';

const PUT_BACK = 'Put back a copy of journal.jsonl.';

/** Reads the journal and looks whether each line is what was written, and whether it reaches as far as the database has come. */
export async function checkJournal(folder: string, mark: JournalMark | null, findings: Findings): Promise<JournalRead> {
  const path = partsOf(folder).journal;
  const there = await isThere(path);
  const read = await wholeJournal(folder);
  const { faults, notes } = findings;
  // One that was never written to has none yet.
  if (!there && mark?.lines !== 0) {
    const says = 'journal.jsonl is not there: the list of what was captured and decided is lost from view.';
    faults.push({ code: 'journal-missing', says, remedy: PUT_BACK });
    return read;
  }
  for (const line of read.broken) {
    const says = `Line ${line} of journal.jsonl is not what was written.`;
    const remedy = `${PUT_BACK} Without one, go on: what the line brought is in the database, but a rebuild passes over it.`;
    faults.push({ code: 'journal-broken-line', says, remedy });
  }
  const rest = (await stat(path)).size - read.wholeBytes;
  if (rest > 0) {
    const says = `journal.jsonl ends in ${rest} bytes of a line that was cut off while it was written, or is being written. It was never acknowledged; the next run takes it away, after a copy.`;
    notes.push({ code: 'journal-cut-off', says });
  }
  if (mark !== null) checkMark(mark, read, findings);
  return read;
}

function checkMark(mark: JournalMark, { entries, broken, wholeBytes }: JournalRead, { faults, notes }: Findings): void {
  if (wholeBytes < mark.bytes) {
    const says = `journal.jsonl is shorter than it was: the database holds ${mark.lines} lines.`;
    faults.push({ code: 'journal-shorter', says, remedy: PUT_BACK });
    return;
  }
  const last = entries.findLast(({ seq }) => seq <= mark.lines);
  // Behind a broken line the place of its end is not known.
  if (last?.seq === mark.lines && last.mark.bytes !== mark.bytes) {
    const says = 'journal.jsonl is not as long as it was where the database has read it: it was changed by hand.';
    faults.push({ code: 'journal-changed', says, remedy: `${PUT_BACK} Without one: ${REBUILD}` });
  }
  const pending = entries.length + broken.length - mark.lines;
  if (pending > 0) {
    const says = `${pending} lines of the journal are not in the database yet: a run was ended before it had read them, or is at it. The next one takes them up.`;
    notes.push({ code: 'lines-pending', says });
  }
}

import { existsSync } from 'node:fs';
import { checkArchive } from '../../src/jobs/upkeep/checkArchive.ts';
import { openArchive, partsOf, settledMark, wholeJournal } from '../../src/store/openArchive.ts';

/** What is wrong with an archive after a process on it was killed; `acknowledged` are ids of captures that must be held, each once. */
export async function findWrongs(folder: string, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const journal = await wholeJournal(folder);
  const wrongs = journal.broken.map((line) => `line ${line} of the journal is broken`);
  const captures = journal.entries.flatMap(({ seq, entry }) => (entry.kind === 'capture' ? [{ seq, entry }] : []));
  const times = new Map<string, number>();
  for (const { entry } of captures) times.set(entry.id, (times.get(entry.id) ?? 0) + 1);
  for (const id of acknowledged) if (!times.has(id)) wrongs.push(`${id} was acknowledged and is not in the journal`);
  for (const [id, count] of times) if (count > 1) wrongs.push(`${id} stands ${count} times in the journal`);
  if (!existsSync(partsOf(folder).database)) return wrongs;
  const checked = await checkArchive(folder, true, { onStep: () => undefined, stopped: () => false });
  wrongs.push(...checked!.faults.map(({ code, says }) => `check: ${code}: ${says}`));
  const archive = await openArchive(folder);
  try {
    const { lines } = await settledMark(archive.store);
    const settled = captures.filter(({ seq }) => seq <= lines);
    if ((await archive.store.captures.count()) !== settled.length)
      wrongs.push('the database does not hold as many captures as it says');
  } finally {
    await archive.close();
  }
  return wrongs;
}

/** Captures that were acknowledged and that the database does not hold. */
export async function findUnsettled(folder: string, acknowledged: ReadonlySet<string>): Promise<string[]> {
  const held = existsSync(partsOf(folder).database) ? await capturesIn(folder) : new Set<string>();
  const lost = [...acknowledged].filter((id) => !held.has(id));
  return lost.map((id) => `${id} was acknowledged and is not in the database`);
}

async function capturesIn(folder: string): Promise<ReadonlySet<string>> {
  const archive = await openArchive(folder);
  try {
    const { entries } = await wholeJournal(folder);
    const held = await archive.store.captures.get(entries.map(({ seq }) => seq));
    return new Set(held.map(({ id }) => id));
  } finally {
    await archive.close();
  }
}

import { readOutFolder } from './archiveLines.ts';
import { differences } from './compareWhole.ts';
import { killOften, outcomeOf, type Tally } from './killOften.ts';
import type { Outcome } from './outcome.ts';
import { runChild } from './runChild.ts';
import { findUnsettled, findWrongs } from './soundness.ts';
import type { Workshop } from './workshop.ts';

/** Kills rebuilding at random moments; after each the old database or the new one must be there, whole. */
export async function killRebuilding(workshop: Workshop, moments: number): Promise<Outcome> {
  const tally: Tally = { killed: 0, acknowledged: 0, archives: 1, wrongs: [] };
  const folder = workshop.newPath('rebuilt');
  const pages = { do: 'add', folder, from: 0, to: 24, batch: 8, threads: 0, clockOff: 0 } as const;
  const added = await runChild(workshop.child, pages);
  const acknowledged = new Set(added.kept);
  tally.acknowledged = acknowledged.size;
  const before = await readOutFolder(folder);
  await killOften(workshop, moments, { lines: 1, ms: 700, traced: workshop.traced }, tally, async (moment) => {
    const ended = await runChild(workshop.child, { do: 'rebuild', folder }, { moment });
    return {
      ended,
      wrongs: [...(await findUnsettled(folder, acknowledged)), ...(await findWrongs(folder, acknowledged))],
    };
  });
  const last = await runChild(workshop.child, { do: 'rebuild', folder });
  if (!last.done) tally.wrongs.push(`rebuilding failed: ${last.fault?.says ?? 'no reason given'}`);
  tally.wrongs.push(...(await findWrongs(folder, acknowledged)), ...differences(before, await readOutFolder(folder)));
  return outcomeOf('rebuilding', tally, moments);
}

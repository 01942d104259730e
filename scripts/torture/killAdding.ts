import { compareWithWhole } from './compareWhole.ts';
import { killOften, outcomeOf, type Tally } from './killOften.ts';
import type { Order } from './orders.ts';
import type { Outcome } from './outcome.ts';
import { runChild } from './runChild.ts';
import { findWrongs, findUnsettled } from './soundness.ts';
import type { Workshop } from './workshop.ts';

/** Moments on one archive; then it is compared with one made without a kill, and the next begins. */
const MOMENTS_PER_ARCHIVE = 25;
/** Pages that one run adds at most. */
const PAGES_PER_RUN = 20;
const BATCH = 4;
/** Runs that read in threads. */
const THREADED = 0.2;

/** Kills adding at random moments; after each the archive must be sound and hold all that was acknowledged, once. */
export async function killAdding(workshop: Workshop, moments: number): Promise<Outcome> {
  const tally: Tally = { killed: 0, acknowledged: 0, archives: 0, wrongs: [] };
  while (tally.killed < moments && tally.wrongs.length === 0) {
    const wanted = Math.min(MOMENTS_PER_ARCHIVE, moments - tally.killed);
    await addWithKills(workshop, wanted, tally);
    workshop.say(`adding: killed at ${tally.killed} of ${moments} moments`);
  }
  return outcomeOf('adding', tally, moments);
}

async function addWithKills(workshop: Workshop, moments: number, tally: Tally): Promise<void> {
  const folder = workshop.newPath('added');
  const acknowledged = new Set<string>();
  const spread = { lines: 5, ms: 250, traced: workshop.traced };
  const order = (threads: number): Order => {
    const to = acknowledged.size + PAGES_PER_RUN;
    return { do: 'add', folder, from: 0, to, batch: BATCH, threads, clockOff: 0 };
  };
  await killOften(workshop, moments, spread, tally, async (moment) => {
    const ended = await runChild(workshop.child, order(workshop.draw() < THREADED ? 2 : 0), { moment });
    for (const id of ended.kept) acknowledged.add(id);
    return {
      ended,
      wrongs: [...(await findUnsettled(folder, acknowledged)), ...(await findWrongs(folder, acknowledged))],
    };
  });
  const last = await runChild(workshop.child, order(0));
  for (const id of last.kept) acknowledged.add(id);
  if (!last.done) tally.wrongs.push(`going on failed: ${last.fault?.says ?? 'no reason given'}`);
  tally.acknowledged += acknowledged.size;
  tally.archives++;
  tally.wrongs.push(
    ...(await findUnsettled(folder, acknowledged)),
    ...(await findWrongs(folder, acknowledged)),
    ...(await compareWithWhole(workshop, folder)),
  );
}

import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { buildEntry } from '../../bench/buildEntry.ts';
import { damagePages } from './faults/damagedPage.ts';
import { DISK_SIZES, fillDisk } from './faults/fullDisk.ts';
import { jumpClock } from './faults/jumpingClock.ts';
import { takeRights } from './faults/readOnly.ts';
import { openTwice } from './faults/secondProcess.ts';
import { killAdding } from './killAdding.ts';
import { killRebuilding } from './killRebuilding.ts';
import { killWatching } from './killWatching.ts';
import { canTrace } from './moments.ts';
import type { Outcome } from './outcome.ts';
import { seeSyncs } from './seeSyncs.ts';
import { openWorkshop, type Workshop } from './workshop.ts';

/** How much is tried, and where. */
export interface TortureSettings {
  /** An empty folder. */
  readonly folder: string;
  readonly seed: number;
  /** Moments to kill at, over all kinds of work. */
  readonly moments: number;
  /** True where each trial is to be made once or a few times. */
  readonly short: boolean;
  readonly say: Workshop['say'];
}

/** Tries an archive in every way, and gives one outcome for each. */
export async function runTorture({ folder, seed, moments, short, say }: TortureSettings): Promise<Outcome[]> {
  // One of the trials runs as somebody who may only read.
  chmodSync(folder, 0o755);
  const child = await buildEntry(join(import.meta.dirname, 'child.ts'), join(folder, 'child'));
  const workshop = openWorkshop(folder, child, seed, canTrace(), say);
  const quarter = Math.ceil(moments / 4);
  const trials: (() => Promise<Outcome>)[] = [
    () => killAdding(workshop, moments - 2 * quarter),
    () => killWatching(workshop, quarter),
    () => killRebuilding(workshop, quarter),
    () => seeSyncs(workshop),
    () => fillDisk(workshop, short ? DISK_SIZES.slice(1, 2) : DISK_SIZES),
    () => takeRights(workshop),
    () => openTwice(workshop),
    () => jumpClock(workshop),
    () => damagePages(workshop, short ? 2 : 20),
  ];
  const outcomes: Outcome[] = [];
  for (const trial of trials) {
    const began = performance.now();
    const outcome = await trial().catch(tellBroken);
    say(`${outcome.what}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
    outcomes.push(outcome);
  }
  return outcomes;
}

/** A trial that could not even be ended has failed; the others are still made. */
function tellBroken(error: unknown): Outcome {
  const found = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { what: 'a trial that broke off', target: 'comes to its end', found, ok: false };
}

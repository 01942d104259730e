import { drawMoment, type Moment, type Spread } from './moments.ts';
import type { Outcome } from './outcome.ts';
import type { Ended } from './runChild.ts';
import type { Workshop } from './workshop.ts';

/** A moment that comes after the work is done kills nothing; another is drawn, so often in a row at most. */
const MOST_MISSES = 20;

/** What came of killing one kind of work at many moments. */
export interface Tally {
  killed: number;
  acknowledged: number;
  archives: number;
  readonly wrongs: string[];
}

/** Does work again and again, each time killed at a moment, until so many more were killed or something is wrong. */
export async function killOften(
  { draw, say }: Workshop,
  moments: number,
  spread: Spread,
  tally: Tally,
  work: (moment: Moment) => Promise<{ ended: Ended; wrongs: readonly string[] }>,
): Promise<void> {
  const upTo = tally.killed + moments;
  for (let misses = 0; tally.killed < upTo && misses < MOST_MISSES && tally.wrongs.length === 0;) {
    const moment = drawMoment(draw, spread);
    const { ended, wrongs } = await work(moment);
    if (ended.killed) tally.killed++;
    misses = ended.killed ? 0 : misses + 1;
    const fault = ended.fault === null ? [] : [`it ended with ${ended.fault.code}: ${ended.fault.says}`];
    const hung = ended.hung ? ['it hung'] : [];
    const all = [...hung, ...fault, ...wrongs].map((says) => `killed ${sayMoment(moment)}: ${says}`);
    tally.wrongs.push(...all);
    for (const says of all) say(`FAILED ${says}`);
  }
}

function sayMoment(moment: Moment): string {
  if (moment.kind === 'call') return `at call ${moment.says}`;
  return moment.kind === 'start' ? `${moment.ms} ms after its start` : `${moment.ms} ms after line ${moment.after}`;
}

/** The row of what came of it. */
export function outcomeOf(work: string, tally: Tally, moments: number): Outcome {
  const { killed, acknowledged, archives, wrongs } = tally;
  const many = `${killed} moments, ${acknowledged} captures acknowledged, ${archives} ${archives === 1 ? 'archive' : 'archives'}`;
  return {
    what: `kill -9 while ${work}`,
    target: `${moments} moments: nothing lost or doubled, check clean`,
    found: wrongs.length === 0 ? `${many}: sound` : `${many}: ${wrongs.slice(0, 3).join('; ')}`,
    ok: wrongs.length === 0 && killed >= moments,
  };
}

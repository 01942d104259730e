import type { Outcome } from '../outcome.ts';
import { runChild } from '../runChild.ts';
import { findWrongs } from '../soundness.ts';
import type { Workshop } from '../workshop.ts';

const YEAR = 365 * 86_400_000;
/** How far the clock is off in one run after the other, in years. */
const YEARS_OFF = [0, 5, -7, 0];
const PAGES = 8;

/** Adds with a clock that jumps ahead and back between the runs. */
export async function jumpClock({ child, newPath }: Workshop): Promise<Outcome> {
  const folder = newPath('clock');
  const acknowledged = new Set<string>();
  const wrongs: string[] = [];
  for (const [run, years] of YEARS_OFF.entries()) {
    const to = (run + 1) * PAGES;
    const order = { do: 'add', folder, from: 0, to, batch: 4, threads: 0, clockOff: years * YEAR } as const;
    const { kept, done, fault } = await runChild(child, order);
    for (const id of kept) acknowledged.add(id);
    if (!done) wrongs.push(`with the clock ${years} years off it ended with ${fault?.code ?? 'no reason'}`);
    wrongs.push(...(await findWrongs(folder, acknowledged)));
  }
  if (acknowledged.size !== YEARS_OFF.length * PAGES) wrongs.push(`${acknowledged.size} captures were acknowledged`);
  return {
    what: 'a clock that jumps',
    target: 'five years ahead, seven back: nothing lost, check clean',
    found: wrongs.length === 0 ? `${acknowledged.size} captures held, each once` : wrongs.slice(0, 3).join('; '),
    ok: wrongs.length === 0,
  };
}

import { setTimeout as pause } from 'node:timers/promises';
import { LIMITS, type World } from '../../src/fetch/world.ts';
import { openIntake } from '../../src/jobs/adding/openIntake.ts';
import { LOOK_AGES } from '../../src/jobs/watching/pollSchedule.ts';
import { watchFeeds } from '../../src/jobs/watching/watchFeeds.ts';
import type { Told, ToWatch } from './orders.ts';

const HOUR = 3_600_000;
const DAY_ONE = Date.UTC(2026, 2, 3, 9);

/** Follows feeds and tells each batch once it was taken and what is followed was written down. */
export async function watch({ folder, feeds, fromHour, hours }: ToWatch, tell: (told: Told) => void): Promise<void> {
  const stop = new AbortController();
  const world = hastyWorld(fromHour * HOUR);
  const until = world.now() + hours * HOUR;
  const intake = await openIntake(folder, { zone: null, program: '9.9.9', threads: 0, wallClock: world.wallClock });
  tell({ is: 'open' });
  const sleep: World['sleep'] = async (ms) => {
    await world.sleep(ms);
    if (world.now() >= until) stop.abort();
  };
  const settings = { delay: 0, allowPrivate: true, version: '9.9.9', limits: LIMITS, every: null, once: false };
  await watchFeeds(
    feeds.map((address) => ({ address, mayBePage: false })),
    { ...settings, ages: LOOK_AGES, ended: stop.signal },
    {
      intake,
      store: intake.archive.store,
      world: { ...world, sleep },
      tell: () => undefined,
      waiting: () => undefined,
      afterTake: ({ outcomes }) => {
        tell({ is: 'kept', captures: outcomes.map(({ entry }) => entry.id) });
        return Promise.resolve();
      },
    },
  );
  await intake.close();
}

/** A world in which a second of waiting is over at once. */
function hastyWorld(from: number): World {
  let waited = from;
  return {
    now: () => waited + performance.now(),
    wallClock: () => DAY_ONE + waited + performance.now(),
    sleep: async (ms) => {
      // Thirty for one: waiting comes in steps of a second, and hours are to pass.
      waited += 30 * ms;
      await pause(1);
    },
  };
}

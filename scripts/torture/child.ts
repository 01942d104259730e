/** The process that is killed: works on an archive as it is told and prints one line for each thing that is acknowledged. */
import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { openIntake, type OpenIntake } from '../../src/jobs/adding/openIntake.ts';
import { rebuildArchive } from '../../src/jobs/upkeep/rebuildArchive.ts';
import { openArchive, wholeJournal } from '../../src/store/openArchive.ts';
import { madeArrivals } from './madeArrivals.ts';
import type { Order, Told } from './orders.ts';
import { watch } from './watchChild.ts';

const PLAIN = { zone: null, program: '9.9.9', threads: 0, wallClock: () => Date.UTC(2026, 2, 4) };

/** Written at once: a line that a pipe still holds when the process dies would be one acknowledged and not told. */
function tell(told: Told): void {
  writeSync(1, `${JSON.stringify(told)}\n`);
}

async function add(order: Order & { do: 'add' }): Promise<void> {
  const { folder, from, to, batch, threads, clockOff } = order;
  const wallClock = () => PLAIN.wallClock() + clockOff;
  const intake = await openIntake(folder, { ...PLAIN, threads, wallClock });
  tell({ is: 'open' });
  const { entries } = await wholeJournal(folder);
  const held = new Set(entries.flatMap(({ entry }) => (entry.kind === 'capture' ? [entry.name] : [])));
  const wanted = madeArrivals(from, to, clockOff).filter(({ name }) => !held.has(name));
  for (let at = 0; at < wanted.length; at += batch) {
    const { outcomes } = await intake.take(wanted.slice(at, at + batch));
    tell({ is: 'kept', captures: outcomes.map(({ entry }) => entry.id) });
  }
  await intake.close();
}

async function rebuild(folder: string): Promise<void> {
  tell({ is: 'open' });
  await rebuildArchive(folder, 0, { onStep: () => undefined, stopped: () => false });
}

async function hold(folder: string): Promise<void> {
  const intake: OpenIntake = await openIntake(folder, PLAIN);
  tell({ is: 'open' });
  process.stdin.resume();
  await once(process.stdin, 'end');
  const { outcomes } = await intake.take(madeArrivals(900, 902));
  tell({ is: 'kept', captures: outcomes.map(({ entry }) => entry.id) });
  await intake.close();
}

async function read(folder: string): Promise<void> {
  const archive = await openArchive(folder);
  tell({ is: 'open' });
  const stories = await archive.store.stories.list({ limit: 1000 });
  const faults = await archive.store.check();
  await archive.close();
  if (stories.length === 0 || faults.length > 0)
    tell({ is: 'fault', code: 'not-as-expected', says: `${stories.length} stories. ${faults.join(' ')}` });
}

async function work(order: Order): Promise<void> {
  if (order.do === 'add') return add(order);
  if (order.do === 'watch') return watch(order, tell);
  if (order.do === 'rebuild') return rebuild(order.folder);
  return order.do === 'hold' ? hold(order.folder) : read(order.folder);
}

try {
  await work(JSON.parse(process.argv[2]!) as Order);
  tell({ is: 'done' });
} catch (error) {
  const code = (error as { code?: unknown }).code;
  tell({ is: 'fault', code: typeof code === 'string' ? code : 'none', says: (error as Error).message });
  process.exitCode = 1;
}

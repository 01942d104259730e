import { openIntake } from '../../src/jobs/adding/openIntake.ts';
import { madePages } from './madePages.ts';
import type { Added } from './orders.ts';
import { watchTurns } from './turns.ts';

/** As the command line takes them. */
const TOGETHER = 16;

/** Adds made-up pages to a new archive as the command line does. */
export async function addPages(folder: string, pages: number, threads: number): Promise<Added> {
  const arrivals = madePages(pages + TOGETHER);
  const intake = await openIntake(folder, { zone: null, program: '9.9.9', threads, wallClock: () => Date.now() });
  await intake.take(arrivals.slice(0, TOGETHER));
  const turns = watchTurns();
  const began = performance.now();
  const cpu = process.cpuUsage();
  for (let at = TOGETHER; at < arrivals.length; at += TOGETHER) await intake.take(arrivals.slice(at, at + TOGETHER));
  const { user, system } = process.cpuUsage(cpu);
  const seconds = (performance.now() - began) / 1000;
  const { blockedMs, computedMs } = turns.end();
  await intake.close();
  return {
    perSecond: pages / seconds,
    cpuMs: (user + system) / 1000 / pages,
    blockedMs,
    computedMs,
    peakMb: process.resourceUsage().maxRSS / 1024,
  };
}

import { spawnSync } from 'node:child_process';

/** Wall-clock seconds and peak memory (MB) of one program run. */
export interface Run {
  readonly seconds: number;
  readonly peakMb: number;
}

const TELL_PEAK =
  'data:text/javascript,import{writeSync}from"node:fs";process.on("exit",()=>writeSync(2,"\\npeak-kb "+process.resourceUsage().maxRSS))';

/** The run of median time out of `times` runs of Node with these arguments. Throws where one fails. */
export function timeNode(args: readonly string[], times: number): Run {
  const runs = Array.from({ length: times }, () => {
    const started = performance.now();
    const ran = spawnSync(process.execPath, ['--import', TELL_PEAK, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28 });
    const seconds = (performance.now() - started) / 1000;
    if (ran.status !== 0)
      throw new Error(`${args.join(' ')} ended with ${ran.status ?? ran.signal ?? '?'}: ${ran.stderr.slice(0, 500)}`);
    return { seconds, peakMb: Number(/peak-kb (\d+)/.exec(ran.stderr)?.[1] ?? NaN) / 1024 };
  });
  return runs.sort((a, b) => a.seconds - b.seconds)[Math.floor(times / 2)]!;
}

/** Seconds that a piece of work takes in this process: the median of `times`. */
export async function timeHere(work: () => unknown, times: number): Promise<number> {
  const seconds: number[] = [];
  for (let i = 0; i < times; i++) {
    const started = performance.now();
    await work();
    seconds.push((performance.now() - started) / 1000);
  }
  return seconds.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

/** Milliseconds of CPU that a piece of work takes in this process, all threads together: the median of `times`. */
export async function cpuHere(work: () => unknown, times: number): Promise<number> {
  const spent: number[] = [];
  for (let i = 0; i < times; i++) {
    const started = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(started);
    spent.push((user + system) / 1000);
  }
  return spent.sort((a, b) => a - b)[Math.floor(times / 2)]!;
}

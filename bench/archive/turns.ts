import { readFileSync } from 'node:fs';

const EVERY_MS = 5;
const KEPT = 5;

/** Watches how long the main thread does not come round: by the clock, and in CPU time of that thread alone, which other programs do not swell. */
export function watchTurns(): { readonly end: () => { blockedMs: number[]; computedMs: number[] } } {
  const blocked: number[] = [];
  const computed: number[] = [];
  let at = performance.now();
  let cpu = mainThreadMs();
  const timer = setInterval(() => {
    const [now, used] = [performance.now(), mainThreadMs()];
    blocked.push(now - at - EVERY_MS);
    computed.push(used - cpu);
    [at, cpu] = [now, used];
  }, EVERY_MS);
  return {
    end: () => {
      clearInterval(timer);
      return { blockedMs: longest(blocked), computedMs: longest(computed) };
    },
  };
}

function longest(all: readonly number[]): number[] {
  return [...all].sort((a, b) => b - a).slice(0, KEPT);
}

/** CPU milliseconds of the main thread, from Linux; elsewhere NaN. */
function mainThreadMs(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'latin1').split(' ')[0]) / 1e6;
  } catch {
    return NaN;
  }
}

import type { World } from './world.ts';

/** Lets requests go out one at a time for each host, and for all hosts together no more than a few. */
export interface HostTurns {
  /** Runs `task` once the request before it to this host has ended and the delay has passed. */
  readonly turn: <T>(host: string, task: () => Promise<T>) => Promise<T>;
  /** Asks for at least `ms` between requests to this host from now on. */
  readonly slow: (host: string, ms: number) => void;
}

interface Line {
  last: Promise<unknown>;
  endedAt: number | null;
  delay: number;
}

/** `delay` is milliseconds from the end of one request to the start of the next; `together` bounds the hosts asked at one time. */
export function hostTurns(delay: number, together: number, { now, sleep }: World): HostTurns {
  const lines = new Map<string, Line>();
  const enter = gate(together);

  function lineOf(host: string): Line {
    const known = lines.get(host);
    if (known) return known;
    const line = { last: Promise.resolve(), endedAt: null, delay };
    lines.set(host, line);
    return line;
  }

  async function whenDue<T>(line: Line, task: () => Promise<T>): Promise<T> {
    const wait = line.endedAt === null ? 0 : line.endedAt + line.delay - now();
    if (wait > 0) await sleep(wait);
    try {
      return await enter(task);
    } finally {
      line.endedAt = now();
    }
  }

  return {
    turn: (host, task) => {
      const line = lineOf(host);
      const result = line.last.then(() => whenDue(line, task));
      line.last = result.catch(() => undefined);
      return result;
    },
    slow: (host, ms) => {
      const line = lineOf(host);
      line.delay = Math.max(line.delay, ms);
    },
  };
}

function gate(most: number): <T>(task: () => Promise<T>) => Promise<T> {
  let inside = 0;
  const waiting: (() => void)[] = [];
  return async (task) => {
    if (inside < most) inside++;
    else await new Promise<void>((open) => waiting.push(open));
    try {
      return await task();
    } finally {
      // The place is handed to the one who waits, so that nobody slips in between.
      const next = waiting.shift();
      if (next) next();
      else inside--;
    }
  };
}

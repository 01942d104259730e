import type { Surroundings } from './surroundings.ts';

export interface Progress {
  /** Shows what is being done, in place of what was shown before. */
  readonly show: (says: string) => void;
  /** Wipes it. */
  readonly end: () => void;
}

const WORTH_SHOWING_MS = 1000;

/** One line on standard error, only in a terminal and only once the work has taken a second, or the milliseconds given. */
export function startProgress({ err, now }: Surroundings, quiet: boolean, worthShowing = WORTH_SHOWING_MS): Progress {
  const started = now();
  let shown = false;
  return {
    show: (says) => {
      if (quiet || !err.isTerminal || now() - started < worthShowing) return;
      err.write(`\r\u001B[K${says.slice(0, (err.columns ?? 80) - 1)}`);
      shown = true;
    },
    end: () => {
      if (shown) err.write('\r\u001B[K');
      shown = false;
    },
  };
}

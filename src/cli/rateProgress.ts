import { startProgress } from './progress.ts';
import type { Surroundings } from './surroundings.ts';

/** Progress over things of one kind, with how many a second and the time left. */
export interface RateProgress {
  /** Shows that so many are done, and what is at hand. */
  readonly step: (done: number, what: string) => void;
  readonly end: () => void;
}

/** "Adding 120 of 1,200 · 38 a second · 28 s left · page.html", in a terminal and once the work has taken a second. */
export function startRateProgress(
  surroundings: Surroundings,
  quiet: boolean,
  doing: string,
  total: number,
): RateProgress {
  const progress = startProgress(surroundings, quiet);
  const began = surroundings.now();
  return {
    step: (done, what) => {
      const seconds = (surroundings.now() - began) / 1000;
      const rate = seconds > 0 ? done / seconds : 0;
      const pace = rate > 0 ? ` · ${sayRate(rate)} · ${sayDuration((total - done) / rate)} left` : '';
      progress.show(`${doing} ${count(done)} of ${count(total)}${pace} · ${what}`);
    },
    end: progress.end,
  };
}

function count(number: number): string {
  return number.toLocaleString('en');
}

function sayRate(rate: number): string {
  return rate >= 1 ? `${count(Math.round(rate))} a second` : `${count(Math.round(rate * 60))} a minute`;
}

/** "28 s", "3 min", "2 h 5 min". */
export function sayDuration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

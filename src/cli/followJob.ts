import type { Following } from '../jobs/upkeep/rebuildArchive.ts';
import { startRateProgress, type RateProgress } from './rateProgress.ts';
import type { Surroundings } from './surroundings.ts';

/** Shows how far a job on an archive is, with rate and time left, and passes on that the user asks to stop. */
export function followJob(
  surroundings: Surroundings,
  quiet: boolean,
  doing: string,
): { readonly following: Following; readonly end: () => void } {
  let progress: RateProgress | null = null;
  let stopped = false;
  const forget = surroundings.onStop(() => {
    stopped = true;
    surroundings.err.write('\nStopping. Ctrl-C again ends at once.\n');
  });
  return {
    following: {
      onStep: (done, total, what) => {
        progress ??= startRateProgress(surroundings, quiet, doing, total);
        progress.step(done, what);
      },
      stopped: () => stopped,
    },
    end: () => {
      progress?.end();
      forget();
    },
  };
}

import type { Piscina } from 'piscina';
import { prepareArrival, type Prepared, type ToPrepare } from './prepareArrival.ts';

/** Reads bytes into articles, here or in threads of its own. */
export interface Readers {
  readonly prepare: (input: ToPrepare) => Promise<Prepared>;
  readonly close: () => Promise<void>;
}

/** Memory that one thread may come to, in megabytes: a hostile page ends its thread, not the program. */
const MOST_MEGABYTES = 1500;

/** Reads in `threads` threads; with 0 in this one, which spares the half second that a thread takes to start. */
export async function openReaders(threads: number): Promise<Readers> {
  if (threads === 0) return { prepare: prepareArrival, close: () => Promise.resolve() };
  const { Piscina } = await import('piscina');
  const pool = new Piscina<ToPrepare, Prepared>({
    ...workerFile(),
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: 30_000,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
  });
  return { prepare: (input) => prepareIn(pool, input), close: () => pool.destroy() };
}

async function prepareIn(pool: Piscina<ToPrepare, Prepared>, input: ToPrepare): Promise<Prepared> {
  return pool.run(input, { name: 'prepareArrival' });
}

/** The file that a thread runs: built beside this one, or in the sources, which a thread reads through tsx. */
function workerFile(): { filename: string; execArgv?: string[] } {
  const isSource = import.meta.url.endsWith('.ts');
  const filename = new URL(isSource ? './readWorker.ts' : './readWorker.js', import.meta.url).href;
  return isSource ? { filename, execArgv: ['--import', 'tsx'] } : { filename };
}

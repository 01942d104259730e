import type { Piscina } from 'piscina';
import { prepareArrival, type Prepared, type ToPrepare } from './prepareArrival.ts';

/** Reads bytes into articles, here or in threads of its own. */
export interface Readers {
  readonly prepare: (input: ToPrepare) => Promise<Prepared>;
  readonly close: () => Promise<void>;
}

/** Memory that one thread may come to, in megabytes: a hostile page ends its thread, not the program. */
const MOST_MEGABYTES = 1500;

/**
 * Reads in `threads` threads; with 0 in this one, which spares the half second that a thread takes to start. Run from the sources it
 * always reads in this one: a thread cannot load them.
 */
export async function openReaders(threads: number): Promise<Readers> {
  if (threads === 0 || import.meta.url.endsWith('.ts'))
    return { prepare: prepareArrival, close: () => Promise.resolve() };
  const { Piscina } = await import('piscina');
  const pool = new Piscina<ToPrepare, Prepared>({
    filename: new URL('./readWorker.js', import.meta.url).href,
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

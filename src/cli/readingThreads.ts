import { availableParallelism } from 'node:os';

/** From so many inputs on, threads are worth the time they take to start. */
const WORTH_THREADS = 8;
const MOST_THREADS = 8;

/** Threads to read so many inputs with; 0 reads them in the main one. */
export function readingThreads(inputs: number): number {
  return inputs < WORTH_THREADS ? 0 : Math.min(MOST_THREADS, Math.max(2, availableParallelism()));
}

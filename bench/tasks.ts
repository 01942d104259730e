import type { BenchTask } from './task.ts';

/** The tasks by name, loaded only when they run: a task imports all that it measures. */
export const TASKS: Readonly<Record<string, () => Promise<BenchTask>>> = {
  extraction: async () => (await import('./extraction.ts')).extractionTask,
  grouping: async () => (await import('./grouping.ts')).groupingTask,
  attribution: async () => (await import('./attribution.ts')).attributionTask,
  pairs: async () => (await import('./pairs.ts')).pairsTask,
  claims: async () => (await import('./claims.ts')).claimsTask,
  leaveout: async () => (await import('./leaveOut.ts')).leaveOutTask,
  values: async () => (await import('./values.ts')).valuesTask,
  parse: async () => (await import('./parse.ts')).parseTask,
  archive: async () => (await import('./archive.ts')).archiveTask,
  speed: async () => (await import('./speed.ts')).speedTask,
};

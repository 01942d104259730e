import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the scorers and packs of the benchmarks lie; they are no part of the repository. */
export const SHARED_BENCH = resolve(import.meta.dirname, '../../shared/bench');

/**
 * What the scorer of a task prints with `--json`, or null where there is no scorer. The scorer beside the data is taken,
 * else the shared one. Throws where it fails.
 */
export function scoreWith(data: string, task: string, args: readonly string[]): unknown {
  const scorer = [join(data, 'score.mjs'), join(SHARED_BENCH, task, 'score.mjs')].find((path) => existsSync(path));
  if (scorer === undefined) return null;
  const printed = execFileSync(process.execPath, [scorer, ...args], { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  return JSON.parse(printed) as unknown;
}

import { spawnSync } from 'node:child_process';

/** One thing a check or test run does; a step with `passes` also looks at what the command printed. */
export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  /** Says why the output is no pass although the command ended well, or null. */
  readonly objection?: (printed: string) => string | null;
}

/** Runs a step, prints its outcome, and its output where it failed. True where it passed. */
export function runStep({ name, command, objection }: Step): boolean {
  const started = performance.now();
  const [program = '', ...args] = command;
  const ran = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const printed = `${ran.stdout}${ran.stderr}`;
  const against =
    ran.status === 0 ? (objection?.(printed) ?? null) : `ended with ${ran.status ?? ran.signal ?? 'an error'}`;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${against === null ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (against !== null) console.log(`${printed.trimEnd()}\n       ${against}`);
  return against === null;
}

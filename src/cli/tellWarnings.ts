import type { Warning } from '../model/index.ts';
import { printable } from '../report/printable.ts';
import type { Surroundings } from './surroundings.ts';

/** Writes each warning to standard error with its code: "warning input-empty: page.html: It holds no bytes." */
export function tellWarnings(warnings: readonly Warning[], { err }: Surroundings, quiet: boolean): void {
  if (quiet) return;
  for (const { code, input, says } of warnings) {
    err.write(`warning ${code}: ${printable(input === null ? says : `${input}: ${says}`)}\n`);
  }
}

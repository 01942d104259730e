import { readFile, stat } from 'node:fs/promises';
import { readRules } from '../../alerts/readRules.ts';
import type { AlertRule } from '../../alerts/rule.ts';
import type { RuleProblem } from '../../alerts/ruleFields.ts';
import { partsOf } from '../../store/openArchive.ts';

/** The rules of an archive, or why there are none to go by. `notReadable` and `problems` are null and empty where all is well. */
export interface RulesLoaded {
  readonly path: string;
  readonly rules: readonly AlertRule[];
  readonly problems: readonly RuleProblem[];
  readonly notReadable: string | null;
}

/** A larger file was not written by hand. */
const MOST_BYTES = 1_000_000;

/** Reads the rules file of an archive; null where there is none. */
export async function loadRules(folder: string): Promise<RulesLoaded | null> {
  const path = partsOf(folder).alertRules;
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) return { ...nothing(path), notReadable: `It is larger than ${MOST_BYTES / 1_000_000} MB.` };
    return { path, notReadable: null, ...readRules(decode(await readFile(path))) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return null;
    const why =
      error instanceof TypeError ? 'It is not text in UTF-8.' : `It could not be read (${code ?? String(error)}).`;
    return { ...nothing(path), notReadable: why };
  }
}

function nothing(path: string) {
  return { path, rules: [], problems: [] };
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

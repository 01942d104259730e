import { resolve } from 'node:path';
import type { Surroundings } from './surroundings.ts';

function opener(platform: string, path: string): readonly [program: string, args: readonly string[]] {
  if (platform === 'darwin') return ['open', [path]];
  // "start" is a word of the command shell, which would act on "&" in a path; the explorer opens a page as well.
  if (platform === 'win32') return ['explorer', [path]];
  return ['xdg-open', [path]];
}

/** Opens a page in the user's browser; where that fails, a line on standard error names the page. */
export async function openPage(page: string, { start, platform, err }: Surroundings): Promise<void> {
  const [program, args] = opener(platform, resolve(page));
  try {
    await start(program, args);
  } catch {
    err.write(`The page could not be opened with ${program}. Open it yourself: ${page}\n`);
  }
}

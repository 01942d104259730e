import type { Command } from 'commander';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Surroundings } from './surroundings.ts';

/** Which archive a command works on. */
export interface ArchiveOptions {
  readonly archive?: string;
}

/** Adds the option that names the archive. */
export function withArchiveOption(command: Command): Command {
  return command.option(
    '--archive <folder>',
    'folder of the archive; ~/.twosource where not given (also TWOSOURCE_ARCHIVE)',
  );
}

/** The folder of the archive, absolute. */
export function archiveFolder({ archive }: ArchiveOptions, { env }: Pick<Surroundings, 'env'>): string {
  const named = archive ?? env.TWOSOURCE_ARCHIVE ?? '';
  return named === '' ? join(env.HOME ?? homedir(), '.twosource') : resolve(named);
}

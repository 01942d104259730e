import type { listChanges } from '../jobs/reporting/listChanges.ts';
import { archiveFolder, type ArchiveOptions } from './archiveOptions.ts';
import { checkLimit } from './checkLimit.ts';
import { checkFormat } from './checkOptions.ts';
import { findStory } from './findStory.ts';
import { columnsOf, painterFor } from './painter.ts';
import { readSince } from './readSince.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';

export interface ChangesOptions extends ArchiveOptions {
  readonly since?: string;
  readonly story?: string;
  readonly all?: boolean;
  readonly limit: string;
  readonly format: string;
}

/** `twosource changes`: lists what later states of articles say otherwise, the latest first. Throws Misuse and ArchiveFault. */
export async function changes(options: ChangesOptions, surroundings: Surroundings): Promise<ExitCode> {
  const format = checkFormat(options.format, ['terminal', 'json'] as const);
  const limit = checkLimit(options.limit);
  const since = options.since === undefined ? null : readSince(options.since, surroundings.wallClock);
  const { openArchive } = await import('../store/openArchive.ts');
  const archive = await openArchive(archiveFolder(options, surroundings));
  try {
    const storyId = options.story === undefined ? null : await findStory(archive, options.story);
    const job = await import('../jobs/reporting/listChanges.ts');
    const listed = await job.listChanges(archive.store, { since, storyId, factsOnly: !(options.all ?? false), limit });
    surroundings.out.write(
      format === 'json' ? await asJson(listed.changes) : await asText(listed, options, surroundings),
    );
    return EXIT.made;
  } finally {
    await archive.close();
  }
}

type Listing = Awaited<ReturnType<typeof listChanges>>;

async function asJson(listed: Listing['changes']): Promise<string> {
  const { stableJson } = await import('../report/json.ts');
  return stableJson(listed);
}

async function asText(
  { changes: listed, more }: Listing,
  options: ChangesOptions,
  { env, out }: Surroundings,
): Promise<string> {
  if (listed.length === 0) return sayNone(options);
  const { renderChanges } = await import('../report/terminalChanges.ts');
  const text = renderChanges(listed, { columns: columnsOf(env, out), paint: painterFor(env, out) });
  const rest = more ? `\nThere are more; --limit ${Math.min(10_000, listed.length * 2)} shows them.\n` : '';
  return `${text}${rest}`;
}

function sayNone({ since, story, all = false }: ChangesOptions): string {
  const where = story === undefined ? 'in the archive' : 'in this story';
  const when = since === undefined ? 'yet' : `since then (${since})`;
  return all
    ? `Nothing changed ${where} ${when}.\n`
    : `No fact changed ${where} ${when}; --all lists what was only reworded, added or removed.\n`;
}

import type { StorySummary } from '../model/index.ts';
import { archiveFolder, type ArchiveOptions } from './archiveOptions.ts';
import { checkFormat } from './checkOptions.ts';
import { checkLimit } from './checkLimit.ts';
import { startRateProgress } from './rateProgress.ts';
import { readSince } from './readSince.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';

export interface StoriesOptions extends ArchiveOptions {
  readonly since?: string;
  readonly search?: string;
  readonly limit: string;
  readonly format: string;
  readonly quiet?: boolean;
}

const FORMATS = ['terminal', 'json'] as const;

/** `twosource stories`: lists the stories of the archive, the latest changed first. Throws Misuse and ArchiveFault. */
export async function stories(options: StoriesOptions, surroundings: Surroundings): Promise<ExitCode> {
  const format = checkFormat(options.format, FORMATS);
  const limit = checkLimit(options.limit);
  const since = options.since === undefined ? {} : { since: readSince(options.since, surroundings.wallClock) };
  const search = options.search === undefined ? {} : { search: options.search };
  const { openArchive } = await import('../store/openArchive.ts');
  const archive = await openArchive(archiveFolder(options, surroundings));
  try {
    // One more than asked for tells whether there are more.
    const rows = await archive.store.stories.list({ ...since, ...search, limit: limit + 1 });
    const shown = rows.slice(0, limit);
    const progress = startRateProgress(surroundings, options.quiet ?? false, 'Comparing', shown.length);
    const { summariseStories } = await import('../jobs/reporting/summariseStories.ts');
    const summaries = await summariseStories(
      archive,
      shown.map(({ id }) => id),
      {
        keep: archive.canWrite,
        began: (done) => {
          progress.step(done, shown[done]?.label ?? '');
        },
      },
    );
    progress.end();
    const more = rows.length > limit;
    surroundings.out.write(
      format === 'json' ? await asJson(summaries) : await asText(summaries, more, options, surroundings),
    );
    return EXIT.made;
  } finally {
    await archive.close();
  }
}

async function asJson(summaries: readonly StorySummary[]): Promise<string> {
  const { stableJson } = await import('../report/json.ts');
  return stableJson(summaries);
}

async function asText(
  summaries: readonly StorySummary[],
  more: boolean,
  options: StoriesOptions,
  { env, out }: Surroundings,
): Promise<string> {
  if (summaries.length === 0) return sayNone(options);
  const { renderStories } = await import('../report/terminalStories.ts');
  const { columnsOf, painterFor } = await import('./painter.ts');
  const text = renderStories(summaries, { columns: columnsOf(env, out), paint: painterFor(env, out) });
  const rest = more ? `\nThere are more; --limit ${Number(options.limit) * 2} shows them.\n` : '';
  return `${text}${rest}`;
}

function sayNone({ since, search }: StoriesOptions): string {
  const held = search === undefined ? '' : ` whose articles hold all of “${search}”`;
  const when = since === undefined ? '' : ` that changed since then (${since})`;
  return `The archive has no story${held}${when}.\n`;
}

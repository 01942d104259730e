import type { Archive } from '../store/openArchive.ts';
import { archiveFolder, type ArchiveOptions } from './archiveOptions.ts';
import { checkFormat, checkMinOrigins, checkZone } from './checkOptions.ts';
import { findStory } from './findStory.ts';
import { loadDecisions } from './loadDecisions.ts';
import { loadProposals } from './loadProposals.ts';
import { Misuse } from './misuse.ts';
import { startProgress } from './progress.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';
import { tellWarnings } from './tellWarnings.ts';
import { checkOut } from './writeOutput.ts';
import { checkOpen, REPORT_FORMATS, writeReport, type ReportOptions } from './writeReport.ts';

export interface StoryOptions extends ArchiveOptions, ReportOptions {
  readonly minOrigins: string;
  readonly decisions?: string;
  readonly proposals?: string;
  readonly articles?: boolean;
  readonly quiet?: boolean;
}

/** `twosource story`: the report on a story of the archive as it stands now. Throws Misuse and ArchiveFault. */
export async function story(typed: string, options: StoryOptions, surroundings: Surroundings): Promise<ExitCode> {
  const format = checkFormat(options.format, REPORT_FORMATS);
  const settings = { minOrigins: checkMinOrigins(options.minOrigins), zone: checkZone(undefined) };
  checkOpen(format, options);
  if (options.decisions === '-' && options.proposals === '-')
    throw new Misuse('decisions-not-readable', 'Standard input can be the decisions or the proposals, not both.');
  const given = await loadProposals(options.proposals, surroundings);
  const decided = await loadDecisions(options.decisions, surroundings);
  const { openArchive } = await import('../store/openArchive.ts');
  const archive = await openArchive(archiveFolder(options, surroundings));
  try {
    const id = await findStory(archive, typed);
    if (options.articles) return await listArticles(archive, id, format, surroundings);
    if (options.out !== undefined)
      await checkOut(
        options.out,
        [options.decisions, options.proposals].flatMap((name) => name ?? []),
      );
    const progress = startProgress(surroundings, options.quiet ?? false);
    progress.show(`Comparing the articles of ${id}`);
    const { reportStory } = await import('../jobs/reporting/reportStory.ts');
    const contributions = { decisions: decided.decisions, proposals: given.proposals };
    const report = await reportStory(archive, id, settings, contributions, [...decided.warnings, ...given.warnings]);
    progress.end();
    tellWarnings(report!.warnings, surroundings, options.quiet ?? false, report!.articles);
    await writeReport(report!, format, options, surroundings);
    return EXIT.made;
  } finally {
    await archive.close();
  }
}

async function listArticles(
  archive: Archive,
  id: string,
  format: string,
  surroundings: Surroundings,
): Promise<ExitCode> {
  if (format !== 'terminal' && format !== 'json')
    throw new Misuse('unknown-format', '--articles prints a list: give --format terminal or json.');
  const { listStoryArticles } = await import('../jobs/reporting/listStoryArticles.ts');
  const listed = await listStoryArticles(archive.store, id);
  if (format === 'json') {
    const { stableJson } = await import('../report/json.ts');
    surroundings.out.write(stableJson(listed));
    return EXIT.made;
  }
  const { renderStoryArticles } = await import('../report/terminalStories.ts');
  const { columnsOf, painterFor } = await import('./painter.ts');
  const { env, out } = surroundings;
  out.write(renderStoryArticles(listed, { columns: columnsOf(env, out), paint: painterFor(env, out) }));
  return EXIT.made;
}

import { checkModel } from './checkModel.ts';
import { checkFormat, checkMinOrigins, checkZone } from './checkOptions.ts';
import { fetchNamed, type FetchNamedOptions } from './fetchNamed.ts';
import { loadDecisions } from './loadDecisions.ts';
import { loadProposals } from './loadProposals.ts';
import { Misuse } from './misuse.ts';
import type { ModelOptions } from './modelOptions.ts';
import { joinProposals } from '../proposals/readProposals.ts';
import { noProposals, proposeByModel } from './proposeByModel.ts';
import { startProgress } from './progress.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';
import { readInputs, someUnread } from './readInputs.ts';
import { tellWarnings } from './tellWarnings.ts';
import { checkOut } from './writeOutput.ts';
import { checkOpen, REPORT_FORMATS, writeReport, type ReportOptions } from './writeReport.ts';

export interface CompareOptions extends FetchNamedOptions, ModelOptions, ReportOptions {
  readonly minOrigins: string;
  readonly zone?: string;
  readonly decisions?: string;
  readonly proposals?: string;
}

/** `twosource compare`: reads the inputs, lines them up and writes the report. Throws Misuse. */
export async function compare(
  named: readonly string[],
  options: CompareOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const format = checkFormat(options.format, REPORT_FORMATS);
  const model = checkModel(options, surroundings);
  const settings = {
    minOrigins: checkMinOrigins(options.minOrigins),
    zone: checkZone(options.zone),
    ...(model === null ? {} : { model: { name: model.name, host: model.address.host, context: model.context } }),
  };
  checkOpen(format, options);

  checkStandardInput(named, options);
  const given = await loadProposals(options.proposals, surroundings);
  const decided = await loadDecisions(options.decisions, surroundings);
  const beside = [options.decisions, options.proposals].filter((name) => name !== undefined);

  const quiet = options.quiet ?? false;
  const inputs = await fetchNamed(named, options, surroundings);
  const progress = startProgress(surroundings, quiet);
  const read = await readInputs(inputs, settings.zone, surroundings, progress, beside);
  if (options.out !== undefined) await checkOut(options.out, [...read.names, ...beside]);
  if (read.articles.length === 0) {
    progress.end();
    tellWarnings(read.warnings, surroundings, false);
    surroundings.err.write('error nothing-read: No article could be read, so there is nothing to compare.\n');
    return EXIT.nothingRead;
  }

  progress.end();
  const proposed = model === null ? noProposals : await proposeByModel(read, model, options, surroundings);
  progress.show(`Comparing ${read.articles.length} articles`);
  const { compareArticles } = await import('../pipeline.ts');
  const warnings = [...read.warnings, ...decided.warnings, ...given.warnings, ...proposed.warnings];
  const report = compareArticles({ ...read, warnings }, settings, {
    decisions: decided.decisions,
    proposals: joinProposals([given.proposals, proposed.proposals]),
  });
  progress.end();
  tellWarnings(report.warnings, surroundings, quiet, report.articles);
  await writeReport(report, format, options, surroundings);
  return someUnread(report.warnings) || proposed.gaps ? EXIT.madeWithGaps : EXIT.made;
}

function checkStandardInput(named: readonly string[], { decisions, proposals }: CompareOptions): void {
  if (decisions === '-' && (named.includes('-') || proposals === '-'))
    throw new Misuse('decisions-not-readable', 'Standard input can be the decisions or something else, not both.');
  if (proposals === '-' && named.includes('-'))
    throw new Misuse('proposals-not-readable', 'Standard input can be the proposals or an article, not both.');
}

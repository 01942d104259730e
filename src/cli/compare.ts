import type { Report } from '../model/index.ts';
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
import { checkOut, writeOutput } from './writeOutput.ts';

export const COMPARE_FORMATS = ['terminal', 'html', 'json', 'markdown', 'csv'] as const;

export interface CompareOptions extends FetchNamedOptions, ModelOptions {
  readonly format: string;
  readonly out?: string;
  readonly open?: boolean;
  readonly all?: boolean;
  readonly minOrigins: string;
  readonly zone?: string;
  readonly decisions?: string;
  readonly proposals?: string;
}

type Format = (typeof COMPARE_FORMATS)[number];

const DEFAULT_PAGE = 'twosource-report.html';

/** `twosource compare`: reads the inputs, lines them up and writes the report. Throws Misuse. */
export async function compare(
  named: readonly string[],
  options: CompareOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const format = checkFormat(options.format, COMPARE_FORMATS);
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
  await write(report, format, options, surroundings);
  return someUnread(report.warnings) || proposed.gaps ? EXIT.madeWithGaps : EXIT.made;
}

function checkStandardInput(named: readonly string[], { decisions, proposals }: CompareOptions): void {
  if (decisions === '-' && (named.includes('-') || proposals === '-'))
    throw new Misuse('decisions-not-readable', 'Standard input can be the decisions or something else, not both.');
  if (proposals === '-' && named.includes('-'))
    throw new Misuse('proposals-not-readable', 'Standard input can be the proposals or an article, not both.');
}

function checkOpen(format: Format, options: CompareOptions): void {
  if (!options.open || format === 'terminal' || (format === 'html' && options.out !== undefined)) return;
  const help = format === 'html' ? 'Say where to write it with --out.' : 'Leave --open out, or take --format html.';
  throw new Misuse('open-needs-page', `--open opens an HTML page in a file. ${help}`);
}

async function write(
  report: Report,
  format: Format,
  options: CompareOptions,
  surroundings: Surroundings,
): Promise<void> {
  if (format === 'terminal') {
    await writeTerminal(report, options, surroundings);
    return;
  }
  const text = await render(report, format);
  if (options.out === undefined) surroundings.out.write(text);
  else await writeOutput(options.out, text);
  if (options.open && options.out !== undefined) await openInBrowser(options.out, surroundings);
}

async function render(report: Report, format: Exclude<Format, 'terminal'>): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/json.ts')).renderJson(report);
    case 'markdown':
      return (await import('../report/markdown.ts')).renderMarkdown(report);
    case 'csv':
      return (await import('../report/csv.ts')).renderCsv(report);
    case 'html':
      return renderPage(report);
  }
}

async function renderPage(report: Report): Promise<string> {
  const { pageTemplate } = await import('./pageTemplate.ts');
  const { renderHtml } = await import('../report/html.ts');
  return renderHtml(report, await pageTemplate());
}

async function openInBrowser(page: string, surroundings: Surroundings): Promise<void> {
  const { openPage } = await import('./openPage.ts');
  await openPage(page, surroundings);
}

async function writeTerminal(report: Report, options: CompareOptions, surroundings: Surroundings): Promise<void> {
  const { renderTerminal } = await import('../report/terminal.ts');
  const { columnsOf, painterFor } = await import('./painter.ts');
  const { freeName } = await import('./ownPage.ts');
  const { env, out } = surroundings;
  out.write(
    renderTerminal(report, {
      columns: columnsOf(env, out),
      paint: painterFor(env, out),
      all: options.all ?? false,
    }),
  );
  const page = options.out ?? (await freeName(DEFAULT_PAGE));
  await writeOutput(page, await renderPage(report));
  out.write(`\nThe whole report, with the articles side by side: ${page}\n`);
  if (options.open) await openInBrowser(page, surroundings);
}

import type { Report } from '../model/index.ts';
import { Misuse } from './misuse.ts';
import type { Surroundings } from './surroundings.ts';
import { writeOutput } from './writeOutput.ts';

export const REPORT_FORMATS = ['terminal', 'html', 'json', 'markdown', 'csv'] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** How a report is shown, the same for every command that makes one. */
export interface ReportOptions {
  readonly format: string;
  readonly out?: string;
  readonly open?: boolean;
  readonly all?: boolean;
}

const DEFAULT_PAGE = 'twosource-report.html';

/** Throws `open-needs-page` where there would be no page to open. */
export function checkOpen(format: ReportFormat, options: ReportOptions): void {
  if (!options.open || format === 'terminal' || (format === 'html' && options.out !== undefined)) return;
  const help = format === 'html' ? 'Say where to write it with --out.' : 'Leave --open out, or take --format html.';
  throw new Misuse('open-needs-page', `--open opens an HTML page in a file. ${help}`);
}

/** Writes a report to where the user wants it. */
export async function writeReport(
  report: Report,
  format: ReportFormat,
  options: ReportOptions,
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

async function render(report: Report, format: Exclude<ReportFormat, 'terminal'>): Promise<string> {
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

async function writeTerminal(report: Report, options: ReportOptions, surroundings: Surroundings): Promise<void> {
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

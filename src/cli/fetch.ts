import type { FetchRun } from '../fetch/fetchInto.ts';
import { fetchTo } from './fetchTo.ts';
import { Misuse } from './misuse.ts';
import type { NetworkOptions } from './networkOptions.ts';
import { EXIT, type ExitCode, type Surroundings } from './surroundings.ts';
import { tellWarnings } from './tellWarnings.ts';

export interface FetchOptions extends NetworkOptions {
  readonly out: string;
  readonly quiet?: boolean;
}

const LONGEST_LIST = 1_000_000;

/** `twosource fetch`: keeps pages in a folder, as they came. Throws Misuse. */
export async function fetch(
  named: readonly string[],
  options: FetchOptions,
  surroundings: Surroundings,
): Promise<ExitCode> {
  const addresses = await listAddresses(named, surroundings);
  const run = await fetchTo({ folder: options.out, onlyNew: true }, addresses, options, surroundings);
  tellWarnings(run.warnings, surroundings, options.quiet ?? false);
  if (run.fetched + run.unchanged === 0) {
    surroundings.err.write('error nothing-fetched: No page was fetched.\n');
    return EXIT.nothingRead;
  }
  surroundings.out.write(`${sayRun(run)}\n`);
  return run.failed > 0 ? EXIT.madeWithGaps : EXIT.made;
}

async function listAddresses(
  named: readonly string[],
  { readStandardInput }: Surroundings,
): Promise<readonly string[]> {
  if (!named.includes('-')) return named;
  const bytes = await readStandardInput(LONGEST_LIST);
  if (bytes === null) throw new Misuse('list-too-large', 'The list of addresses is larger than 1 MB.');
  const lines = new TextDecoder().decode(bytes).split('\n');
  const listed = lines.map((line) => line.trim()).filter((line) => line !== '' && !line.startsWith('#'));
  return named.flatMap((name) => (name === '-' ? listed : [name]));
}

function sayRun({ fetched, unchanged, failed, paths }: FetchRun): string {
  const pages = (count: number) => (count === 1 ? '1 page' : `${count} pages`);
  const said = fetched === 0 ? [] : [`${pages(fetched)} fetched and kept in ${paths.join(' and ')}`];
  if (unchanged > 0) said.push(`${pages(unchanged)} unchanged since the capture already kept`);
  if (failed > 0) said.push(`${pages(failed)} not fetched`);
  return `${said.join('; ')}.`;
}

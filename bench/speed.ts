import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareArticles } from '../src/pipeline.ts';
import { readInput } from '../src/read/readInput.ts';
import { measureGrouping } from './groupScale.ts';
import { makeArticles } from './madeArticles.ts';
import { measureReading } from './readSpeed.ts';
import { measureStatements } from './statementSpeed.ts';
import type { BenchTask, Figure } from './task.ts';
import { cpuHere, timeNode } from './timing.ts';

const PROGRAM = resolve(import.meta.dirname, '../dist/twosource.js');
const EXAMPLE = resolve(import.meta.dirname, '../examples/ferry-grounding');

/** The built program and its stages timed, each beside a peer in the same run. Needs `npm run build` first. */
export const speedTask: BenchTask = {
  name: 'speed',
  run: async (_data, out) => {
    mkdirSync(out, { recursive: true });
    const built = existsSync(PROGRAM) ? [...compareExample(), ...compareLarge(out)] : [];
    const warm = await compareWarm();
    if (built.length === 0)
      console.error('speed: dist/twosource.js is missing (npm run build); compare was not timed.');
    return [...built, warm, ...measureReading(), ...(await measureStatements(out)), ...(await measureGrouping())];
  },
};

function figure(
  id: string,
  says: string,
  value: number,
  target: number | null = null,
  better: Figure['better'] = 'lower',
): Figure {
  return { id: `speed.${id}`, says, value, better, target, best: null };
}

function examplePages(): string[] {
  return readdirSync(EXAMPLE)
    .filter((name) => name.endsWith('.html'))
    .sort()
    .map((name) => join(EXAMPLE, name));
}

function compareExample(): Figure[] {
  const pages = examplePages();
  const compare = (inputs: readonly string[]) =>
    timeNode([PROGRAM, 'compare', ...inputs, '--format', 'json', '--quiet'], 5);
  const bare = timeNode(['-e', '0'], 5);
  const pair = compare(pages.slice(0, 2));
  const five = compare(pages);
  return [
    figure('bareNode.seconds', 'Starting Node alone, seconds', bare.seconds),
    figure('pair.overNode', 'Comparing two pages, cold, seconds beyond starting Node', pair.seconds - bare.seconds, 1),
    figure('pair.ratio', 'Comparing two pages, cold, as a multiple of starting Node', pair.seconds / bare.seconds),
    figure('five.seconds', 'Comparing the five pages of the example, cold, seconds', five.seconds),
    figure('five.peakMb', 'Peak memory for the five pages, MB', five.peakMb),
  ];
}

/** The five pages read and compared again and again in one process, as a desk would; CPU time, so that what else runs counts little. */
async function compareWarm(): Promise<Figure> {
  const settings = { minOrigins: 2, zone: null };
  const inputs = examplePages().map((path) => ({ name: path, bytes: new Uint8Array(readFileSync(path)) }));
  const compare = async (): Promise<void> => {
    const read = await Promise.all(inputs.map((input) => readInput(input, settings)));
    const joined = {
      articles: read.flatMap((one) => one.articles),
      outlets: read.flatMap((one) => one.outlets),
      warnings: read.flatMap((one) => one.warnings),
    };
    compareArticles(joined, settings);
  };
  for (let i = 0; i < 5; i++) await compare();
  return figure(
    'five.warmMs',
    'The same read and compared again in a running process, ms of one core',
    await cpuHere(compare, 7),
    500,
  );
}

function compareLarge(out: string): Figure[] {
  const compare = (count: number) => {
    const file = join(out, `story-${count}.jsonl`);
    writeFileSync(
      file,
      makeArticles(count, 1)
        .map((article) => `${JSON.stringify(article)}\n`)
        .join(''),
    );
    return timeNode(
      [PROGRAM, 'compare', file, '--format', 'json', '--quiet', '--out', join(out, `story-${count}.json`)],
      3,
    );
  };
  const half = compare(50);
  const full = compare(100);
  return [
    figure('hundred.seconds', 'Comparing 100 made-up articles of one story, seconds', full.seconds, 12),
    figure('hundred.ratio', 'The same as a multiple of 50 articles', full.seconds / half.seconds, 2.4),
    figure('hundred.peakMb', 'Peak memory for 100 articles, MB', full.peakMb, 400),
  ];
}

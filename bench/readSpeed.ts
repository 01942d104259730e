import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { SHARED_BENCH } from './scorer.ts';
import type { Figure } from './task.ts';
import { timeNode } from './timing.ts';

const BUILT = resolve(import.meta.dirname, '../dist/index.js');
const EXAMPLE = resolve(import.meta.dirname, '../examples/ferry-grounding');
const PACK = join(SHARED_BENCH, 'extraction', 'html');
const TIMER = join(import.meta.dirname, 'timeReading.mjs');

const READ_ALL = `
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
const [built, ...files] = process.argv.slice(1);
const { readInput } = await import(built);
for (const file of files)
  await readInput({ name: 'page.html', bytes: new Uint8Array(gunzipSync(readFileSync(file))) }, { zone: null });
`;

/** Milliseconds of CPU time that one page takes: ours, and bare Readability on linkedom. */
interface PageTime {
  readonly ours: number;
  readonly bare: number;
}

/** How long and with how much memory pages are read: the real ones of the pack where it is present, and those of the example. */
export function measureReading(): Figure[] {
  if (!existsSync(BUILT)) {
    console.error('speed: dist/index.js is missing (npm run build); reading was not timed.');
    return [];
  }
  const packed = existsSync(PACK) ? list(PACK, '.html.gz') : [];
  const real = timePages(packed);
  const example = timePages(list(EXAMPLE, '.html'));
  return [
    ...figures('read', 'Reading real pages', real, 0.7),
    ...figures('readExample', 'Reading the pages of the example', example, null),
    ...peakMemory(packed),
  ];
}

function list(folder: string, ending: string): string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  return names.sort().map((name) => join(folder, name));
}

function timePages(pages: readonly string[]): readonly PageTime[] {
  if (pages.length === 0) return [];
  const args = [TIMER, pathToFileURL(BUILT).href, ...pages];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as PageTime[];
}

function figures(id: string, says: string, times: readonly PageTime[], target: number | null): Figure[] {
  if (times.length === 0) return [];
  const ours = median(times.map((time) => time.ours));
  const bare = median(times.map((time) => time.bare));
  const figure = (key: string, what: string, value: number, aim: number | null): Figure => ({
    id: `speed.${id}.${key}`,
    says: `${says}, ${what}`,
    value,
    better: 'lower',
    target: aim,
    best: null,
  });
  return [
    figure('msPerPage', 'milliseconds of CPU time a page (median)', ours, null),
    figure(
      'slowestMs',
      'milliseconds of CPU time of the slowest page',
      Math.max(...times.map((time) => time.ours)),
      2000,
    ),
    figure('ratio', 'median of a page as a multiple of Readability on linkedom', ours / bare, target),
  ];
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Peak memory of a process of its own, since this one holds all the pages and the other reader. */
function peakMemory(packed: readonly string[]): Figure[] {
  if (packed.length === 0) return [];
  const args = ['--input-type=module', '-e', READ_ALL, pathToFileURL(BUILT).href, ...packed];
  const says = 'Peak memory for reading the real pages one after the other, MB';
  const { peakMb } = timeNode(args, 3);
  const best = '257 MB (the best other reader on these pages)';
  return [{ id: 'speed.read.peakMb', says, value: peakMb, better: 'lower', target: 300, best }];
}

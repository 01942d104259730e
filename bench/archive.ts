import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Added, ArchiveOrder, Measured, OpenedToWrite } from './archive/orders.ts';
import { buildEntry } from './buildEntry.ts';
import { listPacks, readRows, toJsonl } from './packs.ts';
import { SHARED_BENCH } from './scorer.ts';
import type { BenchTask, Figure } from './task.ts';

const PAGES = 400;
const THREADS = 2;
const QUICK = 10_000;
/** Set to 100000 for the archive that the targets are about; it takes some minutes to build, once. */
const ASKED_SIZE = 'TWOSOURCE_BENCH_ARTICLES';
/** Packs of whole news articles of usual length. */
const WHOLE_ARTICLES = ['basil', 'giveme5w1h'];

type Run = (order: ArchiveOrder) => unknown;

/** Adding pages to an archive, and a large archive opened, searched and reported on. */
export const archiveTask: BenchTask = {
  name: 'archive',
  run: async (_data, out) => {
    mkdirSync(out, { recursive: true });
    const folder = mkdtempSync(join(tmpdir(), 'twosource-bench-'));
    try {
      const program = await buildEntry(join(import.meta.dirname, 'archive/program.ts'), join(folder, 'program'));
      const run: Run = (order) => {
        const args = [program, JSON.stringify(order)];
        return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as unknown;
      };
      const added = [1, 2, 3].map((i) => addPages(join(folder, `added-${i}`), run));
      return [...addingFigures(added), ...largeFigures(largeArchive(out, run), run)];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

function addPages(folder: string, run: Run): Added {
  return run({ do: 'add', folder, pages: PAGES, threads: THREADS }) as Added;
}

function addingFigures(runs: readonly Added[]): Figure[] {
  const median = (of: (one: Added) => number) => runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)]!;
  const how = `${PAGES} made-up pages, ${THREADS} threads`;
  return [
    figure(
      'add.perSecond',
      `Adding ${how}: articles a second by the clock`,
      median((one) => one.perSecond),
      35,
      'higher',
    ),
    figure(
      'add.cpuMs',
      'CPU time an article, all threads together, ms',
      median((one) => one.cpuMs),
      (1000 * THREADS) / 35,
    ),
    figure(
      'add.blockedMs',
      'The longest that the main thread did not come round, ms by the clock',
      median((one) => one.blockedMs[0]!),
      null,
    ),
    figure(
      'add.computedMs',
      'The longest that it computed between two turns, ms of its own CPU time',
      median((one) => one.computedMs[0]!),
      50,
    ),
    figure(
      'add.peakMb',
      'Peak memory while adding, MB',
      median((one) => one.peakMb),
      null,
    ),
  ];
}

/** The large archive in the folder of results: one that is there is used again. */
function largeArchive(out: string, run: Run): string {
  const articles = Number(process.env[ASKED_SIZE] ?? QUICK);
  const folder = join(out, `archive-${articles}`);
  if (existsSync(folder)) return folder;
  const building = `${folder}.building`;
  rmSync(building, { recursive: true, force: true });
  run({ do: 'build', folder: building, articles, rows: wholeArticles(out) });
  renameSync(building, folder);
  return folder;
}

function wholeArticles(out: string): string | null {
  const packs = listPacks(join(SHARED_BENCH, 'grouping')).filter(({ pack }) => WHOLE_ARTICLES.includes(pack));
  if (packs.length === 0) return null;
  const file = join(out, 'rows.jsonl');
  writeFileSync(file, toJsonl(packs.flatMap(({ path }) => readRows(path))));
  return file;
}

function largeFigures(folder: string, run: Run): Figure[] {
  const read = run({ do: 'measure', folder }) as Measured;
  const writing = run({ do: 'openToWrite', folder }) as OpenedToWrite;
  const size = read.articles >= 99_000 ? 'large' : 'quick';
  const of = `an archive of ${read.articles.toLocaleString('en')} articles in ${read.stories.toLocaleString('en')} stories`;
  const part = (times: readonly number[], share: number) =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))]!;
  const one = (id: string, says: string, value: number, target: number | null) =>
    figure(`${size}.${id}`, says, value, target);
  console.error(`archive: slowest searches: ${read.slowest.slice(0, 5).join(', ')}`);
  return [
    one('openMs', `Opening ${of} to read it, ms`, read.openMs, 500),
    one('openToWriteMs', 'Opening it to add to it, ms', writing.openMs, 500),
    one('searchP95Ms', 'Searching its articles, ms, the slowest of twenty', part(read.searchMs, 0.95), 50),
    one('listP95Ms', 'Searching its stories, ms, the slowest of twenty', part(read.listMs, 0.95), 50),
    one('listMaxMs', 'The slowest of 200 searches of its stories, ms', read.listMs.at(-1)!, null),
    one('reportMs', 'A report on a story of 2 to 12 articles, ms, median of 40', part(read.reportMs, 0.5), 1000),
    one('reportMaxMs', 'The slowest of them, ms', read.reportMs.at(-1)!, 1000),
    one('peakMb', 'Peak memory of all that, MB', read.peakMb, 400),
    one('peakToWriteMb', 'Peak memory of opening it to add to it, MB', writing.peakMb, 400),
    one(
      'kbPerArticle',
      'Disk beside the raw bytes, kB an article',
      (read.databaseBytes + read.journalBytes) / read.articles / 1024,
      12,
    ),
  ];
}

function figure(
  id: string,
  says: string,
  value: number,
  target: number | null,
  better: Figure['better'] = 'lower',
): Figure {
  return { id: `archive.${id}`, says, value, better, target, best: null };
}

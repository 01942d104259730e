import { statSync } from 'node:fs';
import { openIntake } from '../../src/jobs/adding/openIntake.ts';
import { reportStory } from '../../src/jobs/reporting/reportStory.ts';
import { openArchive, partsOf, type Archive } from '../../src/store/openArchive.ts';
import { drawFrom } from '../madeArticles.ts';
import type { Measured, OpenedToWrite } from './orders.ts';

const SEARCHES = 200;
const REPORTS = 40;
/** Words that stand in most articles. */
const COMMON = ['the', 'said', 'of', 'in', 'to', 'people', 'police', 'president', 'who said', 'the said of'];
const WORD = /\p{L}{3,}/gu;

/** Opens an archive, searches it and makes reports, timed each. */
export async function measureLarge(folder: string): Promise<Measured> {
  const opened: number[] = [];
  for (let i = 0; i < 5; i++) {
    const began = performance.now();
    await (await openArchive(folder)).close();
    opened.push(performance.now() - began);
  }
  const archive = await openArchive(folder);
  const { store } = archive;
  const stories = await store.stories.list({ limit: 1_000_000 });
  const queries = await pickQueries(archive, stories.length);
  const searchMs = await timeEach(queries, (words) => store.articles.search(words, 50));
  const listMs = await timeEach(queries, (search) => store.stories.list({ search, limit: 50 }));
  const wanted = stories.filter(({ pieces }) => pieces >= 2 && pieces <= 12);
  const step = Math.max(1, Math.floor(wanted.length / REPORTS));
  const told = wanted.filter((_, i) => i % step === 0).slice(0, REPORTS);
  const reportMs = await timeEach(told, ({ id }) => reportStory(archive, id, { minOrigins: 2, zone: null }));
  const articles = await store.articles.count();
  await archive.close();
  const parts = partsOf(folder);
  return {
    articles,
    stories: stories.length,
    openMs: opened.sort((a, b) => a - b)[2]!,
    searchMs: sorted(searchMs),
    listMs: sorted(listMs),
    slowest: slowest(queries, listMs),
    reportMs: sorted(reportMs),
    peakMb: process.resourceUsage().maxRSS / 1024,
    databaseBytes: statSync(parts.database).size,
    journalBytes: statSync(parts.journal).size,
  };
}

/** Opens an archive to add to it; what grouping needs to go on is taken up. */
export async function openToWrite(folder: string): Promise<OpenedToWrite> {
  const began = performance.now();
  const intake = await openIntake(folder, { zone: null, program: '9.9.9', threads: 0, wallClock: () => Date.now() });
  const openMs = performance.now() - began;
  const peakMb = process.resourceUsage().maxRSS / 1024;
  await intake.close();
  return { openMs, peakMb };
}

/** One to three words of an article drawn, and every fourth time of the most common ones. */
async function pickQueries({ store }: Archive, stories: number): Promise<string[]> {
  const draw = drawFrom(20261129);
  const some = await store.stories.list({ limit: stories });
  const queries: string[] = [];
  while (queries.length < SEARCHES) {
    if (queries.length % 4 === 3) {
      queries.push(COMMON[draw(COMMON.length)]!);
      continue;
    }
    const [piece] = await store.pieces.ofStory(some[draw(some.length)]!.id);
    const [article] = await store.articles.get([piece!.articleId]);
    const words = [...article!.text.matchAll(WORD)].map(([word]) => word);
    if (words.length === 0) continue;
    queries.push(Array.from({ length: 1 + draw(3) }, () => words[draw(words.length)]!).join(' '));
  }
  return queries;
}

/** Milliseconds that each takes. */
async function timeEach<T>(all: readonly T[], work: (one: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (const one of all) {
    const began = performance.now();
    await work(one);
    times.push(performance.now() - began);
  }
  return times;
}

function sorted(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b);
}

function slowest(queries: readonly string[], times: readonly number[]): string[] {
  return queries
    .map((query, i) => ({ query, ms: times[i]! }))
    .sort((a, b) => b.ms - a.ms)
    .slice(0, 8)
    .map(({ query, ms }) => `${query}: ${ms.toFixed(0)} ms`);
}

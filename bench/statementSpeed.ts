import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Article } from '../src/model/index.ts';
import { readInput } from '../src/read/readInput.ts';
import { makeArticles } from './madeArticles.ts';
import type { Figure } from './task.ts';

const DIST = resolve(import.meta.dirname, '../dist');
const TIMER = join(import.meta.dirname, 'timeStatements.mjs');
const ARTICLES = 40;
const PARTS = 6;
const WORDS = 600;
const SHORT = 'The ferry Solveig sank off Maren Island on Tuesday, the coastguard said.';

interface Cost {
  readonly startMs: number;
  readonly megabytes: number;
  readonly msPerArticle: number;
  /** Statements found in an article, on average: none would be fast. */
  readonly found: number;
}

/** How fast the built program finds statements, one thread, warm, in CPU time; and what its models cost to start and to hold. */
export async function measureStatements(out: string): Promise<Figure[]> {
  const built = ['findStatements2.js', 'findStatements.js']
    .map((name) => join(DIST, name))
    .find((path) => existsSync(path));
  if (built === undefined) {
    console.error('speed: dist/findStatements.js is missing (npm run build); statements were not timed.');
    return [];
  }
  const file = join(out, 'statements.json');
  writeFileSync(file, JSON.stringify([await read(SHORT), ...(await Promise.all(longTexts().map(read)))]));
  const args = ['--expose-gc', TIMER, pathToFileURL(built).href, file];
  const cost = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Cost;
  if (cost.found < 10) throw new Error(`only ${cost.found} statements were found in an article`);
  return figuresOf(cost);
}

/** Made-up texts of 600 words, each put together from several stories. */
function longTexts(): string[] {
  const made = makeArticles(ARTICLES * PARTS, ARTICLES * PARTS);
  return Array.from({ length: ARTICLES }, (_, at) => {
    const parts = made.slice(at * PARTS, at * PARTS + PARTS).map(({ text }) => text);
    return parts
      .join('\n\n')
      .split(/(?<=\s)(?=\S)/)
      .slice(0, WORDS)
      .join('');
  });
}

async function read(text: string): Promise<Article | undefined> {
  const row = JSON.stringify({ outlet: 'The Meridian', title: 'Fire', published: '2026-03-03T08:00:00Z', text });
  const { articles } = await readInput({ name: 'a.jsonl', bytes: new TextEncoder().encode(row) }, { zone: null });
  return articles[0];
}

function figuresOf({ startMs, megabytes, msPerArticle }: Cost): Figure[] {
  return [
    {
      id: 'speed.statements.perSecond',
      says: 'Finding statements, made-up articles of 600 words a second of CPU time',
      value: 1000 / msPerArticle,
      better: 'higher',
      target: 35,
      best: '600 (wink-nlp, parts of speech alone)',
    },
    {
      id: 'speed.models.startMs',
      says: 'Loading the models and reading the first sentence, milliseconds of CPU time',
      value: startMs,
      better: 'lower',
      target: 300,
      best: null,
    },
    {
      id: 'speed.models.mb',
      says: 'Memory that code and models of statements hold, MB',
      value: megabytes,
      better: 'lower',
      target: 150,
      best: null,
    },
  ];
}

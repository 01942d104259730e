import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../src/model/index.ts';
import { dropHostRepeats } from '../src/read/hostRepeats.ts';
import { readInput } from '../src/read/readInput.ts';
import { furnitureFigures } from './furnitureFigures.ts';
import type { BenchTask, Figure } from './task.ts';

const SCORER = fileURLToPath(new URL('../../shared/bench/extraction/score.mjs', import.meta.url));
const ENDING = '.html.gz';

interface Scores {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
  readonly accuracy: number;
  readonly perPage: readonly { readonly f1: number }[];
}

/** Reads the pages of the pack with the product's own reader, as one batch, writes the article bodies without captions, and scores them. */
export const extractionTask: BenchTask = {
  name: 'extraction',
  run: async (data, out) => {
    mkdirSync(out, { recursive: true });
    const bodies = await readBodies(join(data, 'html'));
    const lines = [...bodies].map(([id, text]) => JSON.stringify({ id, text }));
    writeFileSync(join(out, 'predictions.jsonl'), `${lines.join('\n')}\n`);
    const scores = scorePredictions(data, join(out, 'predictions.jsonl'));
    return [...figures(scores), ...(await furnitureFigures(data))];
  },
};

/** Bodies by page id; "" where a page holds no article. The pages are read together, since an outlet's pages are held beside each other. */
async function readBodies(folder: string): Promise<ReadonlyMap<string, string>> {
  const bodies = new Map<string, string>();
  const articles: Article[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith(ENDING)) continue;
    const bytes = gunzipSync(readFileSync(join(folder, file)));
    articles.push(...(await readInput({ name: file.slice(0, -'.gz'.length), bytes }, { zone: null })).articles);
    bodies.set(file.slice(0, -ENDING.length), '');
  }
  for (const article of dropHostRepeats(articles)) {
    bodies.set(article.readFrom.name.slice(0, -'.html'.length), bodyOf(article));
  }
  return bodies;
}

/** The body as the benchmark counts it: paragraphs, subheads and pull quotes. */
function bodyOf({ text, blocks }: Article): string {
  return blocks
    .filter((block) => block.kind !== 'caption')
    .map(({ span }) => text.slice(span.start, span.end))
    .join('\n');
}

function scorePredictions(data: string, predictions: string): Scores | null {
  const truth = join(data, 'truth.json');
  if (!existsSync(truth) || !existsSync(SCORER)) return null;
  const args = [SCORER, predictions, '--truth', truth, '--bootstrap', '0', '--json', '--per-page'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Scores;
}

function figures(scores: Scores | null): Figure[] {
  const lowest = scores === null ? undefined : Math.min(...scores.perPage.map((page) => page.f1));
  const figure = (
    id: string,
    says: string,
    value: number | undefined,
    target: number | null,
    best: string | null,
  ): Figure => ({
    id: `extraction.${id}`,
    says,
    value: value ?? null,
    better: 'higher',
    target,
    best,
  });
  return [
    figure(
      'f1',
      'F1 of the article body on 4-word shingles, mean over pages',
      scores?.f1,
      0.982,
      '0.970 (rs-trafilatura, all 181 pages)',
    ),
    figure('precision', 'Precision of the article body', scores?.precision, 0.972, null),
    figure('recall', 'Recall of the article body', scores?.recall, 0.985, null),
    figure(
      'exact',
      'Share of pages whose body is exactly right',
      scores?.accuracy,
      0.52,
      '0.47 (AutoExtract, commercial, all 181 pages)',
    ),
    figure('lowest', 'F1 of the page that is read worst', lowest, 0.5, null),
  ];
}

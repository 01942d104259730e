import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
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
}

/** Reads each page of the pack with the product's own reader, writes the article bodies without captions, and scores them. */
export const extractionTask: BenchTask = {
  name: 'extraction',
  run: async (data, out) => {
    mkdirSync(out, { recursive: true });
    const folder = join(data, 'html');
    const lines: string[] = [];
    for (const file of readdirSync(folder).sort()) {
      if (!file.endsWith(ENDING)) continue;
      const text = await readPageBody(gunzipSync(readFileSync(join(folder, file))), file.slice(0, -'.gz'.length));
      lines.push(JSON.stringify({ id: file.slice(0, -ENDING.length), text }));
    }
    writeFileSync(join(out, 'predictions.jsonl'), `${lines.join('\n')}\n`);
    const scores = scorePredictions(data, join(out, 'predictions.jsonl'));
    return [...figures(scores), ...(await furnitureFigures(data))];
  },
};

/** The body as the benchmark counts it: paragraphs, subheads and pull quotes; "" where the page holds no article. */
export async function readPageBody(bytes: Uint8Array, name: string): Promise<string> {
  const { articles } = await readInput({ name, bytes }, { zone: null });
  return articles
    .flatMap(({ text, blocks }) =>
      blocks.filter((block) => block.kind !== 'caption').map(({ span }) => text.slice(span.start, span.end)),
    )
    .join('\n');
}

function scorePredictions(data: string, predictions: string): Scores | null {
  const truth = join(data, 'truth.json');
  if (!existsSync(truth) || !existsSync(SCORER)) return null;
  const args = [SCORER, predictions, '--truth', truth, '--bootstrap', '0', '--json'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as Scores;
}

function figures(scores: Scores | null): Figure[] {
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
      0.97,
      '0.970 (rs-trafilatura, all 181 pages)',
    ),
    figure('precision', 'Precision of the article body', scores?.precision, null, null),
    figure('recall', 'Recall of the article body', scores?.recall, null, null),
    figure(
      'exact',
      'Share of pages whose body is exactly right',
      scores?.accuracy,
      0.47,
      '0.47 (AutoExtract, commercial, all 181 pages)',
    ),
  ];
}

/**
 * Trains src/stories/pair-score.json, by which grouping judges whether two stories are one, from the development packs of the
 * grouping benchmark, and prints how well stories are found that it has not learnt from.
 * Usage: npx tsx scripts/train-grouping.ts [folder of the packs]
 */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { measureAll, measureFolds, measureLeftOut, type Figure } from './grouping/crossValidate.ts';
import { fitLogistic } from './grouping/fitLogistic.ts';
import { PACKS, readPack } from './grouping/labelledArticles.ts';
import { makeRows } from './grouping/learnWeights.ts';

const folder = process.argv[2] ?? '../shared/bench/grouping';
const MODEL = new URL('../src/stories/pair-score.json', import.meta.url);

function print(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}: B-cubed precision, recall, F1`);
  for (const { name, score } of figures)
    console.log(
      `  ${name.padEnd(18)}`,
      [score.precision, score.recall, score.f1].map((one) => one.toFixed(1).padStart(5)).join(' '),
    );
}

function train(): void {
  const articles = PACKS.flatMap((name) => readPack(folder, name));
  const rows = makeRows(articles);
  const weights = fitLogistic(rows);
  const model = {
    origin: 'Trained by scripts/train-grouping.ts; see docs/models/grouping.md',
    licence: 'Apache-2.0',
    weights,
  };
  writeFileSync(MODEL, `${JSON.stringify(model, null, 2)}\n`);
  console.log(`${rows.length} pairs of ${articles.length} articles`, weights);
  print('Stories it has learnt from', measureAll(articles, weights));
  print('Stories and topics left out, in turn', measureFolds(articles, rows));
  print('The pack left out', measureLeftOut(articles, rows));
}

if (PACKS.every((name) => existsSync(join(folder, `${name}.dev.jsonl.gz`)))) train();
else console.log(`Skipped: the packs ${PACKS.join(', ')} are not all in ${folder}; the model stays as it is.`);

/**
 * Trains src/lang/en/names.model.json, which tells persons, bodies, places and events apart where words and tables do not, from the
 * entities of UD English GUM (train), and prints how often names of the dev part get the right kind.
 * Usage: npx tsx scripts/train-names.ts [folder of treebanks]
 */
import { writeFileSync } from 'node:fs';
import { analyseSentence } from '../src/text/analyse.ts';
import { featuresOfName } from '../src/text/nameFeatures.ts';
import { kindOfName, type NameKind, withoutTitles } from '../src/text/nameKinds.ts';
import { findNameRuns } from '../src/text/nameRuns.ts';
import { hashText } from '../src/text/tagger-features.ts';
import { readMarkedNames, type MarkedSentence } from './treebankNames.ts';
import { seededNumbers, shuffle } from './treebank.ts';

const folder = process.argv[2] ?? '../shared/data/treebanks';
const KINDS: readonly NameKind[] = ['person', 'body', 'place', 'event', 'other'];
const PASSES = 8;
const MARGIN = 2;
/** Weights are kept in tenths; the model's own margins are in tenths too. */
const SCALE = 10;

interface Example {
  readonly features: readonly number[];
  readonly kind: number;
  readonly rule: { readonly kind: NameKind; readonly weight: number };
}

function examplesOf({ text, names }: MarkedSentence): Example[] {
  const sentence = analyseSentence(text, { start: 0, end: text.length });
  return findNameRuns(sentence, 0).map((run): Example => {
    const [from, to] = [sentence.tokens[run.first]!.start, sentence.tokens[run.last]!.end];
    const marked = names.find(({ start, end }) => start >= from && end <= to);
    const bare = withoutTitles(sentence.tokens, run.first, run.last);
    const rule = kindOfName(bare, sentence.tokens, run.last);
    const features = featuresOfName(bare.words, sentence.tokens, bare.first, run.last, rule);
    return { features: features.map((one) => hashText(one)), kind: KINDS.indexOf(marked?.kind ?? 'other'), rule };
  });
}

const train = readMarkedNames(`${folder}/gum.train.conllu.gz`).flatMap(examplesOf);
const dev = readMarkedNames(`${folder}/gum.dev.conllu.gz`).flatMap(examplesOf);

const seen = new Map<number, number>();
for (const { features } of train) for (const one of new Set(features)) seen.set(one, (seen.get(one) ?? 0) + 1);

type Weights = Map<number, number[]>;
const weights: Weights = new Map();
const sums: Weights = new Map();

function scoresOf(features: readonly number[], table: Weights): number[] {
  const scores = KINDS.map(() => 0);
  for (const one of features) table.get(one)?.forEach((weight, kind) => (scores[kind]! += weight));
  return scores;
}

function bestOf(scores: readonly number[], not = -1): number {
  return scores.reduce((best, score, at) => (at !== not && (best < 0 || score > scores[best]!) ? at : best), -1);
}

function add(table: Weights, feature: number, kind: number, by: number): void {
  const row = table.get(feature) ?? KINDS.map(() => 0);
  row[kind]! += by;
  table.set(feature, row);
}

const random = seededNumbers(4);
let step = 0;
for (let pass = 0; pass < PASSES; pass++) {
  shuffle(train, random);
  for (const { features, kind } of train) {
    step++;
    const kept = features.filter((one) => seen.get(one)! > 1);
    const scores = scoresOf(kept, weights);
    const rival = bestOf(scores, kind);
    if (scores[kind]! - scores[rival]! >= MARGIN) continue;
    for (const feature of kept) {
      add(weights, feature, kind, 1);
      add(weights, feature, rival, -1);
      add(sums, feature, kind, step);
      add(sums, feature, rival, -step);
    }
  }
}

const average: Weights = new Map(
  [...weights].map(([feature, row]) => [feature, row.map((weight, kind) => weight - sums.get(feature)![kind]! / step)]),
);
const bytes: number[] = [];
for (const [feature, row] of [...average].sort(([a], [b]) => a - b)) {
  const small = row.map((weight) => Math.max(-127, Math.min(127, Math.round(weight * SCALE))));
  if (small.every((weight) => weight === 0)) continue;
  for (const shift of [0, 8, 16, 24]) bytes.push((feature >> shift) & 255);
  bytes.push(...small.map((weight) => weight & 255));
}
const model = {
  origin: 'Trained by scripts/train-names.ts on the entities of UD English GUM (train); see docs/models/names.md',
  licence: 'CC BY-SA 4.0',
  kinds: KINDS,
  table: Buffer.from(bytes).toString('base64'),
};
writeFileSync(new URL('../src/lang/en/names.model.json', import.meta.url), `${JSON.stringify(model, null, 2)}\n`);

const share = (right: (one: Example) => boolean): string =>
  `${((100 * dev.filter(right).length) / dev.length).toFixed(1)} %`;
const byModel = ({ features }: Example): number => bestOf(scoresOf(features, average));
console.log(
  `${train.length} names to learn from, ${bytes.length / 9} features kept; ${dev.length} names of the dev part`,
);
console.log(
  'rules alone         ',
  share(({ kind, rule }) => KINDS[kind] === rule.kind),
);
console.log(
  'model alone         ',
  share((one) => byModel(one) === one.kind),
);
console.log(
  'model where unsure  ',
  share((one) => (one.rule.weight === 3 ? KINDS.indexOf(one.rule.kind) : byModel(one)) === one.kind),
);

import { FEATURES, featuresOf, normaliseWord, seeWords, type SeenWord } from '../../src/text/tagger-features.ts';
import type { TaggerData } from '../../src/text/tagger-model.ts';
import { seededNumbers, shuffle, type TreebankSentence } from '../treebank.ts';
import { packTagger } from './packTagger.ts';
import { drawRecase, type Recase } from './recase.ts';
import { countTags, labelOf, type TagLexicon } from './tagLexicon.ts';

const LEAST_OF_FEATURE = 2;
const SEED = 20240607;

interface Example {
  readonly words: readonly SeenWord[];
  /** Label of each word, -1 where it is too rare to learn. */
  readonly labels: Int16Array;
  /** Where the fixed dictionary already decides. */
  readonly fixed: readonly boolean[];
}

export interface TaggerTraining {
  readonly epochs: number;
  /** How often it is trained, in another order each time; the mean of the weights is kept. */
  readonly runs: number;
  /** Size of the weights; the smallest are left out until they fit. */
  readonly maxBytes: number;
}

/** Trains the tagger: averaged perceptrons (Collins 2002). The same sentences give the same tagger. */
export function trainTagger(
  train: readonly TreebankSentence[],
  { epochs, runs, maxBytes }: TaggerTraining,
): TaggerData {
  const random = seededNumbers(SEED);
  const lexicon = countTags(train);
  const examples = makeExamples(train, lexicon, random);
  const rows = indexFeatures(examples);
  const sums = new Float32Array(rows.size * lexicon.labels.length);
  for (let run = 0; run < runs; run++) {
    const learner = new TagLearner(lexicon.labels.length, rows);
    for (let epoch = 0; epoch < epochs; epoch++) {
      shuffle(examples, random);
      for (const example of examples) learner.learn(example);
    }
    for (let cell = 0; cell < sums.length; cell++) sums[cell]! += learner.average(cell) / runs;
  }
  return packTagger({ ...lexicon, lexicon: lexicon.classes, rows, average: (cell) => sums[cell]! }, maxBytes);
}

function makeExamples(train: readonly TreebankSentence[], lexicon: TagLexicon, random: () => number): Example[] {
  const labelIndex = new Map(lexicon.labels.map((label, index) => [label, index]));
  const example = (sentence: TreebankSentence, recase: Recase | null): Example => {
    const forms = recase ? sentence.forms.map(recase) : sentence.forms;
    return {
      words: seeWords(forms, (hash) => lexicon.classes.get(hash) ?? 0),
      labels: Int16Array.from(forms, (_, at) => labelIndex.get(labelOf(sentence, at)) ?? -1),
      fixed: forms.map((form) => lexicon.fixed[normaliseWord(form)] !== undefined),
    };
  };
  const examples = train.map((sentence) => example(sentence, null));
  for (const sentence of train) {
    if (sentence.forms.length < 4) continue;
    const recase = drawRecase(random());
    if (recase) examples.push(example(sentence, recase));
  }
  return examples;
}

/** Feature hash to row of the weight matrix; features seen once are left out. */
function indexFeatures(examples: readonly Example[]): Map<number, number> {
  const counts = new Map<number, number>();
  const out = new Int32Array(FEATURES);
  for (const { words, labels } of examples) {
    words.forEach((_, at) => {
      featuresOf(words, at, labels[at - 1] ?? -2, labels[at - 2] ?? -2, out);
      for (const hash of out) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    });
  }
  const rows = new Map<number, number>();
  for (const [hash, n] of counts) if (n >= LEAST_OF_FEATURE) rows.set(hash, rows.size);
  return rows;
}

class TagLearner {
  private readonly weights: Int16Array;
  /** What is to be taken from each weight to average it over all steps. */
  private readonly drift: Float32Array;
  private readonly scores: Int32Array;
  private readonly hashes: Int32Array;
  private readonly bases: Int32Array;
  private step = 1;

  constructor(
    private readonly labels: number,
    private readonly rows: ReadonlyMap<number, number>,
  ) {
    this.hashes = new Int32Array(FEATURES);
    this.bases = new Int32Array(FEATURES);
    this.weights = new Int16Array(rows.size * labels);
    this.drift = new Float32Array(rows.size * labels);
    this.scores = new Int32Array(labels);
  }

  average(cell: number): number {
    return this.weights[cell]! - this.drift[cell]! / this.step;
  }

  learn({ words, labels, fixed }: Example): void {
    let tag1 = -2;
    let tag2 = -2;
    words.forEach((_, at) => {
      const gold = labels[at]!;
      const tag = gold < 0 || fixed[at] === true ? gold : this.learnWord(words, at, tag1, tag2, gold);
      tag2 = tag1;
      tag1 = tag;
    });
  }

  private learnWord(words: readonly SeenWord[], at: number, tag1: number, tag2: number, gold: number): number {
    const used = this.lookUp(words, at, tag1, tag2);
    const tag = this.bestLabel(used);
    for (let k = 0; tag !== gold && k < used; k++) {
      this.change(this.bases[k]! + gold, 1);
      this.change(this.bases[k]! + tag, -1);
    }
    this.step++;
    return tag;
  }

  private lookUp(words: readonly SeenWord[], at: number, tag1: number, tag2: number): number {
    featuresOf(words, at, tag1, tag2, this.hashes);
    let used = 0;
    for (const hash of this.hashes) {
      const row = this.rows.get(hash);
      if (row !== undefined) this.bases[used++] = row * this.labels;
    }
    return used;
  }

  private bestLabel(used: number): number {
    const { scores, weights, bases, labels } = this;
    scores.fill(0);
    for (let k = 0; k < used; k++) {
      const base = bases[k]!;
      for (let label = 0; label < labels; label++) scores[label] = scores[label]! + weights[base + label]!;
    }
    let best = 0;
    for (let label = 1; label < labels; label++) if (scores[label]! > scores[best]!) best = label;
    return best;
  }

  private change(cell: number, by: number): void {
    this.weights[cell] = this.weights[cell]! + by;
    this.drift[cell] = this.drift[cell]! + by * this.step;
  }
}

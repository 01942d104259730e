import type { ParserData } from '../../src/text/parserModel.ts';
import { seededNumbers, shuffle } from '../treebank.ts';
import { packNet, toBase64, type NetWeights } from './packParser.ts';
import { countVocabulary, makeExamples, reverseExample, type TaggedTree, type Vocabulary } from './parserExamples.ts';
import { ParserNet, type ParserExample } from './parserNet.ts';

/** Sentences between two steps. */
const BATCH = 2;
/** Steps after which the weights are taken into their mean, and the share they have in it then. */
const KEEP = { every: 50, share: 0.05 };
/** Rows that teach less often in the first pass are left out. */
const LEAST_USES = 12;
/** Shares of the first rate, and of wrong choices that are followed in the first pass and later. */
const LEAST_RATE = 0.05;
const FOLLOWED = { first: 0.3, later: 0.9 };

/** One net: where its random numbers start, and whether it reads from the last word to the first. */
export interface NetKind {
  readonly seed: number;
  readonly reversed: boolean;
}

export interface ParserTraining {
  /** Size of the hidden layer of one net. */
  readonly hidden: number;
  /** Number of words with rows of their own. */
  readonly words: number;
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  readonly nets: readonly NetKind[];
  /** Told after each pass. */
  readonly afterPass: (pass: string) => void;
}

/** Trains the parser. The same sentences, tags and settings give the same parser. */
export function trainParser(trees: readonly TaggedTree[], training: ParserTraining): ParserData {
  const vocabulary = countVocabulary(trees, training.words);
  const examples = makeExamples(trees, vocabulary);
  const { labels, tags, words } = vocabulary;
  return {
    labels,
    tags,
    words: toBase64(new Uint8Array(Int32Array.from(words).buffer)),
    nets: training.nets.map((kind) => packNet(trainNet(examples, vocabulary, training, kind))),
  };
}

function trainNet(
  given: readonly ParserExample[],
  { layout }: Vocabulary,
  training: ParserTraining,
  { seed, reversed }: NetKind,
): NetWeights {
  const random = seededNumbers(seed);
  const examples = given.map((example) => (reversed ? reverseExample(example) : example));
  const net = new ParserNet(layout, { ...training, reversed, random });
  let steps = 0;
  for (let pass = 0; pass < training.epochs; pass++) {
    shuffle(examples, random);
    examples.forEach((example, at) => {
      net.learn(example, pass === 0 ? FOLLOWED.first : FOLLOWED.later);
      if (at % BATCH < BATCH - 1) return;
      const done = (pass + at / examples.length) / training.epochs;
      net.step(training.rate * Math.max(LEAST_RATE, 1 - done));
      if (++steps % KEEP.every === 0) net.keep(KEEP.share);
    });
    if (pass === 0) net.dropRare(LEAST_USES);
    training.afterPass(`net ${seed}, pass ${pass + 1}`);
  }
  return net;
}

import { makeTable, putUnder } from '../../src/text/hashTable.ts';
import type { ParserData } from '../../src/text/parserModel.ts';
import { layOutRows, type RowLayout } from '../../src/text/parserRows.ts';
import { seeParserWords } from '../../src/text/parserWords.ts';
import { hashText, normaliseWord } from '../../src/text/tagger-features.ts';
import { seededNumbers, shuffle, type TreebankSentence } from '../treebank.ts';
import { joinNets, type NetWeights } from './joinNets.ts';
import { packParser } from './packParser.ts';
import { ParserNet, type ParserExample } from './parserNet.ts';
import { turnSpeech } from './turnSpeech.ts';

const LEAST_OF_LABEL = 25;
/** Sentences between two steps. */
const BATCH = 2;

export interface ParserTraining {
  /** Size of the hidden layer of one net. */
  readonly hidden: number;
  /** Number of words with rows of their own. */
  readonly words: number;
  readonly epochs: number;
  readonly rate: number;
  readonly dropout: number;
  /** One net is trained for each seed; they are joined into one. */
  readonly seeds: readonly number[];
  /** Told after each pass; `pack` makes the parser as it is then. */
  readonly afterPass: (pass: string, pack: () => ParserData) => void;
}

/** A sentence with the tags that a tagger which had not seen it gave. */
export interface TaggedTree {
  readonly tree: TreebankSentence;
  readonly tags: readonly string[];
}

/** Trains the parser. The same sentences, tags and settings give the same parser. */
export function trainParser(trees: readonly TaggedTree[], training: ParserTraining): ParserData {
  const labels = countValues(trees.flatMap(({ tree }) => tree.relations)).flatMap(([label, n]) =>
    n >= LEAST_OF_LABEL ? [label] : [],
  );
  const words = countValues(trees.flatMap(({ tree }) => tree.forms.map(normaliseWord)))
    .slice(0, training.words)
    .map(([word]) => hashText(word));
  const tags = countValues(trees.flatMap((one) => one.tags))
    .map(([tag]) => tag)
    .sort();
  const examples = makeExamples(
    trees.flatMap((one) => [one, ...turned(one)]),
    labels,
    words,
    tags,
  );
  const layout = layOutRows({ words: words.length + 1, tags: tags.length, labels: labels.length });
  const done: NetWeights[] = [];
  const pack = (nets: readonly NetWeights[]): ParserData =>
    packParser({ ...joinNets(nets), labels, tags, words: Int32Array.from(words) });
  for (const seed of training.seeds) {
    const net = trainNet([...examples], layout, training, seed, (pass, now) => {
      training.afterPass(`seed ${seed}, pass ${pass}`, () => pack([...done, now]));
    });
    done.push(net);
  }
  return pack(done);
}

function trainNet(
  examples: ParserExample[],
  layout: RowLayout,
  training: ParserTraining,
  seed: number,
  afterPass: (pass: number, now: NetWeights) => void,
): NetWeights {
  const random = seededNumbers(seed);
  const net = new ParserNet(layout, { ...training, random });
  for (let pass = 0; pass < training.epochs; pass++) {
    shuffle(examples, random);
    const rate = training.rate * Math.max(0.05, 1 - pass / training.epochs);
    examples.forEach((example, at) => {
      net.learn(example, pass === 0 ? 0.3 : 0.9);
      if (at % BATCH === BATCH - 1) net.step(rate);
    });
    net.step(rate);
    afterPass(pass + 1, net);
  }
  return net;
}

function countValues(values: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
}

/** The sentence turned round where it reports speech; its words keep their tags. */
function turned({ tree, tags }: TaggedTree): TaggedTree[] {
  return turnSpeech(tree).map((one) => ({
    tree: one.turned,
    tags: one.from.map((at, to) => (at < 0 ? `PUNCT|${one.turned.xpos[to]!}` : tags[at]!)),
  }));
}

function makeExamples(
  trees: readonly TaggedTree[],
  labels: readonly string[],
  words: readonly number[],
  tags: readonly string[],
): ParserExample[] {
  const wordIndex = makeTable(words.length);
  words.forEach((hash, at) => {
    putUnder(wordIndex, hash, at + 1);
  });
  const tagIndex = new Map(tags.map((tag, at) => [tag, at]));
  const labelIndex = new Map(labels.map((label, at) => [label, at]));
  const numberOf = (label: string): number =>
    labelIndex.get(label) ?? labelIndex.get(label.replace(/:.*/, '')) ?? labelIndex.get('dep')!;
  return trees.map(({ tree, tags: given }) => ({
    words: seeParserWords(tree.forms, given, tagIndex, wordIndex),
    heads: Int32Array.from(tree.heads, (head) => (head < 0 ? tree.forms.length : head)),
    labels: Int32Array.from(tree.relations, numberOf),
  }));
}

import { makeTable, putUnder } from '../../src/text/hashTable.ts';
import { layOutRows, type RowLayout } from '../../src/text/parserRows.ts';
import { reverseWords, seeParserWords } from '../../src/text/parserWords.ts';
import { hashText, normaliseWord } from '../../src/text/tagger-features.ts';
import type { TreebankSentence } from '../treebank.ts';
import type { ParserExample } from './parserNet.ts';
import { turnSpeech } from './turnSpeech.ts';

const LEAST_OF_LABEL = 25;

/** A sentence with the tags that a tagger which had not seen it gave. */
export interface TaggedTree {
  readonly tree: TreebankSentence;
  readonly tags: readonly string[];
}

/** What the parser numbers: relations, hashes of the commonest words, and tags. */
export interface Vocabulary {
  readonly labels: readonly string[];
  readonly words: readonly number[];
  readonly tags: readonly string[];
  readonly layout: RowLayout;
}

/** The vocabulary of these sentences, with rows of their own for so many words. */
export function countVocabulary(trees: readonly TaggedTree[], most: number): Vocabulary {
  const labels = countValues(trees.flatMap(({ tree }) => tree.relations)).flatMap(([label, n]) =>
    n >= LEAST_OF_LABEL ? [label] : [],
  );
  const words = countValues(trees.flatMap(({ tree }) => tree.forms.map(normaliseWord)))
    .slice(0, most)
    .map(([word]) => hashText(word));
  const tags = countValues(trees.flatMap((one) => one.tags))
    .map(([tag]) => tag)
    .sort();
  const layout = layOutRows({ words: words.length + 1, tags: tags.length, labels: labels.length });
  return { labels, words, tags, layout };
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

/** The sentences in numbers, and those that report speech once more, turned round. */
export function makeExamples(
  given: readonly TaggedTree[],
  { labels, words, tags }: Pick<Vocabulary, 'labels' | 'words' | 'tags'>,
): ParserExample[] {
  const wordIndex = makeTable(words.length);
  words.forEach((hash, at) => {
    putUnder(wordIndex, hash, at + 1);
  });
  const tagIndex = new Map(tags.map((tag, at) => [tag, at]));
  const labelIndex = new Map(labels.map((label, at) => [label, at]));
  const numberOf = (label: string): number =>
    labelIndex.get(label) ?? labelIndex.get(label.replace(/:.*/, '')) ?? labelIndex.get('dep')!;
  const trees = given.flatMap((one) => [one, ...turned(one)]);
  return trees.map(({ tree, tags: tagged }) => ({
    words: seeParserWords(tree.forms, tagged, tagIndex, wordIndex),
    heads: Int32Array.from(tree.heads, (head) => (head < 0 ? tree.forms.length : head)),
    labels: Int32Array.from(tree.relations, numberOf),
  }));
}

/** The example from its last word to its first. */
export function reverseExample({ words, heads, labels }: ParserExample): ParserExample {
  const turn = (head: number): number => (head === heads.length ? head : heads.length - 1 - head);
  return { words: reverseWords(words), heads: heads.map(turn).toReversed(), labels: labels.toReversed() };
}

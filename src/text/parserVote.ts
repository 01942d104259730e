import type { ParserReading } from './parserReading.ts';
import { heaviestTree, isTree } from './parserTree.ts';

/** A tree: the head of each word, the sentence's length being the root, and the number of its relation. */
export interface ReadTree {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
}

/**
 * The tree that several readings agree on most (Sagae and Lavie 2006): of the heads that one of them chose, those whose chances in all
 * of them add up to the most, and of the labels the one that the readings with this head hold likeliest together.
 */
export function voteOnTree(readings: readonly ParserReading[]): ReadTree {
  const [first] = readings;
  const heads = first!.heads.slice();
  const labels = first!.labels.slice();
  const disputed = findDisputed(readings);
  if (disputed.length === 0) return { heads, labels };
  const weight = (word: number, head: number): number =>
    readings.reduce((sum, { chanceOf }) => sum + chanceOf(word, head), 0);
  for (const word of disputed) heads[word] = voteOnHead(readings, word, weight);
  const tree = isTree(heads)
    ? heads
    : heaviestTree(
        readings.map((reading) => reading.heads),
        weight,
      );
  for (const word of disputed) labels[word] = voteOnLabel(readings, word, tree[word]!);
  return { heads: tree, labels };
}

/** Words of which the readings differ in head or label. */
function findDisputed(readings: readonly ParserReading[]): number[] {
  const { heads, labels } = readings[0]!;
  const disputed: number[] = [];
  for (let word = 0; word < heads.length; word++)
    if (readings.some((other) => other.heads[word] !== heads[word] || other.labels[word] !== labels[word]))
      disputed.push(word);
  return disputed;
}

function voteOnHead(
  readings: readonly ParserReading[],
  word: number,
  weight: (word: number, head: number) => number,
): number {
  return readings
    .map(({ heads }) => heads[word]!)
    .reduce((best, head) => (head !== best && weight(word, head) > weight(word, best) ? head : best));
}

function voteOnLabel(readings: readonly ParserReading[], word: number, head: number): number {
  const agreed = readings.filter((reading) => reading.heads[word] === head);
  const score = (label: number): number => agreed.reduce((sum, { labelScore }) => sum + labelScore(word, label), 0);
  return agreed
    .map(({ labels }) => labels[word]!)
    .reduce((best, label) => (label !== best && score(label) > score(best) ? label : best));
}

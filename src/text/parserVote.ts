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
  const heads = voteOnHeads(readings);
  const labels = heads.map((head, word) => {
    const agreed = readings.filter((reading) => reading.heads[word] === head);
    return voteOnLabel(agreed, word);
  });
  return { heads, labels };
}

function voteOnHeads(readings: readonly ParserReading[]): Int32Array {
  const chosen = readings.map(({ heads }) => heads);
  const weight = (word: number, head: number): number =>
    readings.reduce((sum, { chanceOf }) => sum + chanceOf(word, head), 0);
  const best = chosen[0]!.map((first, word) => {
    let head = first;
    let most = -1;
    for (const { [word]: other = first } of chosen) {
      // Where all agree there is nothing to weigh.
      if (other === first && most < 0) continue;
      if (most < 0) most = weight(word, head);
      const now = weight(word, other);
      if (now > most) [head, most] = [other, now];
    }
    return head;
  });
  return isTree(best) ? best : heaviestTree(chosen, weight);
}

function voteOnLabel(agreed: readonly ParserReading[], word: number): number {
  const first = agreed[0]!.labels[word]!;
  const named = [...new Set(agreed.map(({ labels }) => labels[word]!))];
  if (named.length === 1) return first;
  const score = (label: number): number => agreed.reduce((sum, { labelScore }) => sum + labelScore(word, label), 0);
  return named.reduce((best, label) => (score(label) > score(best) ? label : best));
}

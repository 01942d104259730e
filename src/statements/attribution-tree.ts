import type { Arc } from '../text/parser.ts';
import type { Sentence } from '../text/sentence.ts';
import { treeOf } from '../text/treeOf.ts';

/** The tree of one sentence with the children of each token, in text order. */
export interface Tree {
  readonly arcs: readonly Arc[];
  readonly children: readonly (readonly number[])[];
}

/** The tree of a sentence, or null where it is to be read without one. */
export type TreeOf = (sentence: Sentence) => Tree | null;

/** A longer sentence is a list or a table more often than not, and its tree is seldom right. */
const LONGEST = 120;

function indexTree(arcs: readonly Arc[]): Tree {
  const children: number[][] = arcs.map(() => []);
  arcs.forEach(({ head }, at) => children[head]?.push(at));
  return { arcs, children };
}

/** The parsed tree of a sentence; null for very long ones, which bounds every search in it. */
export function treeOfSentence(sentence: Sentence): Tree | null {
  return sentence.tokens.length > LONGEST ? null : indexTree(treeOf(sentence));
}

/** No sentence has a tree: what is found then rests on tags alone. */
export function noTree(): null {
  return null;
}

/** True where `below` is `above` or hangs from it, at any depth. */
export function hangsFrom(tree: Tree, below: number, above: number): boolean {
  for (let at = below; at >= 0; at = tree.arcs[at]!.head) if (at === above) return true;
  return false;
}

import { parseSentence, type Arc } from './parser.ts';
import type { Sentence, Tagged } from './sentence.ts';

/** The dependency tree of a sentence over its own tokens (`arcs[i]` belongs to `tokens[i]`); parsed when first asked for, once. */
export function treeOf({ tokens }: Pick<Sentence, 'tokens'>): readonly Arc[] {
  let tree = trees.get(tokens);
  if (!tree) {
    tree = parseSentence(tokens);
    trees.set(tokens, tree);
  }
  return tree;
}

const trees = new WeakMap<readonly Tagged[], Arc[]>();

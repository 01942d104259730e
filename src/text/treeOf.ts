import { parseSentence, type Arc } from './parser.ts';
import { tagForParser } from './parserTagger.ts';
import type { Sentence } from './sentence.ts';

/** The dependency tree of a sentence over its own tokens (`arcs[i]` belongs to `tokens[i]`); parsed when first asked for, once. */
export function treeOf(sentence: Sentence): readonly Arc[] {
  let tree = trees.get(sentence);
  if (!tree) {
    tree = parseSentence(tagForParser(sentence.tokens));
    trees.set(sentence, tree);
  }
  return tree;
}

const trees = new WeakMap<Sentence, Arc[]>();

import { parseSentence, type Arc } from './parser.ts';
import { tagForParser } from './parserTagger.ts';
import type { Sentence, Tagged } from './sentence.ts';

/** A tree with the tags it was parsed from, which may differ from those of the sentence; `arcs[i]` belongs to `tokens[i]` in both. */
export interface TaggedTree {
  readonly tokens: readonly Tagged[];
  readonly arcs: readonly Arc[];
}

/** The dependency tree of a sentence over its own tokens (`arcs[i]` belongs to `tokens[i]`); parsed when first asked for, once. */
export function treeOf(sentence: Pick<Sentence, 'tokens'>): readonly Arc[] {
  return taggedTreeOf(sentence).arcs;
}

/** The same with the parser's own tags. */
export function taggedTreeOf(sentence: Pick<Sentence, 'tokens'>): TaggedTree {
  let tree = trees.get(sentence.tokens);
  if (!tree) {
    const tokens = tagForParser(sentence.tokens);
    tree = { tokens, arcs: parseSentence(tokens) };
    trees.set(sentence.tokens, tree);
  }
  return tree;
}

const trees = new WeakMap<readonly Tagged[], TaggedTree>();

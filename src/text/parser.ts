import { parserModel, type ParserModel } from './parserModel.ts';
import { readTree } from './parserReading.ts';
import { voteOnTree } from './parserVote.ts';
import { seeParserWords } from './parserWords.ts';
import type { Tagged } from './sentence.ts';

/** What a word hangs from: `head` is a token's index, -1 for the root; `label` is a relation of UD English ("nsubj:pass"). */
export interface Arc {
  readonly head: number;
  readonly label: string;
}

/** Longer sentences are parsed in pieces of this many words, which hang from the first. */
const LONGEST = 300;

/**
 * The dependency tree of one sentence: one arc for each token, one of them from the root. What several nets read
 * greedily, from either end, is put to the vote; linear in the sentence; never fails, whatever the words are.
 */
export function parseSentence(
  tokens: readonly Pick<Tagged, 'form' | 'upos' | 'xpos'>[],
  model: ParserModel = parserModel(),
): Arc[] {
  const arcs: Arc[] = [];
  let root = -1;
  for (let from = 0; from < tokens.length; from += LONGEST) {
    const piece = parsePiece(tokens.slice(from, from + LONGEST), model);
    for (const { head, label } of piece) {
      if (head >= 0) arcs.push({ head: head + from, label });
      else arcs.push(root < 0 ? { head: -1, label: 'root' } : { head: root, label: 'parataxis' });
    }
    if (root < 0) root = piece.findIndex(({ head }) => head < 0);
  }
  return arcs;
}

function parsePiece(tokens: readonly Pick<Tagged, 'form' | 'upos' | 'xpos'>[], model: ParserModel): Arc[] {
  const words = seeParserWords(
    tokens.map((token) => token.form),
    tokens.map((token) => `${token.upos}|${token.xpos}`),
    model.tagIndex,
    model.wordIndex,
  );
  const { heads, labels } = voteOnTree(model.nets.map((net) => readTree(net, words)));
  return tokens.map((_, at) => {
    const head = heads[at]!;
    return head === words.length ? { head: -1, label: 'root' } : { head, label: model.labels[labels[at]!] ?? 'dep' };
  });
}

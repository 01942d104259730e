import { decodeTagger } from '../../src/text/tagger-model.ts';
import { tagWords } from '../../src/text/tagger.ts';
import type { TreebankSentence } from '../treebank.ts';
import { trainTagger } from './trainTagger.ts';

const FOLDS = 4;
/** Sentences next to each other are mostly of one text, and are kept together. */
const BLOCK = 40;

/** Tags of every sentence by a tagger trained without it, so that what learns from them meets errors as in use. */
export function tagUnseen(train: readonly TreebankSentence[]): string[][] {
  const foldOf = (at: number): number => Math.floor(at / BLOCK) % FOLDS;
  const taggers = Array.from({ length: FOLDS }, (_, fold) => {
    const others = train.filter((__, at) => foldOf(at) !== fold);
    return decodeTagger(trainTagger(others, { epochs: 3, runs: 1, maxBytes: 2_400_000 }));
  });
  return train.map(({ forms }, at) => tagWords(forms, taggers[foldOf(at)]).map(({ upos, xpos }) => `${upos}|${xpos}`));
}

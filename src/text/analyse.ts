import type { Span } from '../model/index.ts';
import { cutChunks } from './chunks.ts';
import type { Sentence } from './sentence.ts';
import { recaseWords } from './recasing.ts';
import { tagTokens } from './tagTokens.ts';
import { tokenise } from './tokens.ts';

export type { Sentence, Tagged } from './sentence.ts';

/** Tokens with parts of speech and dictionary forms, and the chunks they make, of one English sentence. */
export function analyseSentence(text: string, span: Span): Sentence {
  const tokens = tokenise(text, span);
  const tagged = tagTokens(tokens, recaseWords(tokens.map((token) => token.form)));
  return { text, span, tokens: tagged, chunks: cutChunks(tagged) };
}

import type { Span } from '../model/index.ts';
import { cutChunks } from './chunks.ts';
import { lemmatise } from './lemmas.ts';
import type { Sentence, Tagged } from './sentence.ts';
import { recaseWords } from './recasing.ts';
import { repairTags } from './tag-repairs.ts';
import { tagWords } from './tagger.ts';
import { tokenise } from './tokens.ts';

export type { Sentence, Tagged } from './sentence.ts';

/** Tokens with parts of speech and dictionary forms, and the chunks they make, of one English sentence. */
export function analyseSentence(text: string, span: Span): Sentence {
  const tokens = tokenise(text, span);
  const forms = recaseWords(tokens.map((token) => token.form));
  const tags = repairTags(forms, tagWords(forms));
  const tagged = tokens.map(({ start, end }, index): Tagged => {
    const form = forms[index] ?? '';
    const { upos, xpos } = tags[index] ?? { upos: 'X', xpos: 'FW' };
    return { start, end, form, lower: form.toLowerCase(), lemma: lemmatise(form, xpos), upos, xpos };
  });
  return { text, span, tokens: tagged, chunks: cutChunks(tagged) };
}

import data from '../lang/en/parser-tagger.model.json' with { type: 'json' };
import { lemmatise } from './lemmas.ts';
import type { Tagged } from './sentence.ts';
import { repairTags } from './tag-repairs.ts';
import { decodeTagger, type TaggerModel } from './tagger-model.ts';
import { tagWords } from './tagger.ts';
import type { Token } from './tokens.ts';

let decoded: TaggerModel | null = null;

/** Tokens of one sentence with the parts of speech that the parser was trained on, and dictionary forms. */
export function tagForParser(tokens: readonly Token[]): Tagged[] {
  decoded ??= decodeTagger(data);
  const forms = tokens.map((token) => token.form);
  const tags = repairTags(forms, tagWords(forms, decoded));
  return tokens.map(({ start, end, form }, index): Tagged => {
    const { upos, xpos } = tags[index] ?? { upos: 'X', xpos: 'FW' };
    return { start, end, form, lower: form.toLowerCase(), lemma: lemmatise(form, xpos), upos, xpos };
  });
}

import { lemmatise } from './lemmas.ts';
import type { Tagged } from './sentence.ts';
import { repairTags } from './tag-repairs.ts';
import { tagWords } from './tagger.ts';
import type { Token } from './tokens.ts';

/** The tokens of one sentence with parts of speech and dictionary forms; `forms` may give them in other case than they stand. */
export function tagTokens(
  tokens: readonly Token[],
  forms: readonly string[] = tokens.map((token) => token.form),
): Tagged[] {
  const tags = repairTags(forms, tagWords(forms));
  return tokens.map(({ start, end }, index): Tagged => {
    const form = forms[index] ?? '';
    const { upos, xpos } = tags[index] ?? { upos: 'X', xpos: 'FW' };
    return { start, end, form, lower: form.toLowerCase(), lemma: lemmatise(form, xpos), upos, xpos };
  });
}

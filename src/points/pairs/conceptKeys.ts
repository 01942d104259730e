import { stemmer } from 'stemmer';
import nounTable from '../../lang/en/count-synonyms.json' with { type: 'json' };
import countryTable from '../../lang/en/countries.json' with { type: 'json' };
import numberTable from '../../lang/en/number-words.json' with { type: 'json' };
import verbTable from '../../lang/en/verb-senses.json' with { type: 'json' };

/** One key for words that mean the same to the alignment: "four" and "4", "Germans" and "Germany", "killed" and "slain", else the word's stem. */
export function conceptKey(form: string): string {
  const plain = form.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '');
  const known = keys.get(plain);
  if (known !== undefined) return known;
  const stem = stemmer(plain);
  const key = SHARED_KEYS.get(stem) ?? stem;
  if (keys.size < KEPT) keys.set(plain, key);
  return key;
}

/** Words whose keys are kept; a larger vocabulary is worked out anew each time. */
const KEPT = 50_000;
const keys = new Map<string, string>();
const SHARED_KEYS = sharedKeys();

function sharedKeys(): Map<string, string> {
  const shared = new Map<string, string>();
  const add = (words: readonly string[], key: string): void => {
    for (const word of words) {
      const stem = stemmer(word.toLowerCase());
      if (!/\s/u.test(word) && !shared.has(stem)) shared.set(stem, key);
    }
  };
  for (const [word, value] of Object.entries({ ...numberTable.ones, ...numberTable.tens })) add([word], `#${value}`);
  for (const [name, people, , , ...further] of countryTable.countries) add([name!, people!, ...further], `=${name}`);
  nounTable.groups.forEach((group, index) => {
    add(group, `noun ${index}`);
  });
  verbTable.same.forEach((group, index) => {
    add(group, `verb ${index}`);
  });
  return shared;
}

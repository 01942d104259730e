import firstNameTable from '../lang/en/first-names.json' with { type: 'json' };
import personTable from '../lang/en/person-words.json' with { type: 'json' };
import table from '../lang/en/recasing-words.json' with { type: 'json' };
import { plainName } from './nameFolding.ts';
import { countryOfPeople, knownPlace } from './places.ts';
import { tagWords } from './tagger.ts';

const ALSO_WORDS = new Set(table.alsoWords.split(' '));
const CAPITALS = new Set(table.capitals.split(' '));
const FIRST_NAMES = new Set(firstNameTable.names.split(' '));
const PLAIN_TITLES = new Set(personTable.plainTitles);
const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|april|june|july|august|september|october|november|december|christmas|easter)$/;
const ROLES = new Set(personTable.roles);
const LETTERS = /\p{L}/u;
const FEWEST_WORDS = 4;
/** Share of words in capitals from which a sentence is all in capitals: "(AP)" and the like may stand in any. */
const SHOUTED = 0.85;

/**
 * The words of a sentence as they would be cased elsewhere, where it is all in capitals or has none; else the very same array.
 * In capitals the tagger tells names; without capitals tables of first names, places and days do, so unknown names stay words.
 */
export function recaseWords(forms: readonly string[]): readonly string[] {
  const words = forms.filter((form) => LETTERS.test(form));
  if (words.length < FEWEST_WORDS) return forms;
  const long = words.filter((word) => word.length > 1);
  const shouted = long.filter((word) => word === word.toUpperCase()).length;
  if (shouted >= SHOUTED * long.length) return fromCapitals(forms);
  return words.every((word) => word === word.toLowerCase()) ? fromLower(forms) : forms;
}

function titled(word: string): string {
  return word
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}\d]['’]?)\p{L}/gu, (letter) => letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
}

function fromCapitals(forms: readonly string[]): string[] {
  const tags = tagWords(forms);
  return forms.map((form, at) => {
    const stays = form === 'I' || CAPITALS.has(form) || /^(?:\p{L}\.)+$/u.test(form);
    if (stays) return form;
    const lower = form.toLowerCase();
    const tagged = /^NNP/.test(tags[at]?.xpos ?? '') && !ROLES.has(lower);
    const isName = tagged || CALENDAR.test(lower) || isPlaceOrPeople(lower);
    return isName || at === 0 ? titled(form) : form.toLowerCase();
  });
}

function fromLower(forms: readonly string[]): string[] {
  const tags = tagWords(forms);
  const cased = [...forms];
  const isNameLike = (at: number): boolean =>
    /^(?:NN|FW|JJ)/.test(tags[at]?.xpos ?? '') && !/ing$|ed$/.test(forms[at] ?? '') && LETTERS.test(forms[at] ?? '');
  for (let at = 0; at < forms.length; at++) {
    const form = forms[at]!;
    if (form === 'i' || CALENDAR.test(form)) cased[at] = titled(form);
    else if (PLAIN_TITLES.has(form.replace(/\.$/, '')) && isNameLike(at + 1)) {
      cased[at] = titled(form);
      cased[at + 1] = titled(forms[at + 1]!);
    } else if (isPlaceOrPeople(form)) cased[at] = titled(form);
    else if (at + 1 < forms.length && knownPlace(`${form} ${forms[at + 1]!}`) !== null) {
      cased[at] = titled(form);
      cased[at + 1] = titled(forms[at + 1]!);
    } else if (FIRST_NAMES.has(plainName(form)) && !ALSO_WORDS.has(form)) {
      cased[at] = titled(form);
      if (isNameLike(at + 1)) cased[at + 1] = titled(forms[at + 1]!);
    }
  }
  cased[0] = titled(forms[0] ?? '');
  return cased;
}

function isPlaceOrPeople(word: string): boolean {
  if (word.length < 4 || ALSO_WORDS.has(word)) return false;
  return knownPlace(word) !== null || (countryOfPeople(word) !== null && /(?:an|ish|ese|i|ans|is|ch|ek)$/.test(word));
}

import table from '../lang/en/given-names.json' with { type: 'json' };
import firstNameTable from '../lang/en/first-names.json' with { type: 'json' };
import { foldName, plainName } from './nameFolding.ts';

const FIRST_NAMES = new Set(firstNameTable.names.split(' '));
const FAMILY_FIRST = new Set(table.familyFirst.split(' '));
const ALSO_GIVEN = new Set(table.alsoGiven.split(' '));
const SHORT = indexForms(table.short);
const SPELLINGS = indexForms(table.spellings);

/** For each form the folded first names it may stand for. */
function indexForms(rows: readonly string[]): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const row of rows) {
    const forms = row.split(' ');
    const full = foldName(forms[0]!);
    for (const form of forms) {
      const key = foldName(form);
      index.set(key, (index.get(key) ?? new Set()).add(full));
    }
  }
  return index;
}

function shares(index: ReadonlyMap<string, ReadonlySet<string>>, a: string, b: string): boolean {
  const [left, right] = [index.get(foldName(a)), index.get(foldName(b))];
  return left !== undefined && right !== undefined && [...left].some((full) => right.has(full));
}

/** Whether one first name is a usual short form of the other: Bob and Robert, but not Bob and Bill. */
export function isShortForm(a: string, b: string): boolean {
  const [left, right] = [foldName(a), foldName(b)];
  return SHORT.get(left)?.has(right) === true || SHORT.get(right)?.has(left) === true;
}

/** Whether two first names are one name as different transliterations write it: Yousef and Yusuf. */
export function isSpellingOf(a: string, b: string): boolean {
  return shares(SPELLINGS, a, b);
}

/** Whether a first name is given by initials: "J.", "J.P.", "JP". */
export function isInitials(given: string): boolean {
  return /^\p{Lu}(?:\.?\p{Lu}){0,2}\.?$/u.test(given);
}

/** One spelling for the first names that the table holds to be one, else the folded name: what keys are made of. */
export function canonicalGiven(given: string): string {
  if (isInitials(given)) return foldName(given)[0] ?? '';
  const folded = foldName(given);
  const full = SHORT.get(folded);
  const long = full?.size === 1 ? [...full][0]! : folded;
  return [...(SPELLINGS.get(long) ?? [])][0] ?? long;
}

/** "Kim Dae-sung", "Lee Han Seok", "Xi Wenjun": a family name of one syllable before a given name that is no Western first name. */
export function isFamilyFirst(words: readonly string[]): boolean {
  const [family, ...given] = words.map(plainName);
  if (family === undefined || given.length === 0 || given.length > 2) return false;
  const sure = FAMILY_FIRST.has(family);
  if (!sure && !ALSO_GIVEN.has(family)) return false;
  const syllables = given.join(' ').split(' ');
  if (syllables.some((one) => one.length > 6 || FIRST_NAMES.has(one))) return false;
  return syllables.length === 2 || (sure && syllables.length === 1);
}

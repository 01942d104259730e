import type { Party } from '../model/index.ts';
import { consonantsOf, editsBetween, foldName, plainName } from '../text/nameFolding.ts';
import { isInitials, isShortForm, isSpellingOf } from '../text/givenNames.ts';
import { bodyKey, foldSurname, splitPerson } from '../text/nameKeys.ts';
import { isBodyWord } from '../text/nameKinds.ts';
import { type Comparison, conflicts, same, unclear, vaguer } from './comparison.ts';

/** Compares two persons or bodies: variants of one name are the same, a role beside a name is vaguer, a near first name conflicts. */
export function compareParties(a: Party, b: Party): Comparison {
  const says = `${sayParty(a)}; ${sayParty(b)}.`;
  if (plainName(a.name) === plainName(b.name)) return same('compare-party-same', `The same name: ${says}`);
  const [namedA, namedB] = [isNamed(a), isNamed(b)];
  if (namedA !== namedB) return roleAndName(a, b, namedB, says);
  if (!namedA) return unclear('compare-party-roles-differ', `Neither is named: ${says}`);
  return (
    compareBodies(a, b, says) ??
    comparePersons(a, b, says) ??
    oneOffice(a, b, says) ??
    unclear('compare-party-names-differ', `Different names: ${says}`)
  );
}

/** Words without a capital ("a police spokesman", "officials") name nobody. */
function isNamed(party: Party): boolean {
  return /\p{Lu}/u.test(party.name.replace(/^(The|A|An|Some|Two|Three|Several|Many) /, ''));
}

function roleAndName(a: Party, b: Party, secondNamed: boolean, says: string): Comparison {
  const [unnamed, named] = secondNamed ? [a, b] : [b, a];
  const head = plainName(unnamed.name).split(' ').at(-1)!.replace(/s$/, '');
  const role = plainName(named.role ?? '');
  if (role.split(' ').some((word) => word.replace(/s$/, '') === head))
    return vaguer(
      secondNamed ? 'left' : 'right',
      'compare-party-role-for-name',
      `One gives the role, the other the name: ${says}`,
    );
  return unclear('compare-party-role-unknown', `One is not named: ${says}`);
}

/** Two bodies, or null where neither is one by its words and no acronym joins them. */
function compareBodies(a: Party, b: Party, says: string): Comparison | null {
  const [left, right] = [bodyKey(a.name.split(/[\s-]+/)), bodyKey(b.name.split(/[\s-]+/))];
  if (left === right) return same('compare-party-same', `Two forms of one name: ${says}`);
  if (acronymOf(a.name) === b.name.replaceAll('.', '') || acronymOf(b.name) === a.name.replaceAll('.', ''))
    return same('compare-party-short-form', `One is the acronym of the other: ${says}`);
  const [wordsA, wordsB] = [left.split(' '), right.split(' ')];
  if (!wordsA.some(isBodyWord) && !wordsB.some(isBodyWord)) return null;
  return shortForm(wordsA, wordsB, says) ?? unclear('compare-party-names-differ', `Different names: ${says}`);
}

function acronymOf(name: string): string {
  const capitals = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
  return capitals.length < 2 ? '' : capitals.map((word) => word[0]!).join('');
}

function comparePersons(a: Party, b: Party, says: string): Comparison | null {
  const [wordsA, wordsB] = [a.name.split(/\s+/), b.name.split(/\s+/)];
  const [left, right] = [splitPerson(wordsA), splitPerson(wordsB)];
  if (lettersOf(a.name) === lettersOf(b.name))
    return same('compare-party-spelling', `One name, cut into words otherwise: ${says}`);
  if (foldSurname(left.surname) !== foldSurname(right.surname))
    return shortForm(wordsA, wordsB, says) ?? closeSurnames(left, right, says);
  if (left.given === '' || right.given === '')
    return same('compare-party-short-form', `One gives the surname only: ${says}`);
  return compareGiven(left.given, right.given, says);
}

/** "Dae-sung" and "Daesung" hold the same letters. */
function lettersOf(name: string): string {
  return foldName(plainName(name).replaceAll(' ', ''));
}

/** Two first names before one surname: shorter forms are the same, near ones with other consonants cannot both be right. */
function compareGiven(a: string, b: string, says: string): Comparison | null {
  const [left, right] = [foldName(a), foldName(b)];
  if (left === right || isSpellingOf(a, b)) return same('compare-party-spelling', `Two spellings of one name: ${says}`);
  if (isShortForm(a, b)) return same('compare-party-short-form', `One gives a short form of the first name: ${says}`);
  if (isInitials(a) || isInitials(b)) {
    if (left[0] !== right[0]) return null;
    return same('compare-party-short-form', `One gives an initial: ${says}`);
  }
  if (left[0] !== right[0] && editsBetween(plainName(a), plainName(b), 1) > 1) return null;
  if (consonantsOf(a) === consonantsOf(b))
    return unclear('compare-party-spelling-close', `The first names differ by a vowel: ${says}`);
  if ((left.startsWith(right) || right.startsWith(left)) && !wholeNames(a, b))
    return same('compare-party-short-form', `One gives a shorter first name: ${says}`);
  const near = wholeNames(a, b) && editsBetween(plainName(a), plainName(b), 2) <= 2;
  return near ? conflicts('compare-party-first-name-differs', `One surname, two first names: ${says}`) : null;
}

/** True where neither is an initial or a cut form of the other ("Rob", "Robert"): the shorter one does not begin the longer. */
function wholeNames(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [plainName(a), plainName(b)] : [plainName(b), plainName(a)];
  return short.length >= 4 && !long.startsWith(short);
}

function shortForm(a: readonly string[], b: readonly string[], says: string): Comparison | null {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length === long.length) return null;
  const words = long.map(plainName);
  // "The Police" is any police; "Kestrel" is one company.
  if (short.every(isBodyWord)) return null;
  return short.every((word) => words.includes(plainName(word)))
    ? same('compare-party-short-form', `One is a shorter form of the other: ${says}`)
    : null;
}

function closeSurnames(
  left: { given: string; surname: string },
  right: { given: string; surname: string },
  says: string,
): Comparison | null {
  if (left.given === '' || foldName(left.given) !== foldName(right.given)) return null;
  if (
    Math.min(left.surname.length, right.surname.length) < 5 ||
    editsBetween(plainName(left.surname), plainName(right.surname), 2) > 2
  )
    return null;
  return unclear('compare-party-spelling-close', `The surnames differ by a letter or two: ${says}`);
}

/** One particular office ("mayor of Elm Bay") with two holders. */
function oneOffice(a: Party, b: Party, says: string): Comparison | null {
  if (a.role === null || b.role === null || plainName(a.role) !== plainName(b.role)) return null;
  return /\b(of|for)\b/.test(a.role) ? conflicts('compare-party-one-office', `One office, two names: ${says}`) : null;
}

function sayParty(party: Party): string {
  return party.role === null ? party.name : `${party.name} (${party.role})`;
}

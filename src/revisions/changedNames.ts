import { compareParties } from '../compare/parties.ts';
import { comparePlaces } from '../compare/places.ts';
import type { Comparison } from '../compare/compareValues.ts';
import { editsBetween, plainName } from '../text/nameFolding.ts';
import type { FoundName } from '../text/names.ts';
import { countryOfPeople } from '../text/places.ts';
import type { Verdict } from './changedFact.ts';

const SAME = new Set([
  'compare-party-same',
  'compare-party-short-form',
  'compare-party-role-for-name',
  'compare-place-same',
  'compare-place-contains',
  'compare-place-words-part',
]);
const RESPELT = new Set(['compare-party-spelling', 'compare-party-spelling-close', 'compare-place-spelling']);
/** Two longer names that differ by no more letters are spellings of one. */
const LETTERS = { most: 2, shortest: 5 };

/** Why one name is not merely another form of the other; null where it is: title, short form, acronym, accents, capitals. */
export function judgeNames({ value: a }: FoundName, { value: b }: FoundName): Verdict {
  const [left, right] = [plainName(a.name), plainName(b.name)];
  if (left === right || isPartOf(left, right) || isPeopleOf(a.name, b.name)) return null;
  const compared = compare(a, b);
  if (compared && SAME.has(compared.code)) return null;
  const says = `${a.name}; ${b.name}.`;
  if ((compared && RESPELT.has(compared.code)) || isNear(left, right))
    return { code: 'revision-name-spelling', says: `The name is spelt otherwise: ${says}` };
  return { code: 'revision-name-changed', says: `Another name: ${says}` };
}

function compare(a: FoundName['value'], b: FoundName['value']): Comparison | null {
  if (a.kind === 'place' && b.kind === 'place') return comparePlaces(a, b);
  const party = ({ name }: FoundName['value']) => ({ kind: 'party' as const, name, role: null });
  return compareParties(a.kind === 'party' ? a : party(a), b.kind === 'party' ? b : party(b));
}

function isPartOf(a: string, b: string): boolean {
  const [short, long] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length) as [string[], string[]];
  return short.every((word) => long.includes(word));
}

function isPeopleOf(a: string, b: string): boolean {
  return (countryOfPeople(a) ?? a) === (countryOfPeople(b) ?? b);
}

function isNear(a: string, b: string): boolean {
  return Math.min(a.length, b.length) >= LETTERS.shortest && editsBetween(a, b, LETTERS.most) <= LETTERS.most;
}

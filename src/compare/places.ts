import type { Place } from '../model/index.ts';
import { editsBetween, plainName } from '../text/nameFolding.ts';
import { placeKey } from '../text/nameKeys.ts';
import { knownPlace, placeContains } from '../text/places.ts';
import { type Comparison, conflicts, same, unclear, vaguer } from './comparison.ts';

const SMALL = /^(the|of|in|at|on|near|a|an)$/;

/** Compares two places by the place table, else by their words; unknown places that differ are unclear, never a conflict. */
export function comparePlaces(a: Place, b: Place): Comparison {
  const says = `${a.name}; ${b.name}.`;
  if (placeKey(a.name) === placeKey(b.name)) return same('compare-place-same', `The same place: ${says}`);
  if (placeContains(a.name, b.name))
    return vaguer('left', 'compare-place-contains', `The second lies within the first: ${says}`);
  if (placeContains(b.name, a.name))
    return vaguer('right', 'compare-place-contains', `The first lies within the second: ${says}`);
  const [left, right] = [knownPlace(a.name), knownPlace(b.name)];
  if (left && right && left.level === right.level)
    return conflicts('compare-place-differ', `Different places of one kind: ${says}`);
  return compareWords(a, b, says);
}

function compareWords(a: Place, b: Place, says: string): Comparison {
  const [left, right] = [wordsOf(a.name), wordsOf(b.name)];
  if (left.every((word) => right.includes(word)))
    return vaguer('left', 'compare-place-words-part', `The second names it more fully: ${says}`);
  if (right.every((word) => left.includes(word)))
    return vaguer('right', 'compare-place-words-part', `The first names it more fully: ${says}`);
  const [joinedA, joinedB] = [left.join(' '), right.join(' ')];
  if (Math.min(joinedA.length, joinedB.length) >= 6 && editsBetween(joinedA, joinedB, 1) <= 1)
    return same('compare-place-spelling', `Two spellings of one name: ${says}`);
  return unclear(
    'compare-place-names-differ',
    `The names differ and nothing shows how the places lie to each other: ${says}`,
  );
}

function wordsOf(name: string): string[] {
  return plainName(name)
    .split(' ')
    .filter((word) => word !== '' && !SMALL.test(word));
}

import bodyTable from '../lang/en/body-words.json' with { type: 'json' };
import firstNameTable from '../lang/en/first-names.json' with { type: 'json' };
import personTable from '../lang/en/person-words.json' with { type: 'json' };
import placeTable from '../lang/en/places.json' with { type: 'json' };
import { plainName } from './nameFolding.ts';
import { knownPlace } from './places.ts';
import type { Tagged } from './sentence.ts';
import { hashText, normaliseWord } from './tagger-features.ts';
import { classesOfWord } from './wordClasses.ts';

const BODY_WORDS = new Set(bodyTable.words.map(plainName));
const FIRST_NAMES = new Set(firstNameTable.names.split(' '));
const PLACE_WORDS = new Set(placeTable.placeWords.map(plainName));
const ROLES = new Set(personTable.roles);

/** What the model of names looks at: the words from token `first` to `last`, without titles, the words beside them, and what the rules hold. */
export function featuresOfName(
  words: readonly string[],
  tokens: readonly Tagged[],
  first: number,
  last: number,
  rule: { readonly kind: string; readonly weight: number },
): string[] {
  const plain = words.map(plainName);
  const [opening = '', final = ''] = [plain[0], plain.at(-1)];
  const classes = classesOfWord(hashText(normaliseWord(final)));
  const [before, before2, after, after2] = [first - 1, first - 2, last + 1, last + 2].map((at) => tokens[at]);
  return [
    'bias',
    `rule ${rule.kind} ${rule.weight}`,
    `first ${opening}`,
    `last ${final}`,
    ...plain.map((word) => `word ${word}`),
    `end ${final.slice(-3)}`,
    `end2 ${final.slice(-2)} ${Math.min(words.length, 3)}`,
    `shape ${words.map(shapeOf).slice(0, 4).join(' ')}`,
    `count ${Math.min(words.length, 5)}`,
    `class ${classes & 0xff}`,
    `class2 ${classes & 0xffff}`,
    `tables ${tablesOf(plain, words)}`,
    `before ${before?.lower ?? '^'}`,
    `before2 ${before2?.lower ?? '^'} ${before?.lower ?? '^'}`,
    `after ${after?.lower ?? '$'}`,
    `after2 ${after?.lower ?? '$'} ${after2?.lower ?? '$'}`,
    `tags ${before?.xpos ?? '^'} ${after?.xpos ?? '$'}`,
    `beforeTag ${before?.xpos ?? '^'} ${Math.min(words.length, 3)}`,
    `afterTag ${after?.xpos ?? '$'} ${Math.min(words.length, 3)}`,
    `roleBefore ${ROLES.has(before?.lower ?? '')}`,
    `verbAfter ${after?.lemma ?? '$'}`,
  ];
}

function shapeOf(word: string): string {
  if (/^\p{Lu}+$/u.test(word)) return word.length === 1 ? 'X' : 'XX';
  if (/\d/.test(word)) return '9';
  if (/^\p{Lu}\p{Ll}*$/u.test(word)) return 'Xx';
  return /^\p{Ll}/u.test(word) ? 'x' : 'xX';
}

/** What the word lists hold of the opening and the last word. */
function tablesOf(plain: readonly string[], words: readonly string[]): string {
  const [opening = '', final = ''] = [plain[0], plain.at(-1)];
  const known = [
    FIRST_NAMES.has(opening) ? 'f' : '',
    BODY_WORDS.has(final) ? 'b' : '',
    plain.some((word) => BODY_WORDS.has(word)) ? 'B' : '',
    PLACE_WORDS.has(final) ? 'p' : '',
    knownPlace(words.join(' ')) === null ? '' : 'k',
    knownPlace(words.at(-1) ?? '') === null ? '' : 'K',
  ];
  return `${known.join('')} ${Math.min(words.length, 3)}`;
}

import table from '../../lang/en/opposed-words.json' with { type: 'json' };
import senses from '../../lang/en/verb-senses.json' with { type: 'json' };
import type { Article, Span } from '../../model/index.ts';
import { conceptKey } from '../pairs/conceptKeys.ts';
import { conceptsOf } from '../pairs/concepts.ts';
import { familyKey } from './textWords.ts';

/** A word of one text and one of another that cannot both hold of one matter. */
export interface OpposedWords {
  readonly given: Span;
  readonly asked: Span;
}

interface Said extends Span {
  readonly key: string;
  readonly denied: boolean;
}

/** How many content words a "no" reaches: "not allowed to enter", "no travellers". */
const REACHES = new Map([
  ...table.noes.far.map((word) => [word, 2] as const),
  ...table.noes.near.map((word) => [word, 1] as const),
]);
const OPPOSITES = oppositesByKey();

/**
 * Words of two texts that rule each other out: one word denied in one of them only, or opposites ("rose", "fell") of which neither
 * text has both. Null where there are none. That both are said of one thing is for the caller to know.
 */
export function opposedWords(first: Article, second: Article): OpposedWords | null {
  const [given, asked] = [saidIn(first), saidIn(second)];
  const oneDenies = given.some(({ denied }) => denied) !== asked.some(({ denied }) => denied);
  for (const word of asked) {
    const opposed =
      (oneDenies ? deniedIn(given, word, asked) : undefined) ??
      (hasBoth(asked, word) ? undefined : given.find((one) => isOpposite(one, word) && !hasBoth(given, one)));
    if (opposed) return { given: spanOf(opposed), asked: spanOf(word) };
  }
  return null;
}

/** The word where another text has it too and one of them, each time, denies it. */
function deniedIn(given: readonly Said[], word: Said, asked: readonly Said[]): Said | undefined {
  const [there, here] = [given, asked].map((words) => words.filter(({ key }) => key === word.key)) as [Said[], Said[]];
  const differ = there.every((one) => one.denied !== word.denied) && here.every((one) => one.denied === word.denied);
  return differ ? there[0] : undefined;
}

/** Whether a text has the opposite of a word of its own too: of two things, one rose and one fell. */
function hasBoth(words: readonly Said[], word: Said): boolean {
  return words.some(({ key }) => OPPOSITES.get(word.key)?.has(key));
}

function isOpposite(a: Said, b: Said): boolean {
  return a.denied === b.denied && (OPPOSITES.get(b.key)?.has(a.key) ?? false);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The content words of a text, and which of them a "no" reaches. */
function saidIn({ text, sentences }: Article): Said[] {
  const words = sentences.flatMap((span) => conceptsOf(text, span)).filter(({ kind }) => kind !== 'number');
  const denied = new Set(
    noesIn(text).flatMap(({ end, reach }) => {
      const after = words.filter(({ start }) => start >= end).slice(0, reach);
      return after.filter(({ start }) => !/[,;:.!?]/u.test(text.slice(end, start)));
    }),
  );
  return words.map((word) => ({ ...spanOf(word), key: familyKey(word.key), denied: denied.has(word) }));
}

function noesIn(text: string): { readonly end: number; readonly reach: number }[] {
  return [...text.matchAll(/\p{L}+(?:['’]t\b)?/gu)].flatMap(({ 0: word, index }) => {
    const reach = REACHES.get(/n['’]t$/iu.test(word) ? 'not' : word.toLowerCase());
    return reach === undefined ? [] : [{ end: index + word.length, reach }];
  });
}

function oppositesByKey(): Map<string, Set<string>> {
  const opposites = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
  };
  const sides = [...senses.opposite, ...senses.oppositeStates].map(([a, b]) => [[a!], [b!]]);
  for (const [left, right] of [...sides, ...table.opposed])
    for (const a of left!.map(keyOf))
      for (const b of right!.map(keyOf)) {
        add(a, b);
        add(b, a);
      }
  return opposites;
}

function keyOf(word: string): string {
  return familyKey(conceptKey(word));
}

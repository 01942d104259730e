import type { ChangedFact, Edit, Notice } from '../model/index.ts';
import { findNumbers } from '../text/numbers.ts';
import { cutPieces } from '../text/pieces.ts';
import type { OpenEdit } from './edits.ts';
import { isStopword, plainWords } from './plainWords.ts';

/**
 * Tells which edits changed a fact silently. A notice that owns up to an error covers the edits whose old or new words it names;
 * where it names none of them, all. A mere update line covers what it names. What is new or gone is never silent.
 */
export function tellSilence(edits: readonly OpenEdit[], notice: Notice | null): Edit[] {
  const named = edits.map(({ facts }) => notice !== null && facts.some((fact) => isNamed(fact, notice)));
  const coversAll = notice !== null && notice.corrects && !named.includes(true);
  return edits.map((edit, i) => ({
    ...edit,
    silent: edit.kind === 'fact' && edit.facts.some(isReplaced) && !coversAll && !named[i],
  }));
}

/** Whether the earlier state said otherwise, not just less or more: given on both sides, reversed, or credited otherwise. */
function isReplaced({ of, before, after }: ChangedFact): boolean {
  return (before !== null && after !== null) || of === 'negation' || of === 'attribution';
}

function isNamed({ of, before, after }: ChangedFact, { words }: Notice): boolean {
  return [before, after].some((told) => {
    if (told === null) return false;
    return of === 'number' ? sharesNumber(told, words) : holdsPhrase(words, told);
  });
}

function sharesNumber(told: string, words: string): boolean {
  const inNotice = new Set(numbersIn(words));
  return numbersIn(told).some((number) => inNotice.has(number));
}

function numbersIn(words: string): number[] {
  return findNumbers(cutPieces(words, { start: 0, end: words.length })).flatMap(({ low, high }) => low ?? high ?? []);
}

function holdsPhrase(words: string, told: string): boolean {
  const phrase = plainWords(told);
  return (
    phrase.some((word) => !isStopword(word)) && ` ${plainWords(words).join(' ')} `.includes(` ${phrase.join(' ')} `)
  );
}

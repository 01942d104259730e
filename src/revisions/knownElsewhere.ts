import { compareTimes } from '../compare/times.ts';
import type { Span, Time } from '../model/index.ts';
import type { FoundName } from '../text/names.ts';
import { findNumbers } from '../text/numbers.ts';
import type { NumberRun } from '../text/numberRun.ts';
import type { Piece } from '../text/pieces.ts';
import type { ArticleState } from './articleState.ts';
import { indexPhrases } from './phraseIndex.ts';
import { isStopword, plainWords } from './plainWords.ts';
import type { FoundNumber } from './sentenceReading.ts';

/** What a state says anywhere, so that a sentence that gives it too brings nothing new. */
export interface SaidAnywhere {
  /** `pieces`: those of its sentence. A small number is known only beside a word that stands there too. */
  readonly number: (found: FoundNumber, pieces: readonly Piece[]) => boolean;
  readonly time: (time: Time, words: string) => boolean;
  readonly name: (name: FoundName) => boolean;
  readonly words: (words: string) => boolean;
}

/** Numbers up to this stand in any article for one thing or another. */
const SMALL = 12;
/** Times are looked for in so many sentences of the body. */
const MOST_SENTENCES = 100;

/** Stands in no phrase, so that none runs from one part into the next. */
const PART_END = '';

/** Looks a state through when first asked. */
export function saidAnywhere(state: ArticleState): SaidAnywhere {
  let phrases: ((phrase: readonly string[]) => boolean) | undefined;
  let numbers: Map<number, Set<string>> | undefined;
  let times: Time[] | undefined;
  const holds = (phrase: readonly string[]): boolean => {
    phrases ??= indexPhrases(state.parts.flatMap(({ text }) => [...plainWords(text), PART_END]));
    return phrases(phrase);
  };
  return {
    number: ({ value }, pieces) => {
      numbers ??= numbersOf(state);
      const around = numbers.get(value.low ?? value.high ?? NaN);
      if (!around) return false;
      return (
        Math.abs(value.low ?? value.high ?? 0) > SMALL ||
        wordsBeside(pieces, findNumbers(pieces)).some((word) => around.has(word))
      );
    },
    time: (time, told) => {
      if (holds(plainWords(told))) return true;
      times ??= timesOf(state);
      return times.some((one) => compareTimes(one, time).kind === 'same');
    },
    name: ({ value, kind }) => {
      const name = plainWords(value.name);
      return holds(name) || (kind === 'person' && name.length > 1 && holds(name.slice(-1)));
    },
    words: (phrase) => holds(plainWords(phrase)),
  };
}

/** Every number of a state with the content words of the sentences it stands in. */
function numbersOf(state: ArticleState): Map<number, Set<string>> {
  const found = new Map<number, Set<string>>();
  for (const part of state.parts)
    part.sentences.forEach((_, at) => {
      const { pieces } = state.read(part, at, 'figures');
      const runs = findNumbers(pieces);
      const words = runs.length === 0 ? [] : wordsBeside(pieces, runs);
      for (const value of runs.flatMap(({ low, high }) => [low ?? NaN, high ?? NaN])) {
        const here = found.get(value) ?? new Set<string>();
        words.forEach((word) => here.add(word));
        found.set(value, here);
      }
    });
  return found;
}

/** The content words of a sentence that are no part of a number. */
function wordsBeside(pieces: readonly Piece[], runs: readonly NumberRun[]): string[] {
  return pieces.flatMap(({ kind, lower }, at) =>
    kind !== 'word' || isStopword(lower) || runs.some(({ first, last }) => at >= first && at <= last) ? [] : [lower],
  );
}

function timesOf(state: ArticleState): Time[] {
  return state.parts.flatMap((part) =>
    part.sentences
      .slice(0, MOST_SENTENCES)
      .flatMap((_: Span, at) => state.read(part, at, 'whole').times.map(({ value }) => value)),
  );
}

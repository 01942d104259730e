import { findNumbers } from '../text/numbers.ts';
import type { ArticleState, PartText } from './articleState.ts';
import { isStopword, plainWords } from './plainWords.ts';

/** One sentence of a state. */
export interface SentencePlace {
  readonly part: PartText;
  readonly at: number;
  /** Its words in lower case, without function words and figures. */
  readonly content: ReadonlySet<string>;
}

/** The sentences of a state by what stands in them, so that few need to be read. */
export interface SentenceIndex {
  readonly state: ArticleState;
  readonly all: () => readonly SentencePlace[];
  readonly withWord: (word: string) => readonly SentencePlace[];
  readonly withNumber: (value: number) => readonly SentencePlace[];
}

/** Looks a state through when first asked; places come in the order of the article. */
export function indexSentences(state: ArticleState): SentenceIndex {
  let all: SentencePlace[] | undefined;
  let words: Map<string, SentencePlace[]> | undefined;
  let numbers: Map<number, SentencePlace[]> | undefined;
  const places = (): readonly SentencePlace[] => (all ??= placesOf(state));
  return {
    state,
    all: places,
    withWord: (word) => (words ??= groupBy(places(), ({ content }) => content)).get(word) ?? [],
    withNumber: (value) => (numbers ??= groupBy(places(), (place) => numbersAt(state, place))).get(value) ?? [],
  };
}

function placesOf({ parts }: ArticleState): SentencePlace[] {
  return parts.flatMap((part) =>
    part.sentences.map(({ start, end }, at) => ({ part, at, content: contentOf(part.text.slice(start, end)) })),
  );
}

function contentOf(sentence: string): Set<string> {
  return new Set(plainWords(sentence).filter((word) => !isStopword(word) && !/^\d/.test(word)));
}

function numbersAt(state: ArticleState, { part, at }: SentencePlace): Set<number> {
  const runs = findNumbers(state.read(part, at, 'figures').pieces);
  return new Set(runs.flatMap(({ low, high }) => [low ?? NaN, high ?? NaN]));
}

function groupBy<Key>(
  places: readonly SentencePlace[],
  keysOf: (place: SentencePlace) => Iterable<Key>,
): Map<Key, SentencePlace[]> {
  const groups = new Map<Key, SentencePlace[]>();
  for (const place of places)
    for (const key of keysOf(place)) {
      const group = groups.get(key);
      if (group) group.push(place);
      else groups.set(key, [place]);
    }
  return groups;
}

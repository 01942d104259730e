import { findUnder, type HashTable } from './hashTable.ts';
import type { ParserWords } from './parserInput.ts';
import { coarseOf } from './parserTuples.ts';
import { hashText, normaliseWord, seeWords } from './tagger-features.ts';
import { classesOfWord } from './wordClasses.ts';

const DIVIDER = /^[,;:–—-]$|^--$/;

/** The words of one sentence as the parser sees them; `tags` are universal and Penn tags in one ("NOUN|NN"). */
export function seeParserWords(
  forms: readonly string[],
  tags: readonly string[],
  tagIndex: ReadonlyMap<string, number>,
  wordIndex: HashTable,
): ParserWords {
  const length = forms.length;
  const hashes = forms.map((form) => hashText(normaliseWord(form)));
  return {
    length,
    word: Int32Array.from(hashes, (hash) => findUnder(wordIndex, hash)),
    classes: Int32Array.from(hashes, classesOfWord),
    tag: Int32Array.from(tags, (tag) => tagIndex.get(tag) ?? 0),
    coarse: Int32Array.from(tags, coarseOf),
    shape: Int32Array.from(
      seeWords(forms, () => 0),
      (seen) => seen.shape % 6,
    ),
    commas: countBefore(length, (at) => DIVIDER.test(forms[at]!)),
    verbs: countBefore(length, (at) => tags[at]!.startsWith('VERB')),
  };
}

/** The same words from the last to the first. */
export function reverseWords(words: ParserWords): ParserWords {
  return {
    length: words.length,
    word: words.word.toReversed(),
    classes: words.classes.toReversed(),
    tag: words.tag.toReversed(),
    coarse: words.coarse.toReversed(),
    shape: words.shape.toReversed(),
    commas: reverseCounts(words.commas),
    verbs: reverseCounts(words.verbs),
  };
}

function reverseCounts(before: Int32Array): Int32Array {
  const all = before.at(-1)!;
  // The last entry stands for the root, behind all words.
  return Int32Array.from(before, (_, at) => (at === before.length - 1 ? all : all - before[before.length - 2 - at]!));
}

function countBefore(length: number, counts: (at: number) => boolean): Int32Array {
  const before = new Int32Array(length + 2);
  for (let at = 0; at < length; at++) before[at + 1] = before[at]! + (counts(at) ? 1 : 0);
  before[length + 1] = before[length]!;
  return before;
}

import type { Source, Span } from '../model/index.ts';
import type { FoundName } from '../text/names.ts';
import type { Identity } from './sources-identity.ts';
import { isNewsName, isNobody } from './sources-words.ts';

/** Who has been credited and named so far, by sentence: what pronouns and "the company" are followed back in. */
export interface Memory {
  readonly sentences: readonly Span[];
  /** Names of each sentence, in text order. */
  readonly names: readonly (readonly FoundName[])[];
  /** Sources credited in each sentence, in text order. */
  readonly credited: Identity[][];
  readonly text: string;
}

const SENTENCES_BACK = 8;
const PERSON_WORDS = new Set(['he', 'she', 'him', 'his', 'her', 'hers', 'himself', 'herself']);
const BODY_KINDS: ReadonlySet<string> = new Set(['body', 'agency', 'document']);

/** An empty memory of an article with its names laid out by sentence. */
export function makeMemory(text: string, sentences: readonly Span[], names: readonly FoundName[]): Memory {
  const bySentence: FoundName[][] = sentences.map(() => []);
  let at = 0;
  for (const name of names) {
    while (at < sentences.length - 1 && sentences[at]!.end <= name.span.start) at++;
    bySentence[at]?.push(name);
  }
  return { sentences, names: bySentence, credited: sentences.map(() => []), text };
}

export function remember(memory: Memory, sentence: number, identity: Identity): void {
  memory.credited[sentence]?.push(identity);
}

/** Which of "he" and "she" a title before the name rules out, or null. */
function excludedByTitle(memory: Memory, name: FoundName): 'he' | 'she' | null {
  const before = memory.text.slice(Math.max(0, name.span.start - 8), name.span.start + 5);
  if (/\b(?:Mrs|Ms|Miss|Lady|Dame)\b/.test(before)) return 'he';
  return /\b(?:Mr|Sir|Lord)\b/.test(before) ? 'she' : null;
}

function suits(memory: Memory, word: string, name: FoundName): boolean {
  const excluded = excludedByTitle(memory, name);
  if (excluded === null) return true;
  return excluded === 'he' ? !/^(?:he|him|his)$/.test(word) : !/^(?:she|her|hers)$/.test(word);
}

function fromName(name: FoundName): Identity {
  const kind: Source['kind'] = name.kind === 'person' ? 'person' : 'body';
  return { kind, key: name.key, name: name.value.name, takesUp: null };
}

/** The latest credited source that `accepts`, or the first such name of the latest sentence that has one. */
function latest(
  memory: Memory,
  sentence: number,
  before: number,
  accepts: (identity: Identity) => boolean,
  fits: (name: FoundName) => boolean,
): Identity | null {
  for (let at = sentence; at >= 0 && sentence - at <= SENTENCES_BACK; at--) {
    const credited = memory.credited[at]?.findLast(accepts);
    if (credited) return credited;
    const name = memory.names[at]?.find((found) => found.span.end <= before && fits(found) && accepts(fromName(found)));
    if (name) return fromName(name);
  }
  return null;
}

function antecedent(memory: Memory, sentence: number, before: number): Identity | null {
  const name = memory.names[sentence]?.findLast((found) => found.span.end <= before);
  return name !== undefined && before - name.span.end <= 3 ? fromName(name) : null;
}

/** The source that a pronoun at offset `before` stands for: the latest fitting person or body; null where none fits. */
export function followPronoun(memory: Memory, pronoun: string, sentence: number, before: number): Identity | null {
  const word = pronoun.toLowerCase();
  if (isNobody(word) && word !== 'that') return null;
  if (PERSON_WORDS.has(word))
    return latest(
      memory,
      sentence,
      before,
      ({ kind }) => kind === 'person',
      (name) => suits(memory, word, name),
    );
  if (/^(?:who|which|that|whose)$/.test(word)) {
    const near = antecedent(memory, sentence, before);
    if (near !== null || word !== 'who') return near;
    return latest(
      memory,
      sentence,
      before,
      ({ kind }) => kind === 'person',
      () => true,
    );
  }
  if (/^its?$/.test(word))
    return latest(
      memory,
      sentence,
      before,
      ({ kind }) => BODY_KINDS.has(kind),
      ({ kind }) => kind === 'body',
    );
  if (/^(?:they|their|them|theirs)$/.test(word))
    return latest(
      memory,
      sentence,
      before,
      ({ kind }) => kind !== 'person',
      ({ kind }) => kind === 'body',
    );
  return null;
}

/** The person or body that "the captain" or "the company" takes up, or null where none was named. */
export function followNoun(memory: Memory, identity: Identity, sentence: number, before: number): Identity | null {
  const noun = identity.takesUp;
  if (noun === null) return null;
  for (let at = sentence; at >= 0; at--) {
    const found = memory.names[at]?.findLast((name) => name.span.end <= before && answers(name, identity.kind, noun));
    if (found) return fromName(found);
  }
  if (identity.kind === 'document')
    return latest(
      memory,
      sentence,
      before,
      ({ kind }) => kind === 'body' || kind === 'person',
      () => false,
    );
  if (identity.kind !== 'body') return null;
  // "The company" is seldom the paper that reports on it.
  const isBusiness = /^(?:company|firm|group|operator|airline|bank|organi[sz]ation|agency)$/.test(noun);
  if (!isBusiness) return null;
  const isBody = ({ kind, name }: Identity): boolean => kind === 'body' && !isNewsName(name);
  return latest(memory, sentence, before, isBody, ({ kind }) => kind === 'body');
}

function answers(name: FoundName, kind: Source['kind'], noun: string): boolean {
  if (kind === 'person')
    return name.kind === 'person' && name.value.kind === 'party' && hasWord(name.value.role ?? '', noun);
  return name.kind !== 'person' && hasWord(name.value.name, noun);
}

function hasWord(words: string, word: string): boolean {
  return words
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(word);
}

import type { Source, Span } from '../model/index.ts';
import type { FoundName } from '../text/names.ts';
import type { Sentence } from '../text/sentence.ts';
import type { Identity } from './sources-identity.ts';
import { speakersOf, type Speaker } from './sources-speakers.ts';
import { subjectOf, type Subject } from './sources-subject.ts';
import { isNewsName, isNobody } from './sources-words.ts';

/** Who has been credited and named so far, by sentence: what pronouns and "the company" are followed back in. */
export interface Memory {
  /** Names of each sentence, in text order. */
  readonly names: readonly (readonly FoundName[])[];
  /** Sources credited in each sentence, in text order. */
  readonly credited: Identity[][];
  /** Whom each sentence opens with, where it is somebody without a name. */
  readonly subjects: readonly (Subject | null)[];
  readonly text: string;
  readonly speakers: ReadonlyMap<string, Speaker>;
  /** Persons by the words of their roles, and other names by their own words, each in text order: what a noun takes up. */
  readonly byRole: ReadonlyMap<string, readonly FoundName[]>;
  readonly byWord: ReadonlyMap<string, readonly FoundName[]>;
}

const SENTENCES_BACK = 8;
/** Sources and names looked at in one sentence; a sentence of more is a list. */
const MOST_LOOKED_AT = 40;
const GENDERS: ReadonlyMap<string, 'he' | 'she'> = new Map([
  ...['he', 'him', 'his', 'himself'].map((word) => [word, 'he'] as const),
  ...['she', 'her', 'hers', 'herself'].map((word) => [word, 'she'] as const),
]);
const BODY_KINDS: ReadonlySet<string> = new Set(['body', 'agency', 'document']);

/** An empty memory of an article with its names laid out by sentence. */
export function makeMemory(text: string, sentences: readonly Sentence[], names: readonly FoundName[]): Memory {
  const bySentence: FoundName[][] = sentences.map(() => []);
  let at = 0;
  for (const name of names) {
    while (at < sentences.length - 1 && sentences[at]!.span.end <= name.span.start) at++;
    bySentence[at]?.push(name);
  }
  return {
    names: bySentence,
    subjects: sentences.map((sentence, index) =>
      subjectOf(sentence, (bySentence[index] ?? []).slice(0, MOST_LOOKED_AT)),
    ),
    credited: sentences.map(() => []),
    text,
    speakers: speakersOf(text, names),
    byRole: indexWords(names, ({ kind, value }) =>
      kind === 'person' && value.kind === 'party' ? (value.role ?? '') : '',
    ),
    byWord: indexWords(names, ({ kind, value }) => (kind === 'person' ? '' : value.name)),
  };
}

/** Names under each word of what is read off them, so that a look back is logarithmic however long the article. */
function indexWords(names: readonly FoundName[], read: (name: FoundName) => string): Map<string, FoundName[]> {
  const index = new Map<string, FoundName[]>();
  for (const name of names) {
    for (const word of new Set(
      read(name)
        .toLowerCase()
        .split(/[^\p{L}]+/u),
    )) {
      const known = index.get(word);
      if (known) known.push(name);
      else index.set(word, [name]);
    }
  }
  return index;
}

/** The last of some names in text order that ends before an offset. */
function lastBefore(names: readonly FoundName[], before: number): FoundName | undefined {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.span.end <= before) low = middle + 1;
    else high = middle;
  }
  return names[low - 1];
}

export function remember(memory: Memory, sentence: number, identity: Identity): void {
  memory.credited[sentence]?.push(identity);
}

function fromName(name: FoundName): Identity {
  const kind: Source['kind'] = name.kind === 'person' ? 'person' : 'body';
  return { kind, key: name.key, name: name.value.name, takesUp: null, speaker: null, many: false };
}

/** Whether "he" or "she" can stand for somebody: a person of no other gender, or the one who spoke for a body. */
function suits(memory: Memory, pronoun: 'he' | 'she', { kind, key, speaker }: Identity): boolean {
  const takes = kind === 'person' ? (memory.speakers.get(key) ?? speaker ?? 'either') : speaker;
  return takes === pronoun || takes === 'either';
}

/**
 * Who comes to mind first, sentence by sentence back from here: the latest credited source that `accepts`, then the subject
 * that opens the sentence, then the first such name in it.
 */
function latest(
  memory: Memory,
  sentence: number,
  before: number,
  accepts: (identity: Identity) => boolean,
): Identity | null {
  for (let at = sentence; at >= 0 && sentence - at <= SENTENCES_BACK; at--) {
    const credited = memory.credited[at]?.slice(-MOST_LOOKED_AT).findLast(accepts);
    if (credited) return credited;
    const opens = memory.subjects[at] ?? null;
    const subject = opens !== null && opens.end <= before && accepts(opens.identity) ? opens : null;
    const name = actorsOf(memory, at).find(
      (found) =>
        found.span.end <= before &&
        accepts(fromName(found)) &&
        (at < sentence || found.kind !== 'person' || !isAside(memory.text, found.span)),
    );
    if (subject !== null && (name === undefined || subject.end <= name.span.start)) return subject.identity;
    if (name) return fromName(name);
    if (subject) return subject.identity;
  }
  return null;
}

/** "Of Brandt, he said": within one sentence a name after a preposition is not the one that a pronoun takes up. */
function isAside(text: string, { start }: Span): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  return /(?:^|\s)(?:about|against|by|for|from|in|like|of|on|to|toward|towards|unlike|with) (?:[A-Z][a-z]+\.? )?$/i.test(
    before,
  );
}

/** Persons and bodies that a sentence names. */
function actorsOf(memory: Memory, sentence: number): readonly FoundName[] {
  const names = (memory.names[sentence] ?? []).slice(0, MOST_LOOKED_AT);
  return names.filter(({ kind }) => kind === 'person' || kind === 'body');
}

function antecedent(memory: Memory, sentence: number, before: number): Identity | null {
  const name = lastBefore(memory.names[sentence] ?? [], before);
  return name !== undefined && before - name.span.end <= 3 ? fromName(name) : null;
}

/** The source that a pronoun at offset `before` stands for: the latest fitting person or body; null where none fits. */
export function followPronoun(memory: Memory, pronoun: string, sentence: number, before: number): Identity | null {
  const word = pronoun.toLowerCase();
  if (isNobody(word) && word !== 'that') return null;
  const gender = GENDERS.get(word);
  if (gender !== undefined) return latest(memory, sentence, before, (one) => suits(memory, gender, one));
  if (/^(?:who|which|that|whose)$/.test(word)) {
    const near = antecedent(memory, sentence, before);
    if (near !== null || word !== 'who') return near;
    return latest(memory, sentence, before, ({ kind }) => kind === 'person');
  }
  if (/^its?$/.test(word)) return latest(memory, sentence, before, ({ kind }) => BODY_KINDS.has(kind));
  if (/^(?:they|their|them|theirs)$/.test(word))
    return latest(
      memory,
      sentence,
      before,
      ({ kind, speaker, many }) => many || (kind !== 'person' && speaker === null),
    );
  return null;
}

/** The person or body that "the captain" or "the company" takes up, or null where none was named. */
export function followNoun(memory: Memory, identity: Identity, sentence: number, before: number): Identity | null {
  const noun = identity.takesUp;
  if (noun === null) return null;
  const found = lastBefore((identity.kind === 'person' ? memory.byRole : memory.byWord).get(noun) ?? [], before);
  if (found) return fromName(found);
  if (identity.kind === 'document')
    return latest(memory, sentence, before, ({ kind }) => kind === 'body' || kind === 'person');
  if (identity.kind !== 'body') return null;
  // "The company" is seldom the paper that reports on it.
  const isBusiness = /^(?:company|firm|group|operator|airline|bank|organi[sz]ation|agency)$/.test(noun);
  if (!isBusiness) return null;
  const isBody = ({ kind, name }: Identity): boolean => kind === 'body' && !isNewsName(name);
  return latest(memory, sentence, before, isBody);
}

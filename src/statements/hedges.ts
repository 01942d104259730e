import table from '../lang/en/hedges.json' with { type: 'json' };
import type { Hedge } from '../model/index.ts';
import type { Sentence, Tagged } from '../text/analyse.ts';

type Follower = 'any' | 'number' | 'verb';

interface Phrase {
  readonly words: readonly string[];
  readonly kind: Hedge['kind'];
  readonly before: Follower;
}

function readPhrases(): Map<string, Phrase[]> {
  const index = new Map<string, Phrase[]>();
  for (const [kind, groups] of Object.entries(table.phrases)) {
    for (const [before, phrases] of Object.entries(groups as Record<string, string[]>)) {
      for (const phrase of phrases)
        addPhrase(index, { words: wordsOf(phrase), kind: kind as Hedge['kind'], before: before as Follower });
    }
  }
  // The longest phrase is tried first, so that "may have" wins over "may".
  for (const phrases of index.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return index;
}

/** "so-called" is three tokens. */
function wordsOf(phrase: string): string[] {
  return phrase.replaceAll('-', ' - ').split(' ');
}

function addPhrase(index: Map<string, Phrase[]>, phrase: Phrase): void {
  const first = phrase.words[0]!;
  index.set(first, [...(index.get(first) ?? []), phrase]);
}

const PHRASES = readPhrases();

function isNumber(token: Tagged | undefined): boolean {
  return (
    token !== undefined &&
    (token.upos === 'NUM' ||
      token.xpos === '$' ||
      /^(?:half|dozens|hundreds|thousands|a|noon|midnight)$/.test(token.lower))
  );
}

/** "may" and "could" before a verb, an adverb or "not"; not the month. */
function isVerbal(token: Tagged | undefined): boolean {
  return (
    token !== undefined &&
    (token.upos === 'VERB' || token.upos === 'AUX' || token.upos === 'ADV' || token.upos === 'PART')
  );
}

function followerFits(phrase: Phrase, tokens: readonly Tagged[], next: number): boolean {
  if (phrase.before === 'any') return true;
  return phrase.before === 'number' ? isNumber(tokens[next]) : isVerbal(tokens[next]);
}

function phraseAt(tokens: readonly Tagged[], at: number): Phrase | null {
  for (const phrase of PHRASES.get(tokens[at]!.lower) ?? []) {
    const matches = phrase.words.every((word, offset) => tokens[at + offset]?.lower === word);
    if (matches && followerFits(phrase, tokens, at + phrase.words.length)) return phrase;
  }
  return null;
}

/** Words of a sentence that weaken what it says, in text order, each once, by kind. */
export function findHedges(sentence: Sentence): Hedge[] {
  const hedges: Hedge[] = [];
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const phrase = phraseAt(tokens, at);
    if (phrase === null) continue;
    const last = at + phrase.words.length - 1;
    hedges.push({ span: { start: tokens[at]!.start, end: tokens[last]!.end }, kind: phrase.kind });
    at = last;
  }
  return hedges;
}

import table from '../lang/en/count-words.json' with { type: 'json' };
import type { Span } from '../model/index.ts';
import type { Tagged } from './analyse.ts';
import { stateOf } from './countedStates.ts';
import { lemmatise } from './lemmas.ts';
import { countryOfPeople } from './places.ts';
import type { QuantityContext } from './quantityContext.ts';

const MILD = new Set(table.mild);
/** Nouns by tag that stand after a price or measure and count nothing. */
const NO_NOUN = new Set(['apiece', 'each', 'apart', 'ago', 'away', 'none', 'worth']);
const PHRASE = 7;

/** What a number counts, as lemmas with the most telling word last ("people hurt"), and where that stands. */
export interface CountedThing {
  readonly counts: string;
  readonly span: Span | null;
}

/** A noun phrase next to a number, as far as it tells what is counted. */
export interface Phrase {
  readonly head: Tagged | null;
  readonly modifier: string | null;
  /** The state an adjective or participle before the head tells ("injured passengers"). */
  readonly state: string | null;
  readonly first: Tagged | null;
  readonly last: Tagged | null;
  /** True for "counts of arson", where the noun after "of" says more than any verb. */
  readonly classified: boolean;
  /** Token index after the phrase. */
  readonly next: number;
}

/** The lemma of what is counted: one word for persons, and singular where the lemma is not. */
export function headLemma(token: Tagged): string {
  // What was taken for a verb is a noun here ("3,000 loaves").
  if (token.xpos === 'VBN') return token.lower;
  const lemma = token.xpos === 'VBZ' ? lemmatise(token.lower, 'NNS') : token.lemma.toLowerCase();
  if (token.xpos.startsWith('NNP') && countryOfPeople(token.form) !== null) return 'people';
  if (/^(?:persons?|others?)$/.test(lemma)) return 'people';
  // A plural that was tagged as a singular, or whose "e" was taken for part of the ending ("clauses").
  if (
    !token.xpos.startsWith('NNP') &&
    lemma === token.lower &&
    /[^su']s$/.test(lemma) &&
    lemma.length > 4 &&
    !/(?:is|sses|series|species|ous|politics|news)$/.test(lemma)
  )
    return lemma.endsWith('ies') ? `${lemma.slice(0, -3)}y` : lemma.slice(0, -1);
  return token.lower === `${lemma}es` && /[aeiou]{2}s$/.test(lemma) ? `${lemma}e` : lemma;
}

/** The noun phrase after token `at`: "land mines", "of the passengers", "people"; its head is the last noun before anything else. */
export function readPhrase(context: QuantityContext, from: number, counted = true, determined = false): Phrase {
  const tokens = context.sentence.tokens;
  let at = from;
  // "Nine out of 14 judges".
  const out = tokens[at]?.lower === 'out' && tokens[at + 1]?.lower === 'of' && tokens[at + 2]?.xpos === 'CD' ? 1 : 0;
  at += out;
  const of = tokens[at]?.lower === 'of';
  if (of && /^(them|whom|which|us|those|these)$/.test(tokens[at + 1]?.lower ?? ''))
    return predicateNoun(context, at + 2);
  if (of) at += 1;
  if (out) at = skipDeterminers(tokens, at);
  while (at < tokens.length && (of || determined) && /^(?:DT|PRP\$|PDT)$/.test(tokens[at]!.xpos)) at += 1;
  const run = nounRun(context, at, counted);
  const head = run.head;
  if (head === null) return emptyPhrase(at);
  const classifier =
    run.next < tokens.length && tokens[run.next]!.lower === 'of'
      ? nounRun(context, skipDeterminers(tokens, run.next + 1))
      : null;
  const modifier = classifier?.head && !/^NNP/.test(classifier.head.xpos) ? headLemma(classifier.head) : run.modifier;
  return { ...run, head, modifier, last: head, classified: classifier?.head != null };
}

/** "six of them were children" counts children, and so does "six of them children". */
function predicateNoun(context: QuantityContext, at: number): Phrase {
  const tokens = context.sentence.tokens;
  const be = tokens[at]?.lemma === 'be';
  if (be && /^VB[DN]$/.test(tokens[at + 1]?.xpos ?? '')) return emptyPhrase(at);
  const run = nounRun(context, be ? at + 1 : at);
  if (!run.head || (!be && !/^NNS$/.test(run.head.xpos))) return emptyPhrase(at);
  return run;
}

/** The run of adjectives and nouns that begins at a token; `counted` where a number stands right before it. */
export function nounRun(context: QuantityContext, from: number, counted = false): Phrase {
  const tokens = context.sentence.tokens;
  let head: Tagged | null = null;
  let first: Tagged | null = null;
  let modifier: string | null = null;
  let state: string | null = null;
  let at = from;
  for (; at < tokens.length && at < from + PHRASE; at++) {
    const token = tokens[at]!;
    if ((NO_NOUN.has(token.lower) && tokens[at + 1]?.xpos !== 'NNS') || context.timeTokens.has(at)) break;
    const noun = isNounAt(tokens, at, counted && at === from);
    const joined = tokens[at - 1]?.xpos === 'HYPH' && at > from;
    if (!noun && !joined && !fits(tokens, at, head)) break;
    if (noun && !joined && !followsNoun(token, head)) break;
    first ??= token;
    if (token.xpos === 'POS') head = null;
    else if (noun) {
      if (head !== null)
        modifier = head.xpos.startsWith('NNP') || isJoinedNumber(tokens, at - 1) ? null : head.lemma.toLowerCase();
      head = token;
    } else if (/^(JJ|VB)/.test(token.xpos) && !MILD.has(token.lower)) {
      // "stone-throwing youths": what a hyphen joins is said of the noun to come.
      if (joined) head = null;
      modifier = token.lower;
      state ??= stateOf(token.lower);
    }
  }
  return { head, modifier, state, first, last: head, classified: false, next: at };
}

/** The "year" of "a nine-year term". */
function isJoinedNumber(tokens: readonly Tagged[], at: number): boolean {
  return tokens[at - 1]?.xpos === 'HYPH' && tokens[at - 2]?.xpos === 'CD';
}

/** "The four accused are at large": a participle that a verb follows stands for a noun. */
function standsForNoun(tokens: readonly Tagged[], at: number): boolean {
  return (
    tokens[at]!.xpos === 'VBN' &&
    stateOf(tokens[at]!.lower) === null &&
    tokens[at - 2]?.xpos === 'DT' &&
    /^(?:VB[DPZ]|MD)$/.test(tokens[at + 1]?.xpos ?? '')
  );
}

/** After a number a word in "-s" is a plural, whatever it was taken for ("1.9 million refugees"). */
function isNounAt(tokens: readonly Tagged[], at: number, counted: boolean): boolean {
  const token = tokens[at]!;
  if (token.xpos.startsWith('N')) return true;
  if (counted && standsForNoun(tokens, at)) return true;
  return counted && token.xpos === 'VBZ' && token.upos !== 'AUX' && /[^s]s$/.test(token.lower);
}

function followsNoun(token: Tagged, head: Tagged | null): boolean {
  return head === null || (!/^(NNS|VBZ)/.test(head.xpos) && !(token.xpos.startsWith('NNP') && head.xpos === 'NN'));
}

/** After a plural noun a participle is no longer part of the phrase; a past tense before a noun is a participle or none of it. */
function fits(tokens: readonly Tagged[], at: number, head: Tagged | null): boolean {
  const token = tokens[at]!;
  if (
    head !== null &&
    !/^(HYPH|POS)$/.test(token.xpos) &&
    !(head.xpos.startsWith('NNP') && token.xpos.startsWith('JJ'))
  )
    return false;
  if (token.xpos === 'VBD' || token.xpos === 'VBN') return /^(?:NNS?|JJ|HYPH|CD)$/.test(tokens[at + 1]?.xpos ?? '');
  const next = tokens[at + 1]?.xpos ?? '';
  // "no-confidence votes", "13 away games".
  if (token.xpos === 'DT') return next === 'HYPH';
  if (token.xpos === 'RB') return next === 'NNS' && tokens[at - 1]?.xpos === 'CD';
  return /^(JJ[RS]?|VBG|HYPH|CD|POS|RBR)$/.test(token.xpos) || MILD.has(token.lower);
}

/** Index of the first token from `from` on that is no article, possessive or number. */
export function skipDeterminers(tokens: readonly Tagged[], from: number): number {
  let at = from;
  while (at < tokens.length && /^(DT|PRP\$|PDT|CD)$/.test(tokens[at]!.xpos)) at += 1;
  return at;
}

function emptyPhrase(next: number): Phrase {
  return { head: null, modifier: null, state: null, first: null, last: null, classified: false, next };
}

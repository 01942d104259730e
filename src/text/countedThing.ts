import type { Span } from '../model/index.ts';
import synonyms from '../lang/en/count-synonyms.json' with { type: 'json' };
import table from '../lang/en/count-words.json' with { type: 'json' };
import type { Tagged } from './analyse.ts';
import { isDash } from './pieces.ts';
import { countryOfPeople } from './places.ts';
import { nounStateOf, participleOf, stateOf } from './countedStates.ts';
import type { QuantityContext } from './quantityContext.ts';

const DULL = new Set(table.dull);
const PERSONS = new Set([...table.persons, ...synonyms.humans]);
const MILD = new Set(table.mild);
const PHRASE = 7;
const REACH = 14;
const TOLL_REACH = 25;

/** What a number counts, as lemmas with the most telling word last ("people hurt"), and where that stands. */
export interface CountedThing {
  readonly counts: string;
  readonly span: Span | null;
}

interface Phrase {
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

/**
 * Reads what is counted around a number: `first` and `last` are the pieces of the number with its bound words and unit.
 * The noun after it, with the verb it is the object or the subject of; else the state it is in; else the toll it belongs to.
 */
export function readCountedThing(
  context: QuantityContext,
  first: number,
  last: number,
  withState = true,
): CountedThing {
  const tokens = context.sentence.tokens;
  const hyphened = readHyphened(context, last);
  if (hyphened) return hyphened;
  const phrase = readPhrase(context, last);
  const state = withState ? (stateBefore(context, first, phrase) ?? stateAfter(context, phrase)) : null;
  if (phrase.head === null && state === null) return subjectBefore(context, first);
  const own = phrase.head && (nounStateOf(phrase.head.lemma) ?? phrase.state);
  const everybody = phrase.head === null || nounStateOf(phrase.head.lemma) !== null || joinsPersons(context, phrase);
  const head = everybody ? 'people' : headLemma(phrase.head);
  const telling = own ?? state?.word ?? null;
  const counts =
    telling !== null ? `${head} ${telling}` : phrase.modifier !== null ? `${phrase.modifier} ${head}` : head;
  const begin = phrase.first ?? (state ? tokens[state.at]! : null);
  const end = phrase.last ?? (state ? tokens[state.at]! : null);
  return { counts, span: begin && end ? { start: begin.start, end: end.end } : null };
}

/** "214 passengers and crew", "nine men and women": two kinds of persons counted together are people. */
function joinsPersons(context: QuantityContext, phrase: Phrase): boolean {
  const tokens = context.sentence.tokens;
  if (phrase.head === null || tokens[phrase.next]?.lower !== 'and') return false;
  return isPerson(phrase.head) && isPerson(tokens[phrase.next + 1]);
}

function isPerson(token: Tagged | undefined): boolean {
  return token?.upos === 'NOUN' && PERSONS.has(token.lemma.toLowerCase());
}

/** "five-member", "12-storey": the word joined to the number says what is counted. */
function readHyphened(context: QuantityContext, last: number): CountedThing | null {
  const [dash, piece] = [context.pieces[last + 1], context.pieces[last + 2]];
  if (!isDash(dash) || dash?.glued !== true || piece?.kind !== 'word') return null;
  return { counts: piece.lower, span: { start: piece.start, end: piece.end } };
}

function headLemma(token: Tagged): string {
  const lemma = token.lemma.toLowerCase();
  if (token.xpos.startsWith('NNP') && countryOfPeople(token.form) !== null) return 'people';
  return lemma === 'person' || lemma === 'persons' || lemma === 'other' || lemma === 'others' ? 'people' : lemma;
}

/** The noun phrase after piece `last`: "land mines", "of the passengers", "people"; its head is the last noun before anything else. */
function readPhrase(context: QuantityContext, last: number): Phrase {
  const tokens = context.sentence.tokens;
  let at = tokenAfter(context, last);
  const of = tokens[at]?.lower === 'of';
  if (of && /^(them|whom|which|us|those|these)$/.test(tokens[at + 1]?.lower ?? ''))
    return predicateNoun(context, at + 2);
  if (of) at += 1;
  while (at < tokens.length && /^(DT|PRP\$|PDT)$/.test(tokens[at]!.xpos) && of) at += 1;
  const run = nounRun(context, at);
  const head = run.head;
  if (head === null) return emptyPhrase(at);
  const classifier =
    run.next < tokens.length && tokens[run.next]!.lower === 'of'
      ? nounRun(context, skipDeterminers(tokens, run.next + 1))
      : null;
  const modifier = classifier?.head && !/^NNP/.test(classifier.head.xpos) ? headLemma(classifier.head) : run.modifier;
  return {
    head,
    modifier,
    state: run.state,
    first: run.first,
    last: head,
    classified: classifier?.head != null,
    next: run.next,
  };
}

/** "six of them were children" counts children. */
function predicateNoun(context: QuantityContext, at: number): Phrase {
  if (context.sentence.tokens[at]?.lemma !== 'be') return emptyPhrase(at);
  const run = nounRun(context, at + 1);
  return run.head ? run : emptyPhrase(at);
}

function nounRun(context: QuantityContext, from: number): Phrase {
  const tokens = context.sentence.tokens;
  let head: Tagged | null = null;
  let first: Tagged | null = null;
  let modifier: string | null = null;
  let state: string | null = null;
  let at = from;
  for (; at < tokens.length && at < from + PHRASE; at++) {
    const token = tokens[at]!;
    if (context.timeTokens.has(at) || !fits(token, head)) break;
    first ??= token;
    if (token.xpos === 'POS') head = null;
    else if (token.xpos.startsWith('N')) {
      if (head !== null) modifier = head.xpos.startsWith('NNP') ? null : head.lemma.toLowerCase();
      head = token;
    } else if (/^(JJ|VB)/.test(token.xpos) && !MILD.has(token.lower)) {
      modifier = token.lower;
      state ??= stateOf(token.lower);
    }
  }
  return { head, modifier, state, first, last: head, classified: false, next: at };
}

/** After a plural noun a participle is no longer part of the phrase, and a new proper noun begins another one. */
function fits(token: Tagged, head: Tagged | null): boolean {
  if (token.xpos.startsWith('N'))
    return head === null || (!/^NNS/.test(head.xpos) && !(token.xpos.startsWith('NNP') && head.xpos === 'NN'));
  if (
    head !== null &&
    !/^(HYPH|POS)$/.test(token.xpos) &&
    !(head.xpos.startsWith('NNP') && token.xpos.startsWith('JJ'))
  )
    return false;
  return /^(JJ[RS]?|VBD|VBN|VBG|HYPH|CD|NNP|POS|RBR)$/.test(token.xpos) || MILD.has(token.lower);
}

function skipDeterminers(tokens: readonly Tagged[], from: number): number {
  let at = from;
  while (at < tokens.length && /^(DT|PRP\$|PDT|CD)$/.test(tokens[at]!.xpos)) at += 1;
  return at;
}

function emptyPhrase(next: number): Phrase {
  return { head: null, modifier: null, state: null, first: null, last: null, classified: false, next };
}

/** Index of the first token after a piece. */
function tokenAfter(context: QuantityContext, last: number): number {
  const end = context.pieces[last]!.end;
  const at = context.tokenOf[last];
  if (at === undefined || at < 0) return context.sentence.tokens.length;
  return context.sentence.tokens[at]!.end > end ? at : at + 1;
}

/** The verb the number is the object of: "killing at least four civilians", "was shot about 40 times". */
function stateBefore(context: QuantityContext, first: number, phrase: Phrase): { word: string; at: number } | null {
  const tokens = context.sentence.tokens;
  const index = context.tokenOf[first] ?? -1;
  let at = index - 1;
  while (at > index - 3 && at >= 0 && /^(RB|RP|DT|PDT|PRP\$)$/.test(tokens[at]!.xpos)) at -= 1;
  const verb = tokens[at];
  if (at < 0 || verb === undefined || !verb.xpos.startsWith('VB') || DULL.has(verb.lemma)) return null;
  if ((phrase.head === null || phrase.classified) && stateOf(verb.lemma) === null) return null;
  return { word: stateOf(verb.lemma) ?? participleOf(verb), at };
}

/** The state told after the noun: "were killed", "died", "wounded", "dead"; words of an inserted "including …," are passed over. */
function stateAfter(context: QuantityContext, phrase: Phrase): { word: string; at: number } | null {
  const tokens = context.sentence.tokens;
  for (let at = phrase.next; at < tokens.length && at < phrase.next + REACH; at++) {
    const token = tokens[at]!;
    if (/^[,(]$/.test(token.form) && /^(including|among|some|many|most|mostly|at)$/.test(tokens[at + 1]?.lower ?? '')) {
      at = closing(tokens, at + 1);
      continue;
    }
    const state = stateOf(token.lemma) ?? stateOf(token.lower);
    if (state !== null && /^(VB|JJ|NN$)/.test(token.xpos)) return { word: state, at };
    if (token.xpos === 'VBN' && !DULL.has(token.lemma)) return phrase.head ? { word: participleOf(token), at } : null;
    if (token.xpos.startsWith('VB') && !DULL.has(token.lemma)) return null;
    if (!/^(VB|MD|RB|WP|WDT|JJ$|EX)/.test(token.xpos) && !(phrase.head === null && at === phrase.next)) return null;
  }
  return null;
}

function closing(tokens: readonly Tagged[], from: number): number {
  let at = from;
  while (at < tokens.length && at < from + REACH && !/^[,)]$/.test(tokens[at]!.form)) at += 1;
  return at;
}

/** "The death toll rose to six", "the number of injured reached 120": the thing counted stands before. */
function subjectBefore(context: QuantityContext, first: number): CountedThing {
  const tokens = context.sentence.tokens;
  const index = context.tokenOf[first] ?? 0;
  for (let at = index - 1; at >= 0 && at >= index - TOLL_REACH; at--) {
    const token = tokens[at]!;
    const span = { start: token.start, end: token.end };
    if (token.lower === 'toll' || token.lower === 'fatalities' || token.lower === 'deaths')
      return { counts: 'people killed', span };
    if (token.lower !== 'number' || tokens[at + 1]?.lower !== 'of') continue;
    const run = nounRun(context, skipDeterminers(tokens, at + 2));
    const state = stateOf((run.head ?? tokens[at + 2] ?? token).lemma) ?? stateOf(tokens[at + 2]?.lower ?? '');
    if (state !== null) return { counts: `people ${state}`, span };
    if (run.head) return { counts: headLemma(run.head), span: { start: run.head.start, end: run.head.end } };
  }
  return measuredNoun(context, index) ?? { counts: '', span: null };
}

/** "a magnitude of 6.4", "a population of 12,000": the noun before "of" says what the number is. */
function measuredNoun(context: QuantityContext, index: number): CountedThing | null {
  const [noun, of] = [context.sentence.tokens[index - 2], context.sentence.tokens[index - 1]];
  if (of?.lower !== 'of' || !noun?.xpos.startsWith('NN') || noun.xpos.startsWith('NNP')) return null;
  return { counts: headLemma(noun), span: { start: noun.start, end: noun.end } };
}

import synonyms from '../lang/en/count-synonyms.json' with { type: 'json' };
import table from '../lang/en/count-words.json' with { type: 'json' };
import type { Tagged } from './analyse.ts';
import { type CountedThing, headLemma, type Phrase, readPhrase } from './countedPhrase.ts';
import { nounStateOf, participleOf, stateOf } from './countedStates.ts';
import { subjectBefore } from './countedSubject.ts';
import { stateAfter, stateBefore, stateOfObjects, type TokenState } from './countedVerbs.ts';
import { isDash } from './pieces.ts';
import type { QuantityContext } from './quantityContext.ts';
import { isUnitName } from './units.ts';

const PERSONS = new Set([...table.persons, ...synonyms.humans]);
const DULL = new Set(table.dull);
const CHANGES = new Set(table.changes);
const ELLIPSIS_REACH = 15;
/** States of things, where the others are those of persons. */
const THINGS = new Set(['damaged', 'destroyed', 'cancelled', 'seized', 'sold', 'stolen', 'fired']);

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
  const phrase = readPhrase(context, tokenAfter(context, last));
  const state = withState ? readState(context, first, phrase) : null;
  if (phrase.head === null && state === null)
    return listedAs(context, last) ?? elided(context, first, last) ?? subjectBefore(context, first);
  const own = phrase.head && (nounStateOf(phrase.head.lemma) ?? phrase.state);
  const everybody = phrase.head === null || nounStateOf(phrase.head.lemma) !== null || joinsPersons(context, phrase);
  const things =
    phrase.head === null && state !== null && THINGS.has(state.word) ? countedBefore(context, first) : null;
  const head = things ? headLemma(things) : everybody ? 'people' : headLemma(phrase.head);
  const telling = own ?? state?.word ?? null;
  const counts =
    telling !== null ? `${head} ${telling}` : phrase.modifier !== null ? `${phrase.modifier} ${head}` : head;
  const begin = phrase.first ?? (state ? tokens[state.at]! : null);
  const end = phrase.last ?? (state ? tokens[state.at]! : null);
  return { counts, span: begin && end ? { start: begin.start, end: end.end } : null };
}

/** What a measure is of: the noun right after it or after its "of", with a state that is known as one where `stated`. */
export function readMeasuredThing(context: QuantityContext, last: number, stated: boolean): CountedThing {
  const phrase = readPhrase(context, tokenAfter(context, last), false, stated);
  if (phrase.head === null || phrase.first === null) return matterOf(context, last);
  const told = stated ? stateAfter(context, phrase) : null;
  const state = phrase.state ?? (told && stateOf(told.word) === null ? null : told?.word) ?? null;
  const head = headLemma(phrase.head);
  const words = state !== null ? [head, state] : phrase.modifier !== null ? [phrase.modifier, head] : [head];
  return { counts: words.join(' '), span: { start: phrase.first.start, end: phrase.head.end } };
}

/** "11 kg of amber hidden in jars": after "of" a word by itself is a noun, whatever it was taken for. */
function matterOf(context: QuantityContext, last: number): CountedThing {
  const tokens = context.sentence.tokens;
  const [of, matter, next] = [0, 1, 2].map((step) => tokens[tokenAfter(context, last) + step]);
  const alone = of?.lower === 'of' && matter?.xpos === 'JJ' && !/^(?:NN|JJ|CD|HYPH|CC|,)/.test(next?.xpos ?? '');
  return alone ? { counts: matter.lower, span: { start: matter.start, end: matter.end } } : { counts: '', span: null };
}

function readState(context: QuantityContext, first: number, phrase: Phrase): TokenState | null {
  if (isWhole(context, first)) return ownState(context, phrase);
  return stateBefore(context, first, phrase) ?? stateAfter(context, phrase) ?? stateOfObjects(context, first);
}

/** Of a whole only what stands right at it: "nine of the 26 people killed", "half of the 19,000 displaced". */
function ownState(context: QuantityContext, phrase: Phrase): TokenState | null {
  const tokens = context.sentence.tokens;
  const next = tokens[phrase.next];
  const participle =
    next?.xpos === 'VBN' ||
    (next?.xpos === 'VBD' && stateOf(next.lemma) !== null && !/^[NDP]/.test(tokens[phrase.next + 1]?.xpos ?? '')) ||
    (phrase.head === null && stateOf(next?.lemma ?? '') !== null);
  return participle ? stateAfter(context, phrase) : null;
}

/** In "six of the nine bodies" the nine are the whole, and what is told of the six is not told of them. */
function isWhole(context: QuantityContext, first: number): boolean {
  const tokens = context.sentence.tokens;
  let at = (context.tokenOf[first] ?? 0) - 1;
  const from = at;
  while (at > from - 4 && /^(?:DT|PRP\$|PDT|POS|NNP|VBN|JJ)$/.test(tokens[at]?.xpos ?? '')) at -= 1;
  const part = tokens[at]?.lower === 'of' ? tokens[at - 1] : undefined;
  if (part === undefined) return false;
  const determined = at < from;
  return (
    (part.xpos === 'CD' ||
      /^(?:none|half|most|many|some|all|few|dozens|hundreds|thousands|any|each|quarters?|thirds?)$/.test(part.lower)) &&
    (determined || part.xpos === 'CD')
  );
}

/** "41 are listed as missing": the state is told after a verb of telling. */
function listedAs(context: QuantityContext, last: number): CountedThing | null {
  const tokens = context.sentence.tokens;
  const at = tokenAfter(context, last);
  const [be, verb, as, state] = [0, 1, 2, 3].map((step) => tokens[at + step]);
  const known = be?.lemma === 'be' && verb?.xpos === 'VBN' && as?.lower === 'as' ? stateOf(state?.lower ?? '') : null;
  return known === null ? null : { counts: `people ${known}`, span: { start: state!.start, end: state!.end } };
}

/** "200 flights were cancelled and another 640 delayed": the noun is that of the number before. */
function elided(context: QuantityContext, first: number, last: number): CountedThing | null {
  const tokens = context.sentence.tokens;
  const object = elidedObject(context, first, last);
  if (object) return object;
  const verb = tokens[tokenAfter(context, last)];
  if (verb === undefined || !/^(?:VBN|VBD|JJ)$/.test(verb.xpos) || !verb.lower.endsWith('ed')) return null;
  const next = tokens[tokenAfter(context, last) + 1];
  const told = /^(?:because|by|due|after|when|as|while)$/.test(next?.lower ?? '');
  if (verb.xpos === 'VBD' && !told && /^(?:DT|CD|NN|PRP|JJ|TO|IN)/.test(next?.xpos ?? '')) return null;
  const noun = countedBefore(context, first);
  return noun && { counts: `${headLemma(noun)} ${verb.lower}`, span: { start: verb.start, end: verb.end } };
}

/** "Cancelled 140 flights and delayed a further 75", "and abducted dozens more": the second verb has the object of the first. */
function elidedObject(context: QuantityContext, first: number, last: number): CountedThing | null {
  const tokens = context.sentence.tokens;
  let at = (context.tokenOf[first] ?? 0) - 1;
  while (at > 0 && /^(?:another|a|further|some|more)$/.test(tokens[at]!.lower)) at -= 1;
  const verb = tokens[at];
  const next = tokens[tokenAfter(context, last)];
  const ends = next === undefined || next.upos === 'PUNCT' || /^(?:more|others)$/.test(next.lower);
  if (!ends || verb === undefined || !/^VB[DN]$/.test(verb.xpos) || tokens[at - 1]?.lower !== 'and') return null;
  const noun = stateOf(verb.lemma) === null && !isBeOrChange(verb.lemma) ? countedBefore(context, first) : null;
  return noun && { counts: `${headLemma(noun)} ${participleOf(verb)}`, span: { start: verb.start, end: verb.end } };
}

function isBeOrChange(lemma: string): boolean {
  return DULL.has(lemma) || CHANGES.has(lemma);
}

/** The nearest noun in the plural before a number that a number or adjective stands before. */
function countedBefore(context: QuantityContext, first: number): Tagged | null {
  const tokens = context.sentence.tokens;
  const index = context.tokenOf[first] ?? 0;
  for (let at = index - 1; at > 0 && at > index - ELLIPSIS_REACH; at--) {
    if (tokens[at]!.xpos !== 'NNS' || !/^(?:CD|JJ|NN)$/.test(tokens[at - 1]!.xpos)) continue;
    // "44 tonnes of the 120 promised": what was measured is not counted.
    return isUnitName(tokens[at]!.lower) ? null : tokens[at]!;
  }
  return null;
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

/** Index of the first token after a piece. */
function tokenAfter(context: QuantityContext, last: number): number {
  const end = context.pieces[last]!.end;
  const at = context.tokenOf[last];
  if (at === undefined || at < 0) return context.sentence.tokens.length;
  return context.sentence.tokens[at]!.end > end ? at : at + 1;
}

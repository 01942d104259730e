import table from '../lang/en/count-words.json' with { type: 'json' };
import type { Tagged } from './analyse.ts';
import { type CountedThing, headLemma, nounRun, skipDeterminers } from './countedPhrase.ts';
import { stateOf } from './countedStates.ts';
import { stateAfter } from './countedVerbs.ts';
import type { QuantityContext } from './quantityContext.ts';
import { isCurrencyName } from './units.ts';

const TOLL_REACH = 25;
/** Verbs of change: what rose or fell to a number is what the number counts. */
const CHANGES = new Set(table.changes);
const CHANGE_REACH = 8;
const SUBJECT_REACH = 12;

/** "The death toll rose to six", "the number of injured reached 120", "burglaries fell to 8,214": the thing counted stands before. */
export function subjectBefore(context: QuantityContext, first: number): CountedThing {
  const tokens = context.sentence.tokens;
  const index = context.tokenOf[first] ?? 0;
  const antecedent = partOfThem(context, index) ?? changedNoun(context, index);
  for (let at = index - 1; at >= 0 && at >= index - TOLL_REACH; at--) {
    const token = tokens[at]!;
    const span = { start: token.start, end: token.end };
    if (antecedent !== null && antecedent.at > at) return antecedent.thing;
    if ((token.lower === 'toll' && !isPrice(tokens, at)) || token.lower === 'fatalities' || token.lower === 'deaths')
      return { counts: 'people killed', span };
    if (token.lower !== 'number' || tokens[at + 1]?.lower !== 'of') continue;
    const run = nounRun(context, skipDeterminers(tokens, at + 2));
    const state = stateOf((run.head ?? tokens[at + 2] ?? token).lemma) ?? stateOf(tokens[at + 2]?.lower ?? '');
    if (state !== null) return { counts: `people ${state}`, span };
    if (run.head === null) continue;
    const told = stateAfter(context, run)?.word ?? null;
    const counts = told === null ? headLemma(run.head) : `${headLemma(run.head)} ${told}`;
    return { counts, span: { start: run.head.start, end: run.head.end } };
  }
  return measuredNoun(context, index) ?? antecedent?.thing ?? { counts: '', span: null };
}

/** "A toll of 18 euros" is money, and so is that of a road. */
function isPrice(tokens: readonly Tagged[], toll: number): boolean {
  return (
    /^(?:road|bridge|tunnel|motorway|highway)$/.test(tokens[toll - 1]?.lower ?? '') ||
    tokens.slice(toll + 1, toll + 5).some(({ xpos, lower }) => xpos === '$' || isCurrencyName(lower))
  );
}

interface Antecedent {
  readonly thing: CountedThing;
  readonly at: number;
}

/** "aftershocks, eight of them above …": the nearest noun in the plural before the comma. */
function partOfThem(context: QuantityContext, index: number): Antecedent | null {
  const tokens = context.sentence.tokens;
  if (tokens[index - 2]?.lower === 'of' && /^(?:whom|which)$/.test(tokens[index - 1]?.lower ?? ''))
    return nounBefore(context, index - 3, (xpos) => /^(?:NNS|NNPS)$/.test(xpos));
  const named = nounAtDash(context, index);
  if (named) return named;
  const votes = otherSide(context, index);
  if (votes) return votes;
  let at = index;
  while (at < index + 3 && tokens[at]?.lower !== 'of') at += 1;
  if (!/^(?:them|which|whom)$/.test(tokens[at + 1]?.lower ?? '')) return null;
  return nounBefore(context, index - 1, (xpos) => /^(?:NNS|NNPS)$/.test(xpos)) ?? opener(context);
}

/** "Fewer seats - 36, down from 52 -", "the fewest dentists: 2 per town". */
function nounAtDash(context: QuantityContext, index: number): Antecedent | null {
  const [noun, mark] = [context.sentence.tokens[index - 2], context.sentence.tokens[index - 1]];
  if (noun?.xpos !== 'NNS' || !/^[-–—:]$/.test(mark?.form ?? '')) return null;
  return { thing: { counts: headLemma(noun), span: { start: noun.start, end: noun.end } }, at: index - 2 };
}

/** "77 votes to 70": the other side has as many of the same. */
function otherSide(context: QuantityContext, index: number): Antecedent | null {
  const [count, noun, to] = [3, 2, 1].map((step) => context.sentence.tokens[index - step]);
  if (to?.lower !== 'to' || noun?.lemma !== 'vote' || count?.xpos !== 'CD') return null;
  return { thing: { counts: 'vote', span: { start: noun.start, end: noun.end } }, at: index - 2 };
}

/** A plural that opens the sentence may pass for a name. */
function opener(context: QuantityContext): Antecedent | null {
  const token = context.sentence.tokens[0];
  if (token === undefined || !token.xpos.startsWith('NNP') || !token.lower.endsWith('s')) return null;
  return { thing: { counts: token.lower.slice(0, -1), span: { start: token.start, end: token.end } }, at: 0 };
}

/** The subject of the verb of change before "to 40" or "from 52 to 40". */
function changedNoun(context: QuantityContext, index: number): Antecedent | null {
  const tokens = context.sentence.tokens;
  if (!/^(?:to|from|at|reached|hit)$/.test(tokens[index - 1]?.lower ?? '')) return null;
  for (let at = index - 1; at >= 0 && at > index - CHANGE_REACH; at--)
    if (tokens[at]!.xpos.startsWith('VB') && CHANGES.has(tokens[at]!.lemma))
      // A toll, or "the number of", says it itself, however much stands between it and its verb.
      return tellsItself(context, at) ? null : nounBefore(context, at - 1, (xpos) => /^NNS?$/.test(xpos));
  return null;
}

function tellsItself(context: QuantityContext, verb: number): boolean {
  const tokens = context.sentence.tokens;
  for (let at = verb - 1; at >= 0 && at > verb - TOLL_REACH && !tokens[at]!.xpos.startsWith('VB'); at--)
    if (/^(?:toll|number|fatalities|deaths)$/.test(tokens[at]!.lower)) return true;
  return false;
}

function nounBefore(context: QuantityContext, from: number, fits: (xpos: string) => boolean): Antecedent | null {
  const tokens = context.sentence.tokens;
  let found: Antecedent | null = null;
  for (let at = from; at >= 0 && at > from - SUBJECT_REACH; at--) {
    const token = tokens[at]!;
    // "applications to study nursing": the noun before the infinitive or preposition is the one told of.
    if (found !== null && !/^(?:IN|TO|VB|DT|JJ|NN|PRP\$|POS|HYPH|MD|RB)/.test(token.xpos)) return found;
    if (/^(?:,|CC|VBD|VBZ|VBP)$/.test(token.xpos) && found !== null) return found;
    if (!fits(token.xpos) || context.timeTokens.has(at)) continue;
    const next = tokens[at + 1];
    if (found === null || /^(?:IN|TO)$/.test(next?.xpos ?? '')) found = { thing: countOf(tokens, at), at };
  }
  return found;
}

/** "Visitor numbers rose to 300" counts visitors. */
function countOf(tokens: readonly Tagged[], at: number): CountedThing {
  const [token, before] = [tokens[at]!, tokens[at - 1]];
  const of = /^(?:numbers?|figures)$/.test(token.lower) && before?.xpos.startsWith('NN') === true ? before : token;
  return { counts: headLemma(of), span: { start: of.start, end: of.end } };
}

/** "a magnitude of 6.4", "a population of 12,000": the noun before "of" says what the number is. */
function measuredNoun(context: QuantityContext, index: number): CountedThing | null {
  const [noun, of] = [context.sentence.tokens[index - 2], context.sentence.tokens[index - 1]];
  if (noun?.lower === 'top' || of?.lower !== 'of' || !noun?.xpos.startsWith('NN') || noun.xpos.startsWith('NNP'))
    return null;
  return { counts: headLemma(noun), span: { start: noun.start, end: noun.end } };
}

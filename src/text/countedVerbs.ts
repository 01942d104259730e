import table from '../lang/en/count-words.json' with { type: 'json' };
import type { Tagged } from './analyse.ts';
import type { Phrase } from './countedPhrase.ts';
import { participleOf, stateOf } from './countedStates.ts';
import type { QuantityContext } from './quantityContext.ts';

const DULL = new Set(table.dull);
/** Verbs whose subject is in the state they tell; with all others only the passive does. */
const INTRANSITIVE = new Set(table.intransitive);
const REACH = 14;
const PREPOSED = 8;
const LIST = 16;

/** A state told by the word at token `at`. */
export interface TokenState {
  readonly word: string;
  readonly at: number;
}

/** The verb the number is the object of: "killing at least four civilians", "was shot about 40 times". */
export function stateBefore(context: QuantityContext, first: number, phrase: Phrase): TokenState | null {
  const tokens = context.sentence.tokens;
  const index = context.tokenOf[first] ?? -1;
  let at = index - 1;
  let definite = false;
  let phrasal = false;
  while (at > index - 3 && at >= 0 && /^(RB|RP|DT|PDT|PRP\$)$/.test(tokens[at]!.xpos)) {
    phrasal ||= tokens[at]!.xpos === 'RP';
    definite ||= /^(?:the|all|its|his|her|their|these|those)$/.test(tokens[at]!.lower);
    at -= 1;
  }
  const verb = tokens[at];
  if (at < 0 || verb === undefined || !isVerbOfObject(tokens, at)) return null;
  const state = stateOf(verb.lemma);
  if (DULL.has(verb.lemma) || phrase.head?.lemma === 'point') return null;
  // "all five standards" are known ones: only a state of theirs is worth telling.
  // "Turns out 3,000 loaves": the verb alone says something else.
  if (state === null && (definite || phrasal || phrase.head === null || phrase.classified)) return null;
  return { word: state ?? participleOf(verb), at };
}

/** "And wounded three": before a number a participle is a verb, for an adjective would stand after it. */
function isVerbOfObject(tokens: readonly Tagged[], at: number): boolean {
  const { xpos, lower } = tokens[at]!;
  if (xpos.startsWith('VB')) return true;
  const opened = /^(?:DT|PRP\$|CD|JJ|POS|IN)$/.test(tokens[at - 1]?.xpos ?? 'DT');
  return xpos === 'JJ' && lower.endsWith('ed') && stateOf(lower) !== null && !opened;
}

/** The object that shares its verb with one before it: "killing the pilot and two divers". Only states of people and things count. */
export function stateOfObjects(context: QuantityContext, first: number): TokenState | null {
  const tokens = context.sentence.tokens;
  const index = context.tokenOf[first] ?? -1;
  if (!/^(?:and|,)$/.test(tokens[index - 1]?.lower ?? '')) return null;
  for (let at = index - 2; at >= 0 && at > index - REACH; at--) {
    const token = tokens[at]!;
    if (/^VB[DGN]?$/.test(token.xpos) && token.upos !== 'AUX') {
      const state = isPassive(tokens, at) ? null : stateOf(token.lemma);
      return state === null || DULL.has(token.lemma) || INTRANSITIVE.has(token.lemma) ? null : { word: state, at };
    }
    if (!/^(?:N|JJ|DT|CD|PRP\$|CC|,|HYPH|POS)/.test(token.xpos)) return null;
  }
  return null;
}

/** The state told after the noun: "were killed", "died", "wounded", "dead"; what is inserted between commas is passed over. */
export function stateAfter(context: QuantityContext, phrase: Phrase): TokenState | null {
  const tokens = context.sentence.tokens;
  let seen = 0;
  for (let at = phrase.next; at < tokens.length && at < phrase.next + REACH; at++) {
    const token = tokens[at]!;
    const beyond = passOver(tokens, at, seen === 0 && phrase.head !== null, phrase.classified);
    if (beyond !== null) {
      at = beyond - 1;
      continue;
    }
    seen += 1;
    const state = stateOf(token.lemma) ?? stateOf(token.lower);
    if (/^(?:JJ|NN$)/.test(token.xpos) && state !== null) return { word: state, at };
    if (token.xpos.startsWith('VB') && token.upos !== 'AUX') {
      const verb = verbState(tokens, at, state, phrase.head !== null);
      if (verb !== 'dull') return verb;
    }
    if (!/^(VB|MD|RB|WP|WDT|JJ$|EX)/.test(token.xpos) && !(phrase.head === null && seen === 1 && token.xpos !== ','))
      return null;
  }
  return null;
}

/** What a verb tells of its subject; "dull" where it tells nothing and another may follow. */
function verbState(
  tokens: readonly Tagged[],
  at: number,
  state: string | null,
  headed: boolean,
): TokenState | null | 'dull' {
  const token = tokens[at]!;
  const dead = tokens[at + 1]?.lower === 'dead' && /^(?:shoot|strike|stab|club|beat|find)$/.test(token.lemma);
  if (dead && isPassive(tokens, at)) return { word: 'killed', at };
  const suffers = INTRANSITIVE.has(token.lemma) || isPassive(tokens, at);
  if (state !== null) return suffers || token.lower === 'missing' ? { word: state, at } : null;
  if (token.lemma === 'hold' && isBePassive(tokens, at)) return headed ? { word: 'held', at } : null;
  if (DULL.has(token.lemma)) return 'dull';
  return (suffers || isSettled(tokens, at)) && headed && /^VB[DN]$/.test(token.xpos)
    ? { word: participleOf(token), at }
    : null;
}

/** Index after words that may stand between a noun and its verb, or null: ", aged 4 and 6,", "in its incubators", "and a helicopter". */
function passOver(tokens: readonly Tagged[], at: number, opening: boolean, classified: boolean): number | null {
  const token = tokens[at]!;
  const next = tokens[at + 1]?.lower ?? '';
  const listed = opening ? afterList(tokens, at) : null;
  if (listed !== null) return listed;
  if (/^[,(]$/.test(token.form)) {
    const close = closing(tokens, at + 1);
    if (/^(including|among|some|many|most|mostly|at)$/.test(next)) return close + 1;
    const inserted = token.form === '(' || /^(?:VB|MD)/.test(tokens[close + 1]?.xpos ?? '');
    return opening && inserted && close < tokens.length ? close + 1 : null;
  }
  if (!opening || (classified && token.lower === 'of')) return null;
  if (token.xpos === 'IN' && !/^(?:that|because|if|while|as|after|before|since|until|by)$/.test(token.lower))
    return beforeState(tokens, at + 1);
  return token.lower === 'and' && /^(?:an?|the|[A-Za-z]+)$/.test(next) ? beforeState(tokens, at + 1) : null;
}

/** The verb after further counted things: "1,500 sheep, 200 goats and 30 horses died". */
function afterList(tokens: readonly Tagged[], from: number): number | null {
  let at = from;
  while (at < tokens.length && at < from + LIST && /^(?:,|and)$/.test(tokens[at]!.lower)) {
    while (/^(?:,|and)$/.test(tokens[at]?.lower ?? '')) at += 1;
    if (tokens[at]?.xpos !== 'CD') return null;
    while (at < tokens.length && /^(?:CD|JJ|NN|HYPH)/.test(tokens[at]!.xpos)) at += 1;
  }
  const verb = /^(?:VB[DZP]|MD)$/.test(tokens[at]?.xpos ?? '');
  return at > from && verb && tokens[at - 1]!.xpos.startsWith('NN') ? at : null;
}

/** The end of a noun phrase where a form of "be", a participle or a verb that tells a state follows it. */
function beforeState(tokens: readonly Tagged[], from: number): number | null {
  let at = from;
  while (at < tokens.length && at < from + PREPOSED && /^(?:DT|PRP\$|JJ|NN|POS|HYPH|PDT)/.test(tokens[at]!.xpos))
    at += 1;
  const token = tokens[at];
  if (at === from || token === undefined || tokens[at - 1]!.xpos === 'DT') return null;
  return token.upos === 'AUX' || /^(?:VBN|VBD|RB)$/.test(token.xpos) ? at : null;
}

/** A participle with a form of "be" or without any auxiliary; a past tense only where no object follows. */
function isPassive(tokens: readonly Tagged[], at: number): boolean {
  const xpos = tokens[at]!.xpos;
  if (isBePassive(tokens, at)) return true;
  if (auxiliaryBefore(tokens, at) !== null) return false;
  // "Two shells hit a wall": what an object follows is no participle.
  if (xpos === 'VBN') return !/^(?:DT|PRP\$)$/.test(tokens[at + 1]?.xpos ?? '');
  return (
    xpos === 'VBD' && !/^(?:DT|CD|NN|PRP|JJ|PDT|\$|RBR|TO|RP)/.test(tokens[at + 1]?.xpos ?? '') && isClosed(tokens, at)
  );
}

/** "have resettled in the south": a perfect without an object tells what became of the subject. */
function isSettled(tokens: readonly Tagged[], at: number): boolean {
  const perfect = tokens[at]!.xpos === 'VBN' && auxiliaryBefore(tokens, at)?.lemma === 'have';
  return perfect && !/^(?:DT|CD|NN|PRP|JJ|PDT|\$|TO|RP|VB)/.test(tokens[at + 1]?.xpos ?? '');
}

/** "19 wounded in the blast": a past tense that a preposition or the end follows may be a participle of a known state. */
function isClosed(tokens: readonly Tagged[], at: number): boolean {
  return stateOf(tokens[at]!.lemma) !== null;
}

function isBePassive(tokens: readonly Tagged[], at: number): boolean {
  return /^(?:be|get)$/.test(auxiliaryBefore(tokens, at)?.lemma ?? '') && /^VB[DN]$/.test(tokens[at]!.xpos);
}

/** The auxiliary right before a verb, adverbs aside. */
function auxiliaryBefore(tokens: readonly Tagged[], at: number): Tagged | null {
  let before = at - 1;
  while (before > at - 4 && before >= 0 && /^RB/.test(tokens[before]!.xpos)) before -= 1;
  const token = tokens[before];
  return token !== undefined && /^(?:be|get|have)$/.test(token.lemma) ? token : null;
}

function closing(tokens: readonly Tagged[], from: number): number {
  let at = from;
  while (at < tokens.length && at < from + REACH && !/^[,)]$/.test(tokens[at]!.form)) at += 1;
  return at;
}

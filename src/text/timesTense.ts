import table from '../lang/en/time-words.json' with { type: 'json' };
import { yearOf } from './calendar.ts';
import type { Tagged } from './sentence.ts';
import { type TimeTree, type TimeContext, tokenOf, wordAt } from './timeReading.ts';
import { isHiddenPast, type Tense, tenseOfVerb } from './timesVerbs.ts';

const AHEAD = new Set(table.tense.ahead);
const WINDOW = 30;
const NEAR = 4;
const REACH = 7;
const LONGEST_CLAUSE = 40;

/** True where the clause around a time looks ahead ("will meet on Sunday", "is set for June", "on Monday voters go to the polls"). */
export function pointsAhead(context: TimeContext, at: number): boolean {
  return tenseAround(context, at) === 'ahead';
}

/** What the verbs over a time say of it, the nearest first; null where none says anything. */
export function tenseAround(context: TimeContext, at: number): Tense | null {
  const link = linkBefore(context, at);
  if (link === 'since' || followsYear(context, at)) return 'past';
  const from = tokenOf(context, at);
  if (saysAhead(context.tokens, from)) return 'ahead';
  const tree = context.tree();
  return (
    firstTense(tree.tokens, verbsAbove(tree, from), link) ??
    (hidesPast(context.tokens, from) ? 'past' : firstTense(context.tokens, verbsNear(context.tokens, from), link)) ??
    (hidesVerb(tree) ? 'ahead' : null)
  );
}

/** "Voting closes in nine days": where no word was taken for a finite verb, the plural at the root is one in the present tense. */
function hidesVerb({ tokens, arcs }: TimeTree): boolean {
  // A longer sentence without a verb is a list.
  if (tokens.length > LONGEST_CLAUSE) return false;
  const plural = tokens.some(
    ({ xpos }, at) =>
      at > 0 && xpos === 'NNS' && (arcs[at]!.head < 0 || (arcs[at]!.label === 'appos' && isInsertedBefore(tokens, at))),
  );
  return plural && tokens.at(-1)!.form === '.' && !tokens.some(({ xpos }) => /^(?:VB[DPZ]|MD)$/.test(xpos));
}

/** "The sheriff, in office since May, hands in his badge": the comma closes what was put in, and no noun ends it. */
function isInsertedBefore(tokens: readonly Tagged[], at: number): boolean {
  return tokens[at - 1]?.form === ',' && /^(?:IN|RP|DT|PRP\$)$/.test(tokens[at + 1]?.xpos ?? '');
}

/** "Parliament rose on Thursday and will …": before the time no word was taken for a verb, but one has the form of a past tense only. */
function hidesPast(tokens: readonly Tagged[], from: number): boolean {
  const before = tokens.slice(Math.max(0, from - WINDOW), from);
  return !before.some(isVerb) && before.some((token, at) => at > 0 && isHiddenPast(token));
}

function firstTense(tokens: readonly Tagged[], verbs: readonly number[], link: string): Tense | null {
  for (const verb of verbs) {
    const tense = tenseOfVerb(tokens, verb, link);
    if (tense !== null) return tense;
  }
  return null;
}

/** "In December 2023 and again in February": what is coordinated with a past year is past, whatever the verb was taken for. */
function followsYear({ pieces, published }: TimeContext, at: number): boolean {
  if (!published) return false;
  for (let before = at - 1; before >= 1 && before > at - 6; before--) {
    const { form, lower } = pieces[before]!;
    if (/^(?:19|20)\d{2}$/.test(form)) return Number(form) <= yearOf(published.day);
    if (!/^(?:and|again|in|on|,|or|then)$/.test(lower)) return false;
  }
  return false;
}

/** The preposition of a time, over words that only blur it. */
function linkBefore(context: TimeContext, at: number): string {
  let before = at - 1;
  while (
    before >= at - NEAR &&
    /^(?:at|least|about|around|early|late|mid|the|end|start|of|-|this|next)$/.test(wordAt(context, before))
  )
    before -= 1;
  return wordAt(context, wordAt(context, before) === 'on' ? beforeClock(context, before) : before);
}

/** In "moved to 20:15 on Saturday" the time of day stands between the day and its preposition. */
function beforeClock(context: TimeContext, on: number): number {
  let at = on - 1;
  while (at > on - NEAR - 1 && /^(?:\d{1,2}(?:\.\d{2})?|:|[ap]\.?m\.?|noon|midnight)$/.test(wordAt(context, at)))
    at -= 1;
  return at < on - 1 ? at : on;
}

/** "The upcoming June vote", "due on Monday", "a deadline of Friday". */
function saysAhead(tokens: readonly Tagged[], from: number): boolean {
  for (let at = from - 1; at >= 0 && at >= from - REACH; at--) {
    if (AHEAD.has(tokens[at]!.lower)) return true;
    if (tokens[at]!.xpos.startsWith('VB') || tokens[at]!.upos === 'PUNCT') return false;
  }
  return false;
}

/** Indexes of the verbs around a time, the likeliest to govern it first: those of its own clause, then those before that. */
function verbsNear(tokens: readonly Tagged[], from: number): number[] {
  const before = verbsBefore(tokens, from);
  const after = opensClause(tokens, from) ? verbAfter(tokens, from) : null;
  if (after !== null) return [after, ...before];
  const later = before.length === 0 ? verbAfter(tokens, from) : null;
  return later === null ? before : [later];
}

function verbsBefore(tokens: readonly Tagged[], from: number): number[] {
  const verbs: number[] = [];
  for (let at = from - 1; at >= 0 && at >= from - WINDOW; at--) if (isVerb(tokens[at]!)) verbs.push(at);
  return verbs;
}

function verbAfter(tokens: readonly Tagged[], from: number): number | null {
  for (let at = from + 1; at < tokens.length && at < from + WINDOW; at++)
    if (/^(?:VB[DPZ]|MD)$/.test(tokens[at]!.xpos)) return mainVerb(tokens, at);
  return null;
}

/** The last word of a verb group: "will be held" is told from "held". */
function mainVerb(tokens: readonly Tagged[], first: number): number {
  let last = first;
  for (let at = first; at < tokens.length && at < first + 5 && /^(?:VB|MD|RB)/.test(tokens[at]!.xpos); at++)
    if (tokens[at]!.xpos.startsWith('VB')) last = at;
  return last;
}

/** True where a time stands before the verb of its clause: at the start, after a comma or "and", before a noun phrase. */
function opensClause(tokens: readonly Tagged[], from: number): boolean {
  let before = from - 1;
  if (/^(?:IN|DT|JJ)$/.test(tokens[before]?.xpos ?? '')) before -= 1;
  if (tokens[before]?.xpos === 'IN' && tokens[before + 1]?.xpos !== 'IN') before -= 1;
  const opener = tokens[before];
  if (opener === undefined) return true;
  if (!/^(?:,|;|:|and|but|that|–|—|")$/.test(opener.lower)) return false;
  const subject = subjectAfter(tokens, from);
  return (
    subject !== null &&
    (opener.lower !== ',' || tokens[subject - 1]?.form === ',' || /^(?:PRP|DT)$/.test(tokens[subject]!.xpos))
  );
}

/** First token of a noun phrase right after a time, or null where something else follows. */
function subjectAfter(tokens: readonly Tagged[], from: number): number | null {
  for (let at = from + 1; at < tokens.length && at < from + 6; at++) {
    if (/^(?:PRP|PRP\$|DT|NNS?|NNPS?|CD|JJ|EX)$/.test(tokens[at]!.xpos)) return at;
    if (!/^(?:,|\.|:)$/.test(tokens[at]!.form)) return null;
  }
  return null;
}

function isVerb(token: Tagged): boolean {
  return token.xpos.startsWith('VB') && token.lower !== 'according';
}

/** The verbs a time hangs from, the nearest first; a copula or auxiliary stands for its predicate. */
function verbsAbove({ tokens, arcs }: TimeTree, from: number): number[] {
  const verbs: number[] = [];
  // "She said on Sunday it will sail": the parser knows it no better, but a verb right before a time is told of it.
  const said = verbBeside(tokens, from);
  if (said !== null && (arcs[from]?.head ?? -1) > from) return [said];
  for (let at = from, steps = 0; at >= 0 && steps < WINDOW; at = arcs[at]!.head, steps++) {
    if (isVerb(tokens[at]!)) verbs.push(at);
    else {
      const cop = copulaOf({ tokens, arcs }, at);
      if (cop !== null) verbs.push(cop);
    }
  }
  return verbs;
}

/** The form of "be" that makes a word the predicate; it stands close before it. */
function copulaOf({ tokens, arcs }: TimeTree, at: number): number | null {
  for (let before = at - 1; before >= 0 && before > at - REACH; before--)
    if (arcs[before]!.head === at && arcs[before]!.label === 'cop' && isVerb(tokens[before]!)) return before;
  return null;
}

function verbBeside(tokens: readonly Tagged[], from: number): number | null {
  const before = tokens[from - 1]?.xpos === 'IN' ? from - 2 : from - 1;
  return tokens[before]?.xpos === 'VBD' ? before : null;
}

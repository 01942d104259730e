import table from '../lang/en/count-words.json' with { type: 'json' };
import type { NumberRun } from './numberRun.ts';
import { countryOfPeople } from './places.ts';
import { isDash, type Piece } from './pieces.ts';
import { type QuantityContext, tokenAt } from './quantityContext.ts';

const LABELS = new Set(table.labels);
const MODELS = new Set(table.models);
const STREETS = new Set(table.streets);
/** "A category 4": what is graded, even without a name of its own. */
const GRADES = /^(?:category|phase|stage|level|grade|type|class|tier)$/;
const HYPHENED = new Set(table.hyphened);
const UNHYPHENED = new Set(table.unhyphened);

/** True for numbers that count nothing: names ("Route 66"), addresses, telephone numbers, years, ordinals, "one of the". */
export function countsNothing(context: QuantityContext, run: NumberRun): boolean {
  if (run.kind === 'ordinal') return true;
  if (run.low === 1 && run.high === 1 && word(context, run.first) === 'one') return !oneCounts(context, run);
  if (touchesWord(context, run) || /^figures?$/.test(word(context, run.last + 1))) return true;
  return (
    isLabel(context, run) ||
    isNamedByArticle(context, run) ||
    isAddress(context, run) ||
    isLongCode(context, run) ||
    isYear(context, run) ||
    isPointZero(context, run) ||
    isClock(context, run) ||
    isHyphenedLabel(context, run) ||
    isCapitalised(context, run)
  );
}

/** "4x4", "5G", "747s": letters that touch the figure and are no unit. */
function touchesWord(context: QuantityContext, run: NumberRun): boolean {
  const next = context.pieces[run.last + 1];
  return run.bare && next?.kind === 'word' && next.glued;
}

/** "half past six", "about nine in the morning", "at eight o'clock": an hour of the day. */
function isClock(context: QuantityContext, run: NumberRun): boolean {
  const before = word(context, run.first - 1);
  const after = [1, 2, 3].map((step) => word(context, run.last + step));
  const past = /^(past|half)$/.test(before) && !/^(?:the|its|their|his|her|our|my)$/.test(word(context, run.first - 2));
  if (past || after[0] === "o'clock" || after[0] === 'o’clock') return true;
  // "Between 6 and 9 next Sunday".
  if (run.kind === 'range' && (run.high ?? 13) <= 12 && context.inTime[run.last + 1] === true) return true;
  const small = run.low !== null && run.low >= 1 && run.low <= 12;
  return (
    small &&
    /^(in|at)$/.test(after[0]!) &&
    /^(the )?(morning|afternoon|evening|night)$/.test(`${after[1]} ${after[2]}`.replace(/^(night|dawn).*/, '$1'))
  );
}

function word(context: QuantityContext, at: number): string {
  return context.pieces[at]?.lower ?? '';
}

function followedByPlural(context: QuantityContext, run: NumberRun): boolean {
  for (let at = run.last + 1; at <= run.last + 3; at++) {
    const tag = tokenAt(context, at)?.xpos ?? '';
    if (tag === 'NNS' || word(context, at) === 'people') return true;
    if (!/^(JJ|NN|VBN|VBG)/.test(tag)) return false;
  }
  return false;
}

/** "one" counts only before a noun of its own, and not in "no one", "one of the", "one day", "one another". */
function oneCounts(context: QuantityContext, run: NumberRun): boolean {
  const before = word(context, run.first - 1);
  const after = word(context, run.last + 1);
  if (
    /^(no|any|every|each|this|that|the|another|only|some|which|as)$/.test(before) ||
    /^(of|another|day|thing|side|hand|point|way|reason|can|could|might|should|who|to|'s)$/.test(after)
  )
    return false;
  const tag = tokenAt(context, run.last + 1)?.xpos ?? '';
  // "Six were hurt and one is missing".
  if (/^(?:is|was|remains)$/.test(after) && /^(?:and|,)$/.test(before))
    return /^(?:dead|killed|wounded|injured|hurt|missing|trapped|arrested)$/.test(word(context, run.last + 2));
  if (/^(VBD|VBN)$/.test(tag))
    return (
      /^(and|,|killing|leaving|at|least)$/.test(before) || /^(dead|killed|wounded|injured|hurt|missing)$/.test(after)
    );
  if (tag === 'VBG') return (tokenAt(context, run.last + 2)?.xpos ?? '').startsWith('NN');
  const measured = tag === 'CD' && isDash(context.pieces[run.last + 2]);
  return measured || /^(NN|JJ)/.test(tag) || (isDash(context.pieces[run.last + 1]) && !isHyphenedLabel(context, run));
}

function isLabel(context: QuantityContext, run: NumberRun): boolean {
  const before = context.pieces[run.first - 1];
  if (!before) return word(context, run.last + 1) === '.' && context.pieces[run.last + 1]?.glued === true && run.bare;
  if (
    before.form === '#' ||
    (before.form === '/' && before.glued) ||
    (context.pieces[run.last + 1]?.form === '/' && context.pieces[run.last + 1]!.glued)
  )
    return true;
  if (before.form === '.' && /^no$/.test(word(context, run.first - 2))) return true;
  if (isFurtherLabel(context, run)) return true;
  if (before.kind !== 'word') return false;
  const named =
    /^\p{Lu}/u.test(before.form) &&
    run.first > 1 &&
    (/^\p{Lu}{2,}$/u.test(before.form) || (tokenAt(context, run.first - 1)?.xpos ?? 'NNP').startsWith('NNP'));
  if (MODELS.has(before.lower) && run.bare) return true;
  if (isNumbered(context, run, before) || opensWithName(context, run)) return true;
  if (run.bare && GRADES.test(before.lower) && /^an?$/.test(word(context, run.first - 2)))
    return !followedByPlural(context, run);
  const labelled = LABELS.has(before.lower) && (named || run.bare) && !/^(a|the)$/.test(word(context, run.first - 2));
  if (labelled) return !followedByPlural(context, run);
  return (
    named &&
    run.bare &&
    run.kind === 'cardinal' &&
    !followedByPlural(context, run) &&
    !/^(percent|per|%|-)$/.test(word(context, run.last + 1))
  );
}

/** "Lines 2 and 5": figures after a name in the plural. */
function isFurtherLabel(context: QuantityContext, run: NumberRun): boolean {
  if (!run.bare || followedByPlural(context, run)) return false;
  if (isPluralLabel(context, run.first - 1)) return true;
  const other = context.numbers.find(({ last }) => last === run.first - 2);
  const joined = /^(?:and|or|,)$/.test(word(context, run.first - 1));
  return joined && other?.bare === true && isPluralLabel(context, other.first - 1);
}

function isPluralLabel(context: QuantityContext, at: number): boolean {
  const piece = context.pieces[at];
  if (piece === undefined || !/^\p{Lu}.*s$/u.test(piece.form)) return false;
  return LABELS.has(piece.lower.slice(0, -1));
}

/** "Ferry 12 will not run": one thing in the singular that opens a sentence, and no noun after its number. */
function opensWithName(context: QuantityContext, run: NumberRun): boolean {
  if (run.first !== 1 || !run.bare || run.kind !== 'cardinal') return false;
  const [noun, next] = [tokenAt(context, 0)?.xpos ?? '', tokenAt(context, run.last + 1)];
  return /^NNP?$/.test(noun) && /^(?:IN|TO|MD|VB[DZP])$/.test(next?.xpos ?? '') && next?.lower !== 'of';
}

/** "Line 3 trains", "a Class 7 freight train", "Clause 4 of", "kilometre 118": a figure right after the noun that it numbers. */
function isNumbered(context: QuantityContext, run: NumberRun, before: Piece): boolean {
  if (!run.bare || run.kind !== 'cardinal' || context.pieces[run.first]!.kind !== 'figure') return false;
  const next = context.pieces[run.last + 1];
  if (/^(?:-|%|°)$/.test(next?.form ?? '')) return false;
  const label = LABELS.has(before.lower) && /^\p{Lu}/u.test(before.form);
  if (label) return true;
  const place =
    /^(?:kilometre|kilometer|mile|gate|page|number)$/.test(before.lower) &&
    (next === undefined || next.kind === 'mark');
  return place && !/^(?:per|a|an|each|the)$/.test(word(context, run.first - 2));
}

/** "Among them the 7 and the 52": a figure of its own after an article is a name, but not as a whole or an end ("of the 22"). */
function isNamedByArticle(context: QuantityContext, run: NumberRun): boolean {
  if (!run.bare || run.kind !== 'cardinal' || word(context, run.first - 1) !== 'the') return false;
  const next = context.pieces[run.last + 1];
  const alone = next === undefined || /^(?:[,.;:]|and|or)$/.test(next.lower);
  return alone && /^(?:and|or|them|on|via|aboard|in|by|flew|fly)$/.test(word(context, run.first - 2));
}

function isAddress(context: QuantityContext, run: NumberRun): boolean {
  if (!run.bare) return false;
  if (word(context, run.last + 1) === 'block') return true;
  for (let at = run.last + 1; at <= run.last + 4; at++) {
    const piece = context.pieces[at];
    if (piece?.kind !== 'word' || !/^\p{Lu}/u.test(piece.form)) return false;
    if (STREETS.has(piece.lower)) return true;
  }
  return false;
}

/** Telephone and account numbers: seven digits in a row, or figures chained by hyphens that are no range. */
function isLongCode(context: QuantityContext, run: NumberRun): boolean {
  const digits = context.pieces[run.first]!.form;
  if (run.bare && /^\d{7,}$/.test(digits)) return true;
  if (
    run.bare &&
    (/^0\d/.test(digits) ||
      (run.kind === 'range' && /^\d{3}$/.test(digits) && /^\d{4}$/.test(context.pieces[run.last]!.form)))
  )
    return true;
  const chain = (at: number): boolean =>
    isDash(context.pieces[at]) &&
    context.pieces[at]!.glued &&
    context.pieces[at + 1]?.kind === 'figure' &&
    context.pieces[at + 1]!.glued;
  return (
    run.bare &&
    run.kind === 'cardinal' &&
    (chain(run.last + 1) || (chain(run.first - 1) && context.pieces[run.first - 2]?.kind === 'figure'))
  );
}

function isYear(context: QuantityContext, run: NumberRun): boolean {
  return (
    run.bare &&
    run.kind === 'cardinal' &&
    run.low !== null &&
    run.low >= 1900 &&
    run.low <= 2100 &&
    Number.isInteger(run.low) &&
    !followedByPlural(context, run)
  );
}

/** "Absolute zero", "net zero", "ground zero": a mark on a scale. */
function isPointZero(context: QuantityContext, run: NumberRun): boolean {
  const named = /^(?:absolute|net|ground|sub|below|above|near|patient|year)$/.test(word(context, run.first - 1));
  return named && word(context, run.first) === 'zero' && !followedByPlural(context, run);
}

/** "two-way", "three-pronged": a number word that only names a kind, unless its second half is something one counts. */
function isHyphenedLabel(context: QuantityContext, run: NumberRun): boolean {
  const dash = context.pieces[run.last + 1];
  const next = context.pieces[run.last + 2];
  if (!isDash(dash) || !dash!.glued || next?.kind !== 'word' || !next.glued) return false;
  // What more than a dozen of are joined to is counted ("a 1,200-bottle cellar"); of few the word must be known.
  const many =
    (run.low ?? 0) > 12 &&
    !UNHYPHENED.has(next.lower) &&
    (tokenAt(context, run.last + 2)?.xpos ?? 'NN').startsWith('NN');
  return !HYPHENED.has(next.lower) && !many;
}

/** "the Group of Seven", "the Big Three": a capital within the sentence makes a number word a name, but not where all words have one. */
function isCapitalised(context: QuantityContext, run: NumberRun): boolean {
  const piece = context.pieces[run.first]!;
  if (piece.kind !== 'word' || !/^\p{Lu}\p{Ll}/u.test(piece.form) || run.first === 0) return false;
  return context.pieces[run.first - 1]!.kind === 'word' && !isHeadlined(context);
}

/** "‘Twenty Thousand Days’", "the Man with a Thousand Hats": capitals in the number and in what follows make both a title. */
export function isTitled(context: QuantityContext, run: NumberRun): boolean {
  const [before, next] = [context.pieces[run.first - 1], context.pieces[run.last + 1]];
  if (before === undefined || next?.kind !== 'word' || !/^\p{Lu}/u.test(next.form)) return false;
  if (before.kind === 'mark' && !/^["'“‘«]$/.test(before.form)) return false;
  const capitals = context.pieces
    .slice(run.first, run.last + 1)
    .some(({ form }) => form.length > 1 && /^\p{Lu}\p{Ll}/u.test(form));
  return (
    capitals &&
    countryOfPeople(next.form.replace(/s$/, '')) === null &&
    countryOfPeople(next.form) === null &&
    !isHeadlined(context)
  );
}

/** Headlines that write most words with a capital. */
function isHeadlined(context: QuantityContext): boolean {
  const words = context.pieces.filter(({ kind, form }) => kind === 'word' && form.length > 3);
  return words.length > 4 && words.every(({ form }) => /^\p{Lu}/u.test(form));
}

import words from '../lang/en/number-words.json' with { type: 'json' };
import { readNumberWords, scaleOf } from './numberWords.ts';
import { isManyAt, readLoneWord, readSingleUnit } from './loneNumbers.ts';
import type { NumberRun } from './numberRun.ts';
import { isDash, type Piece } from './pieces.ts';
import { joinRatios } from './ratios.ts';
import { readVagueCount, startsVagueCount } from './vagueCounts.ts';

const ORDINALS = new Map(Object.entries(words.ordinals));
const FRACTIONS = new Map(Object.entries(words.fractions));
const GLUED_SCALES = new Map(Object.entries(words.gluedScales));
const STARTS = new Set([
  'a',
  'an',
  'half',
  'minus',
  'none',
  'hundred',
  'thousand',
  ...[words.ones, words.tens, words.ordinals, words.signs].flatMap((table) => Object.keys(table)),
]);
/** "5M" is millions, "5m" more often metres; money is read elsewhere. */
const CAPITAL_SCALES = new Map([
  ['M', 1e6],
  ['B', 1e9],
]);
/** "Rose $1.30 to $84.20": by how much, and to what. */
const CHANGED =
  /^(?:rose|fell|climbed|dropped|jumped|slipped|gained|lost|added|up|down|edged|higher|lower|sank|slid|soared)$/;
const SMALL_PARTS = new Map([
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
]);
const SIGNS = new Map(Object.entries(words.signs));

/** Every number of a sentence in text order; no two share a piece. */
export function findNumbers(pieces: readonly Piece[]): NumberRun[] {
  const singles: NumberRun[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const run = readNumber(pieces, at);
    if (run === null) continue;
    singles.push(run);
    at = run.last;
  }
  return joinRatios(pieces, joinRanges(pieces, singles));
}

function readNumber(pieces: readonly Piece[], at: number): NumberRun | null {
  if (!startsNumber(pieces[at]!)) return null;
  const vague = readVagueCount(pieces, at);
  if (vague)
    return { first: at, last: vague.last, low: vague.low, high: vague.high, kind: 'vague', bare: false, rounded: true };
  return readNegative(pieces, at) ?? readOrdinal(pieces, at) ?? readFraction(pieces, at) ?? readCardinal(pieces, at);
}

/** "minus 31", "-18C", "-1.5 degrees": a hyphen is a minus only where a temperature follows. */
function readNegative(pieces: readonly Piece[], at: number): NumberRun | null {
  const [sign, figure] = [pieces[at]!, pieces[at + 1]];
  const minus = sign.lower === 'minus' && pieces[at - 1]?.kind !== 'figure';
  const dash = isDash(sign) && !sign.glued && figure?.kind === 'figure' && figure.glued;
  if (!minus && !(dash && /^(?:°|c|f|degrees?|celsius|fahrenheit|%)$/.test(pieces[at + 2]?.lower ?? ''))) return null;
  const run = figure ? readCardinal(pieces, at + 1) : null;
  return run && { ...cardinal(at, run.last, -(run.low ?? 0), {}), bare: false };
}

/** Most words start no number; they are passed over before any reading is tried. */
function startsNumber(piece: Piece): boolean {
  return piece.kind === 'figure' || isDash(piece) || STARTS.has(piece.lower) || startsVagueCount(piece.lower);
}

function readCardinal(pieces: readonly Piece[], at: number): NumberRun | null {
  const figure = readFigure(pieces, at);
  if (figure) return figure;
  const found = readNumberWords(pieces, at) ?? readSingleUnit(pieces, at) ?? readLoneWord(pieces, at);
  if (!found) return null;
  const last = pieces[found.last]!.lower;
  const half = readHalf(pieces, found.last + 1, found.value, scaleOf(last) ?? 1);
  if (half) return cardinal(at, half.last, half.value, { rounded: false });
  return cardinal(at, found.last, found.value, { rounded: last === 'dozen' });
}

function readFigure(pieces: readonly Piece[], at: number): NumberRun | null {
  const piece = pieces[at]!;
  if (piece.kind !== 'figure') return readSign(pieces, at);
  const value = figureValue(piece.form);
  if (value === null || belongsToLabel(pieces, at)) return null;
  const half = readHalf(pieces, at + 1, value);
  if (half) return cardinal(at, half.last, half.value, {});
  const next = pieces[at + 1];
  const spaced = next?.glued === false && next.lower !== 'k' && !isDash(pieces[at + 2]);
  const gluedScale =
    next?.glued === true || spaced
      ? (GLUED_SCALES.get(next.lower) ?? (spaced ? undefined : CAPITAL_SCALES.get(next.form)))
      : undefined;
  if (gluedScale !== undefined) return cardinal(at, at + 1, value * gluedScale, {});
  if (next?.glued === true && next.form === 'm' && isManyAt(pieces, at + 2))
    return cardinal(at, at + 1, value * 1e6, {});
  const hyphen = isDash(next) && next!.glued ? 1 : 0;
  const scale = scaleOf(pieces[at + 1 + hyphen]?.lower);
  if (scale !== null) {
    const further = scaleOf(pieces[at + 2 + hyphen]?.lower);
    const last = at + 1 + hyphen + (further === null ? 0 : 1);
    return cardinal(at, last, tidy(value * scale * (further ?? 1)), { rounded: scale === 12 });
  }
  return cardinal(at, at, value, { bare: !piece.form.includes(',') });
}

function readSign(pieces: readonly Piece[], at: number): NumberRun | null {
  const value = SIGNS.get(pieces[at]!.form);
  return value === undefined ? null : cardinal(at, at, value, {});
}

/** "3½", "2 1/2", "two and a half", each with a scale word after it or not; in "a dozen and a half" `one` is the dozen; `at` is the piece after the whole number. */
function readHalf(
  pieces: readonly Piece[],
  at: number,
  whole: number,
  one = 1,
): { value: number; last: number } | null {
  let part = SIGNS.get(pieces[at]?.form ?? '') ?? null;
  let last = at;
  if (part === null && pieces[at]?.lower === 'and' && /^(a|one)$/.test(pieces[at + 1]?.lower ?? '')) {
    const below = FRACTIONS.get(pieces[at + 2]?.lower ?? '');
    if (below === 2 || below === 4) [part, last] = [1 / below, at + 2];
  }
  if (part === null) return null;
  const scale = scaleOf(pieces[last + 1]?.lower);
  return scale === null ? { value: whole + part * one, last } : { value: (whole + part) * scale, last: last + 1 };
}

/** Ordinals are numbers of their own kind: "21st", "twenty-first", "third". */
function readOrdinal(pieces: readonly Piece[], at: number): NumberRun | null {
  const piece = pieces[at]!;
  const next = pieces[at + 1];
  if (piece.kind === 'figure' && next?.glued === true && /^(st|nd|rd|th)$/.test(next.lower)) {
    return ordinal(at, at + 1, figureValue(piece.form) ?? 0);
  }
  const simple = ORDINALS.get(piece.lower);
  if (simple !== undefined && FRACTIONS.get(piece.lower) !== 2) return ordinal(at, at, simple);
  const tens = readNumberWords(pieces, at);
  const unit = tens && isDash(pieces[tens.last + 1]) ? ORDINALS.get(pieces[tens.last + 2]?.lower ?? '') : undefined;
  return tens && unit !== undefined && tens.value >= 20 && unit < 10
    ? ordinal(at, tens.last + 2, tens.value + unit)
    : null;
}

/** "two-thirds", "three quarters", "half", "a quarter", "half a million": the last is a cardinal. */
function readFraction(pieces: readonly Piece[], at: number): NumberRun | null {
  const above = aboveLine(pieces, at);
  const below = FRACTIONS.get(pieces[above.next]?.lower ?? '') ?? smallPart(pieces, above.next);
  if (below === undefined || above.value === null) return null;
  const value = above.value / below;
  const scaleAt = scaleAfterFraction(pieces, above.next + 1);
  const scale = scaleOf(pieces[scaleAt]?.lower);
  if (scale !== null) return cardinal(at, scaleAt, value * scale, { rounded: true });
  if (below !== 2 && !isQuarter(pieces[above.next]!) && above.value === 1 && !isPart(pieces, at, above.next))
    return null;
  return { first: at, last: above.next, low: value, high: value, kind: 'fraction', bare: false, rounded: false };
}

/** "seven hundredths of a second": small parts are told of units only. */
function smallPart(pieces: readonly Piece[], at: number): number | undefined {
  const [part, of, article] = [pieces[at]?.lower ?? '', pieces[at + 1]?.lower, pieces[at + 2]?.lower];
  return of === 'of' && /^an?$/.test(article ?? '') ? SMALL_PARTS.get(part.replace(/s$/, '')) : undefined;
}

function isQuarter(piece: Piece): boolean {
  return piece.lower === 'quarter';
}

const BEFORE_PART =
  /^(?:by|than|nearly|almost|about|around|roughly|approximately|over|under|between|and|to|some|only|just|least|most|up|rose|fell)$/;

/** "a third of", "by a fifth", "nearly a tenth" are parts; "a third man", "killed a fourth" are ordinals. */
function isPart(pieces: readonly Piece[], at: number, last: number): boolean {
  if (pieces[last + 1]?.lower === 'of') return true;
  // "A fifth more than in May".
  if (
    /^(?:more|less|fewer|higher|lower|larger|smaller)$/.test(pieces[last + 1]?.lower ?? '') &&
    pieces[last + 2]?.lower === 'than'
  )
    return true;
  const next = pieces[last + 1];
  const bare =
    next === undefined ||
    next.kind !== 'word' ||
    /^(?:and|or|to|from|in|on|as|full|less|more|since|over|within|during|last|this|next|by|at|compared|after|before|because|when|while|but|year)$/.test(
      next.lower,
    );
  return bare && BEFORE_PART.test(pieces[at - 1]?.lower ?? '');
}

function aboveLine(pieces: readonly Piece[], at: number): { value: number | null; next: number } {
  const word = pieces[at]!.lower;
  if (word === 'half') return { value: 1, next: at };
  if (word === 'a' || word === 'an') return { value: 1, next: at + 1 };
  const whole = readNumberWords(pieces, at);
  if (!whole || whole.value > 9) return { value: null, next: at };
  return { value: whole.value, next: whole.last + 1 + (isDash(pieces[whole.last + 1]) ? 1 : 0) };
}

function scaleAfterFraction(pieces: readonly Piece[], at: number): number {
  let next = at;
  if (pieces[next]?.lower === 'of') next += 1;
  if (isDash(pieces[next])) next += 1;
  return /^an?$/.test(pieces[next]?.lower ?? '') ? next + 1 : next;
}

function joinRanges(pieces: readonly Piece[], runs: readonly NumberRun[]): NumberRun[] {
  const joined: NumberRun[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const range = before && rangeOf(pieces, before, run);
    if (range) joined[joined.length - 1] = range;
    else joined.push(run);
  }
  return joined;
}

/** "3 to 5", "three or four", "20-30", "between 3 and 5"; "from 3 to 5" tells a change and stays two numbers. */
function rangeOf(pieces: readonly Piece[], left: NumberRun, right: NumberRun): NumberRun | null {
  if (left.kind === 'fraction' && right.kind === 'fraction') return fractionRange(pieces, left, right);
  if (left.kind !== 'cardinal' || right.kind !== 'cardinal' || left.low === null || right.low === null) return null;
  const gap = pieces.slice(left.last + 1, right.first).filter((piece) => !/^[$£€¥]$/.test(piece.form));
  if (gap.length !== 1) return null;
  const opener = pieces[left.first - 1]?.lower;
  const link = gap[0]!;
  if (
    link.lower === 'to' &&
    isMoneyAt(pieces, left.first) &&
    isMoneyAt(pieces, right.first) &&
    CHANGED.test(pieces[left.first - 2]?.lower ?? '')
  )
    return null;
  const dashed = isDash(link) && link.glued && pieces[right.first]!.glued;
  const links =
    (opener === 'between' && (link.lower === 'and' || dashed)) ||
    (opener !== 'from' && (link.lower === 'to' || dashed)) ||
    link.lower === 'or';
  // "Fell by 12,000 to 643,000": by how much, and to what; "by 3 to 5" is a range.
  if (opener === 'by' && link.lower === 'to' && right.low > 3 * left.low && right.low >= 100) return null;
  const low = sharedScale(left.low, right.low, scaleOf(pieces[right.last]!.lower));
  if (!links || low >= right.low) return null;
  const first = opener === 'between' ? left.first - 1 : left.first;
  return {
    first,
    last: right.last,
    low,
    high: right.low,
    kind: 'range',
    bare: left.bare && right.bare,
    rounded: false,
  };
}

function isMoneyAt(pieces: readonly Piece[], at: number): boolean {
  return /^[$£€¥]$/.test(pieces[at - 1]?.form ?? '');
}

/** "between a fifth and a quarter", "a third to a half". */
function fractionRange(pieces: readonly Piece[], left: NumberRun, right: NumberRun): NumberRun | null {
  if (right.first !== left.last + 2 || (left.low ?? 1) >= (right.low ?? 0)) return null;
  const link = pieces[left.last + 1]!.lower;
  const between = pieces[left.first - 1]?.lower === 'between';
  if (!(between && link === 'and') && link !== 'to' && link !== 'or') return null;
  return { ...left, first: between ? left.first - 1 : left.first, last: right.last, high: right.high };
}

/** In "3 to 5 million" the scale word stands once and holds for both. */
function sharedScale(low: number, high: number, scale: number | null): number {
  if (low >= 1000) return low;
  if (scale !== null && scale >= 1000 && low * scale < high) return low * scale;
  for (const whole of [1e12, 1e9, 1e6, 1e3]) if (high >= whole && high % whole === 0) return low * whole;
  return low;
}

/** "F-16", "A320" and "3.2.1" name things; a minus sign or a letter that touches the figure shows it. */
function belongsToLabel(pieces: readonly Piece[], at: number): boolean {
  const before = pieces[at - 1];
  if (!pieces[at]!.glued || before === undefined) return false;
  if (before.kind === 'word') return !/^(r|rs|usd|eur|gbp)$/.test(before.lower);
  const further = pieces[at - 2];
  return (
    isDash(before) &&
    before.glued &&
    further?.kind === 'word' &&
    /^\p{Lu}/u.test(further.form) &&
    scaleOf(further.lower) === null
  );
}

function figureValue(form: string): number | null {
  const digits = form.replace(/[,\u00a0\u2009\u202f]/g, '');
  const value = Number(digits);
  return Number.isFinite(value) ? value : null;
}

/** Takes away what binary fractions add: 1.1 million is 1100000. */
function tidy(value: number): number {
  return Number(value.toPrecision(15));
}

function cardinal(first: number, last: number, value: number, also: { bare?: boolean; rounded?: boolean }): NumberRun {
  const number = tidy(value);
  return {
    first,
    last,
    low: number,
    high: number,
    kind: 'cardinal',
    bare: also.bare ?? false,
    rounded: also.rounded ?? false,
  };
}

function ordinal(first: number, last: number, value: number): NumberRun {
  return { first, last, low: value, high: value, kind: 'ordinal', bare: false, rounded: false };
}

import type { Span } from '../model/index.ts';
import table from '../lang/en/units.json' with { type: 'json' };
import type { NumberRun } from './numberRun.ts';
import { isDash } from './pieces.ts';
import { type QuantityContext, tokenAt } from './quantityContext.ts';
import { readBorrowedUnit, readCompound, readMagnitude, readSpeedInBrackets } from './measureParts.ts';
import { currencyAfter, currencyBefore, readUnit } from './units.ts';

/** How many pieces before a number "weighs" may stand. */
const WEIGHT_REACH = 6;
const DIMENSIONS = new Set(table.dimensions);
const SCALES = new Map([
  ['m', 1e6],
  ['b', 1e9],
  ['t', 1e12],
]);

/** A number with its unit, ready to be converted. `of` is set where the measure itself says what it is of ("long"). */
export interface Measure {
  readonly unit: string;
  readonly convert: (number: number) => number;
  readonly first: number;
  readonly last: number;
  readonly of: { readonly counts: string; readonly span: Span | null } | null;
}

/** Money, a share, or a measure with a unit; null for a plain count. */
export function readMeasure(context: QuantityContext, run: NumberRun): Measure | null {
  return (
    readMoney(context, run) ?? readMagnitude(context, run) ?? readShare(context, run) ?? readUnitMeasure(context, run)
  );
}

/** "$1.2m", "£75,500", "two million euros", "US$5bn", "2m euros", "50 cents". */
function readMoney(context: QuantityContext, run: NumberRun): Measure | null {
  const pieces = context.pieces;
  const sign = currencyBefore(pieces, run.first);
  const glued = pieces[run.last + 1];
  // "$ 4.5 m": after a sign a letter by itself is a scale too.
  const spaced = sign !== null && pieces[run.last]?.kind === 'figure' && !isDash(pieces[run.last + 2]);
  const scale = glued?.glued === true || spaced ? SCALES.get(glued?.lower ?? '') : undefined;
  const next = run.last + (scale === undefined ? 1 : 2);
  const named = sign ? null : currencyAfter(pieces, next);
  if (!sign && !named && scale !== undefined && glued?.form === 'm') return readFurtherMillions(context, run);
  if (!sign && (!named || misnamed(context, named.unit, next))) return null;
  const factor = (scale ?? 1) * (named?.factor ?? 1);
  const last = named ? named.last : next - 1;
  return {
    unit: sign?.code ?? named!.unit,
    convert: (number) => number * factor,
    first: sign?.first ?? run.first,
    last,
    of: null,
  };
}

/** "Made 4m crowns and may lose 2m": after a sum in millions an "m" is one of the same, where no length is told. */
function readFurtherMillions(context: QuantityContext, run: NumberRun): Measure | null {
  const { pieces } = context;
  const after = pieces[run.last + 2]?.lower ?? '';
  if (
    DIMENSIONS.has(after) ||
    /^(?:from|away|of|above|below|off|across|by|x)$/.test(after) ||
    tokenAt(context, run.last + 2)?.xpos.startsWith('NN') === true
  )
    return null;
  const told = context.numbers.filter(({ first }) => first < run.first).map((other) => sumInMillions(context, other));
  const unit = told.findLast((one) => one !== null);
  if (unit == null) return null;
  return { unit, convert: (number) => number * 1e6, first: run.first, last: run.last + 1, of: null };
}

function sumInMillions({ pieces }: QuantityContext, { first, last }: NumberRun): string | null {
  // Before a plural the "m" was read as part of the number.
  const scale = pieces[last]!.lower === 'm' ? last : last + 1;
  if (pieces[scale]?.glued !== true || pieces[scale].lower !== 'm') return null;
  return currencyBefore(pieces, first)?.code ?? currencyAfter(pieces, scale + 1)?.unit ?? null;
}

/** "won" and "real" are words, "pound" a weight too: only the noun counts, and a "pound" of food does not. */
function misnamed(context: QuantityContext, unit: string, at: number): boolean {
  const word = context.pieces[at]?.lower ?? '';
  if (unit === 'KRW' || unit === 'BRL') return !(tokenAt(context, at)?.xpos ?? '').startsWith('N') || word === 'real';
  if (unit !== 'GBP' || !/^pounds?$/.test(word)) return false;
  if (/^(of|or|heavier|lighter)$/.test(context.pieces[at + 1]?.lower ?? '')) return true;
  const before = context.pieces.slice(Math.max(0, at - WEIGHT_REACH), at);
  return before.some((piece) => /^(weighs?|weighed|weighing|weight)$/.test(piece.lower));
}

/** Fractions as shares in percent: "two-thirds of voters", "half the fleet", "one in five"; "half an hour" is a measure of its own. */
function readShare(context: QuantityContext, run: NumberRun): Measure | null {
  const percent = { unit: '%', convert: (number: number) => number * 100, first: run.first, last: run.last, of: null };
  if (run.kind === 'ratio') return percent;
  if (run.kind !== 'fraction' || (run.low ?? 0) >= 1) return null;
  const word = (step: number): string => context.pieces[run.last + step]?.lower ?? '';
  const before = context.pieces[run.first - 1]?.lower ?? '';
  if (/^(first|second|other|latter|final|better|-)$/.test(before) || isDash(context.pieces[run.last + 1])) return null;
  if (before === 'and' && word(1) !== 'of' && run.low === run.high) return null;
  if (/^points?$/.test(word(1))) return null;
  if (/^(?:more|less|fewer|higher|lower|larger|smaller)$/.test(word(1)) && word(2) === 'than') return percent;
  if (word(1) === 'of' && /^an?$/.test(word(2))) return isUnitAt(context, run.last + 3) ? null : percent;
  if (/^an?$/.test(word(1)) || /^(past|time|way|hour|dozen)$/.test(word(1))) return null;
  if (/^(of|the|its|their|his|her|all|those|that|these|our|majority|as)$/.test(word(1))) return percent;
  return standsAsShare(context, run) ? percent : null;
}

/** A fraction that no noun follows: "by a third", "only half were let through", "the two-thirds he needed". */
function standsAsShare(context: QuantityContext, run: NumberRun): boolean {
  const after = context.pieces[run.last + 1];
  if (after?.kind === 'figure') return false;
  const tag = tokenAt(context, run.last + 1)?.xpos ?? '';
  return after === undefined || after.kind === 'mark' || !/^(?:NN|JJR?$|CD|VBG)/.test(tag) || after.lower === 'full';
}

function isUnitAt(context: QuantityContext, at: number): boolean {
  return readUnit(context.pieces, at, true) !== null || /^points?$/.test(context.pieces[at]?.lower ?? '');
}

function readUnitMeasure(context: QuantityContext, run: NumberRun): Measure | null {
  if (run.kind === 'ordinal') return null;
  const pieces = context.pieces;
  const compound = readCompound(context, run);
  if (compound) {
    const dimension = dimensionAfter(context, compound.last);
    return { ...compound, last: dimension?.last ?? compound.last, of: dimension };
  }
  const borrowed = readSpeedInBrackets(context, run) ?? readBorrowedUnit(context, run);
  if (borrowed) return { ...borrowed, of: { counts: '', span: null } };
  let at = run.last + 1;
  if (run.kind === 'fraction' || run.kind === 'vague') {
    // "A handful a week" tells how often.
    const links = run.kind === 'vague' ? /^of$/ : /^(of|an?)$/;
    while (links.test(pieces[at]?.lower ?? '') && at < run.last + 3) at += 1;
    if (run.kind === 'fraction' && at === run.last + 1) return null;
  }
  const more = /^(more|additional|other|full|straight|consecutive)$/.test(pieces[at]?.lower ?? '') ? 1 : 0;
  const pounds = /^pounds?$/.test(pieces[at]?.lower ?? '')
    ? { unit: 'kg', factor: 0.45359237, offset: 0, last: at }
    : null;
  const point =
    run.kind === 'fraction' && /^points?$/.test(pieces[at]?.lower ?? '')
      ? { unit: 'pp', factor: 1, offset: 0, last: at }
      : null;
  const unit = pounds ?? point ?? readUnit(pieces, at + more, true);
  if (!unit || (run.kind === 'cardinal' && belongsElsewhere(context, unit.last))) return null;
  const dimension = dimensionAfter(context, unit.last);
  const last = dimension?.last ?? unit.last;
  return {
    unit: unit.unit,
    convert: (number) => number * unit.factor + unit.offset,
    first: run.first,
    last,
    of: dimension,
  };
}

/** "10 minute" in "the 10th-minute goal" is not met here; a unit that is a surname or starts one is. */
function belongsElsewhere(context: QuantityContext, last: number): boolean {
  const piece = context.pieces[last]!;
  return (
    /^\p{Lu}\p{Ll}{3,}$/u.test(piece.form) &&
    !/^(Celsius|Fahrenheit|Kilometers|Miles|Percent|Years|Days|Hours|Minutes)$/.test(piece.form)
  );
}

function dimensionAfter(context: QuantityContext, last: number): { counts: string; span: Span; last: number } | null {
  const at = isDash(context.pieces[last + 1]) ? last + 2 : last + 1;
  const piece = context.pieces[at];
  if (!piece || !DIMENSIONS.has(piece.lower)) return null;
  return { counts: piece.lower, span: { start: piece.start, end: piece.end }, last: at };
}

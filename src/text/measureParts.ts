import type { NumberRun } from './numberRun.ts';
import type { QuantityContext } from './quantityContext.ts';
import { currencyAfter, readUnit, type UnitReading } from './units.ts';

const BRACKET = 6;

/** A measure that more than one number or a unit at another place makes up. */
export interface PartedMeasure {
  readonly unit: string;
  readonly convert: (number: number) => number;
  readonly first: number;
  readonly last: number;
}

/** "3 minutes 29.4 seconds", "eight minutes and 20 seconds", "5ft 8in", "an hour and 50 minutes", "a metre and a half". */
export function readCompound(context: QuantityContext, run: NumberRun): PartedMeasure | null {
  return withWholeBefore(context, run) ?? withPartAfter(context, run);
}

function withPartAfter(context: QuantityContext, run: NumberRun): PartedMeasure | null {
  if (run.kind !== 'cardinal') return null;
  const whole = readUnit(context.pieces, run.last + 1, true);
  if (!whole) return null;
  const joined = /^(?:and|,)$/.test(word(context, whole.last + 1)) ? 2 : 1;
  const part = context.numbers.find((other) => other.first === whole.last + joined);
  const unit = part?.kind === 'cardinal' ? partUnit(context, part, whole) : null;
  if (!unit || !isPartOf(unit, whole)) return null;
  const further = withPartAfter(context, part!);
  const rest = further ? further.convert(part!.low ?? 0) : (part!.low ?? 0) * unit.factor;
  return {
    unit: whole.unit,
    convert: (number) => number * whole.factor + rest,
    first: run.first,
    last: further?.last ?? unit.last,
  };
}

/** "6 ft 8 in": inches are written so only after feet. */
function partUnit(context: QuantityContext, part: NumberRun, whole: UnitReading): UnitReading | null {
  const inches = whole.unit === 'm' && whole.factor === 0.3048 && word(context, part.last + 1) === 'in';
  return inches
    ? { unit: 'm', factor: 0.0254, offset: 0, last: part.last + 1 }
    : readUnit(context.pieces, part.last + 1, true);
}

/** The article before the whole is no number of its own: "an hour and 50 minutes", "a metre and a half". */
function withWholeBefore(context: QuantityContext, run: NumberRun): PartedMeasure | null {
  if (word(context, run.first - 1) !== 'and' || !/^(?:an?|one)$/.test(word(context, run.first - 3))) return null;
  const whole = readUnit(context.pieces, run.first - 2, true) ?? currencyAfter(context.pieces, run.first - 2);
  if (whole?.last !== run.first - 2 || whole.offset !== 0) return null;
  const first = run.first - 3;
  if (run.kind === 'fraction' && (run.low ?? 1) < 1)
    return { unit: whole.unit, convert: (number) => (1 + number) * whole.factor, first, last: run.last };
  const unit = run.kind === 'cardinal' ? readUnit(context.pieces, run.last + 1, true) : null;
  if (!unit || !isPartOf(unit, whole)) return null;
  return { unit: whole.unit, convert: (number) => whole.factor + number * unit.factor, first, last: unit.last };
}

function isPartOf(part: UnitReading, whole: UnitReading): boolean {
  return part.unit === whole.unit && part.factor < whole.factor && /^(?:s|m|kg)$/.test(whole.unit);
}

/** "412 of the 430 tonnes" and "three metres by two": the unit stands with the other number. */
export function readBorrowedUnit(context: QuantityContext, run: NumberRun): PartedMeasure | null {
  if (run.kind !== 'cardinal') return null;
  const unit = unitOfWhole(context, run) ?? unitOfSide(context, run);
  if (!unit) return null;
  return {
    unit: unit.unit,
    convert: (number) => number * unit.factor + unit.offset,
    first: run.first,
    last: run.last,
  };
}

function unitOfWhole(context: QuantityContext, run: NumberRun): UnitReading | null {
  if (word(context, run.last + 1) !== 'of' || !/^(?:the|its|their)$/.test(word(context, run.last + 2))) return null;
  const whole = context.numbers.find((other) => other.first === run.last + 3);
  const unit = whole && readUnit(context.pieces, whole.last + 1, true);
  return unit && /^(?:kg|l|m²|m³)$/.test(unit.unit) ? unit : null;
}

/** "215 kilometres (134 miles) an hour": what stands after the bracket holds for both. */
export function readSpeedInBrackets(context: QuantityContext, run: NumberRun): PartedMeasure | null {
  const unit = run.kind === 'cardinal' ? readUnit(context.pieces, run.last + 1, true) : null;
  if (unit?.unit !== 'm') return null;
  const inside = word(context, run.first - 1) === '(';
  if (!inside && word(context, unit.last + 1) !== '(') return null;
  let close = unit.last + 1;
  while (close < unit.last + BRACKET && word(context, close) !== ')') close += 1;
  if (!/^\) (?:an|per) hour$/.test([0, 1, 2].map((step) => word(context, close + step)).join(' '))) return null;
  return { unit: 'km/h', convert: (number) => (number * unit.factor) / 1000, first: run.first, last: unit.last };
}

function unitOfSide(context: QuantityContext, run: NumberRun): UnitReading | null {
  if (word(context, run.first - 1) !== 'by' || readUnit(context.pieces, run.last + 1, true)) return null;
  for (const at of [run.first - 2, run.first - 3]) {
    const unit = at > 0 ? readUnit(context.pieces, at, true) : null;
    const sided = unit?.unit === 'm' && unit.last === run.first - 2;
    if (sided && context.numbers.some((other) => other.last === at - 1)) return unit;
  }
  return null;
}

/** "magnitude 6.2", "a magnitude of 6.2". */
export function readMagnitude(
  context: QuantityContext,
  run: NumberRun,
): (PartedMeasure & { readonly of: null }) | null {
  const of = word(context, run.first - 1) === 'of' ? 1 : 0;
  if (word(context, run.first - 1 - of) !== 'magnitude' || run.kind === 'ordinal') return null;
  const first = of === 1 ? run.first : run.first - 1;
  return { unit: 'magnitude', convert: (number) => number, first, last: run.last, of: null };
}

function word(context: QuantityContext, at: number): string {
  return context.pieces[at]?.lower ?? '';
}

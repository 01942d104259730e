import type { NumberRun } from './numbers.ts';
import { isDash } from './pieces.ts';
import { type QuantityContext, tokenAt } from './quantityContext.ts';

const YEARS = new Map([
  ['year', 1],
  ['years', 1],
  ['month', 1 / 12],
  ['months', 1 / 12],
  ['week', 7 / 365.25],
  ['weeks', 7 / 365.25],
  ['day', 1 / 365.25],
  ['days', 1 / 365.25],
]);

/** An age in years with the last piece of its words: "52-year-old", "52 years old", "aged 52", "Mr Oake, 52,"; null for any other number. */
export function readAge(
  context: QuantityContext,
  run: NumberRun,
): { factor: number; first: number; last: number } | null {
  return yearOld(context, run) ?? aged(context, run) ?? afterName(context, run);
}

function yearOld(context: QuantityContext, run: NumberRun): { factor: number; first: number; last: number } | null {
  let at = run.last + 1;
  if (isDash(context.pieces[at])) at += 1;
  const factor = YEARS.get(context.pieces[at]?.lower ?? '');
  if (factor === undefined) return null;
  if (/^of$/.test(word(context, at + 1)) && word(context, at + 2) === 'age')
    return { factor, first: run.first, last: at + 2 };
  at += isDash(context.pieces[at + 1]) ? 2 : 1;
  return /^olds?$/.test(word(context, at)) ? { factor, first: run.first, last: at } : null;
}

function aged(context: QuantityContext, run: NumberRun): { factor: number; first: number; last: number } | null {
  const before = word(context, run.first - 1);
  if (before === 'aged' || before === 'age' || before === 'ages')
    return { factor: 1, first: run.first - 1, last: run.last };
  return before === 'of' && word(context, run.first - 2) === 'age'
    ? { factor: 1, first: run.first - 2, last: run.last }
    : null;
}

/** A figure from 0 to 110 set between commas or brackets right after a name. */
function afterName(context: QuantityContext, run: NumberRun): { factor: number; first: number; last: number } | null {
  if (!run.bare || run.kind !== 'cardinal' || run.low === null || run.low > 110 || !Number.isInteger(run.low))
    return null;
  const open = word(context, run.first - 1);
  const close = context.pieces[run.last + 1];
  const fenced =
    (open === ',' && (close === undefined || /^([,;.]|and|of|from|who|was|is)$/.test(close.lower))) ||
    (open === '(' && close?.form === ')');
  const name = context.pieces[run.first - 2];
  if (!fenced || name?.kind !== 'word' || !/^\p{Lu}/u.test(name.form) || context.inTime[run.first - 2]) return null;
  const tag = tokenAt(context, run.first - 2)?.xpos ?? 'NNP';
  return tag.startsWith('N') ? { factor: 1, first: run.first, last: run.last } : null;
}

function word(context: QuantityContext, at: number): string {
  return context.pieces[at]?.lower ?? '';
}

import type { Measure } from './measures.ts';
import type { NumberRun } from './numberRun.ts';
import type { QuantityContext } from './quantityContext.ts';

const REACH = 14;

/** A measure read before in the same sentence, with the number it was told in. */
export interface ToldMeasure {
  readonly run: NumberRun;
  readonly measure: Measure;
}

/**
 * The unit left out where the words before told it: "61 weeks, up from 34", "18 euros for cars and 65 for lorries",
 * "a profit of 4m crowns … a loss of 2m". Null where the number has a noun of its own or nothing links it to a measure.
 */
export function readElidedUnit(context: QuantityContext, run: NumberRun, told: ToldMeasure | null): Measure | null {
  if (told === null || run.kind !== 'cardinal' || run.first - told.measure.last > REACH) return null;
  const { measure } = told;
  if (!comparesBack(context, run) && !sharesVerb(context, run, measure) && !isPart(context, run, measure)) return null;
  return { ...measure, first: run.first, last: run.last, of: { counts: '', span: null } };
}

/** "Up from 34", "compared with 35" and nothing after it that it could count. */
function comparesBack(context: QuantityContext, run: NumberRun): boolean {
  const before = `${wordAt(context, run.first - 2)} ${wordAt(context, run.first - 1)}`;
  return /^(?:(?:up|down) from|compared (?:with|to))$/.test(before) && endsThere(context, run);
}

function endsThere(context: QuantityContext, { last }: NumberRun): boolean {
  const next = context.pieces[last + 1];
  return (
    next === undefined ||
    (next.kind === 'mark' && /^[,.;:)–—]$/.test(next.form)) ||
    context.inTime[last + 1] === true ||
    /^(?:a|an|in|and|last|the|earlier|previously|before|on|at)$/.test(next.lower)
  );
}

/** "18 euros for cars and 65 for lorries": both stand before the same preposition, with no verb between. */
function sharesVerb(context: QuantityContext, run: NumberRun, { last }: Measure): boolean {
  const link = wordAt(context, last + 1);
  const joined = /^(?:and|or|but|,)$/.test(wordAt(context, run.first - 1));
  if (!joined || !/^(?:for|in|at|to|per)$/.test(link) || wordAt(context, run.last + 1) !== link) return false;
  const { tokens } = context.sentence;
  const between = tokens.slice(context.tokenOf[last + 1] ?? 0, context.tokenOf[run.first] ?? 0);
  return !between.some(({ xpos }) => /^(?:VB|MD)/.test(xpos));
}

/** "54.2 percent to his rival's 43.1": nothing is counted in tenths. */
function isPart(context: QuantityContext, run: NumberRun, { unit, last }: Measure): boolean {
  const changed = wordAt(context, run.first - 1) === 'to' && last === run.first - 2;
  return run.bare && run.first === run.last && !Number.isInteger(run.low) && (changed || /^(?:%|°C)$/.test(unit));
}

function wordAt(context: QuantityContext, at: number): string {
  return context.pieces[at]?.lower ?? '';
}

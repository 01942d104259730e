import { type Measure, readMeasure } from './measures.ts';
import type { NumberRun } from './numberRun.ts';
import { isDash } from './pieces.ts';
import type { QuantityContext } from './quantityContext.ts';

/** Two ends of one measure, each with a unit of its own. */
export interface MeasureRange {
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly first: number;
  readonly last: number;
}

/** "between 90 minutes and five hours", "5kg to 8kg": what changes "from 5kg to 8kg" stays two measures. */
export function readMeasureRange(context: QuantityContext, run: NumberRun): MeasureRange | null {
  const left = run.kind === 'cardinal' ? readMeasure(context, run) : null;
  const [opener, link] = left ? [wordAt(context, left.first - 1), wordAt(context, left.last + 1)] : ['', ''];
  const links =
    (opener === 'between' && link === 'and') ||
    dashed(context, left) ||
    (link === 'to' && !/^(?:from|by|)$/.test(opener) && !isChange(opener));
  const other =
    left && links ? context.numbers.find((one) => one.first > left.last && one.first <= left.last + 3) : undefined;
  const right = other?.kind === 'cardinal' ? readMeasure(context, other) : null;
  if (!left || !right || right.first !== left.last + 2 || right.unit !== left.unit) return null;
  const [low, high] = [left.convert(run.low!), right.convert(other!.low!)];
  return low < high
    ? { low, high, unit: left.unit, first: opener === 'between' ? left.first - 1 : left.first, last: right.last }
    : null;
}

/** "£12m-£15m": a hyphen that touches both measures. */
function dashed(context: QuantityContext, left: Measure | null): boolean {
  const [dash, next] = left ? [context.pieces[left.last + 1], context.pieces[left.last + 2]] : [];
  return isDash(dash) && dash!.glued && next?.glued === true;
}

function isChange(word: string): boolean {
  return /^(?:rose|fell|climbed|dropped|jumped|slipped|gained|lost|added|up|down|edged|higher|lower|sank|slid|soared|grew|shrank)$/.test(
    word,
  );
}

/** In "from 780 to 910 euros" and "between 2m and 3m euros" the unit stands with the second number. */
export function readSharedUnit(context: QuantityContext, run: NumberRun): Measure | null {
  if (run.kind !== 'cardinal' || wordAt(context, run.first - 1) !== 'from' || wordAt(context, run.last + 1) !== 'to')
    return null;
  const other = context.numbers.find((one) => one.first === run.last + 2);
  const right = other?.kind === 'cardinal' ? readMeasure(context, other) : null;
  return right === null || right.first !== other!.first
    ? null
    : { ...right, first: run.first, last: run.last, of: null };
}

function wordAt(context: QuantityContext, at: number): string {
  return context.pieces[at]?.lower ?? '';
}

import type { NumberRun } from './numberRun.ts';
import { isDash } from './pieces.ts';
import type { QuantityContext } from './quantityContext.ts';

const CONTEST =
  /^(wins?|won|split|carried|upheld|scraped|beat|beats|beaten|defeat|defeats|defeated|los[te]s?|loss|draws?|drew|drawn|victory|votes?|voted|leads?|led|ruled|ruling|decision|score[ds]?|final|half-time|match|game|goals?|set|sets|approved|passed|rejected)$/;
const NEAR = 12;

/** A result such as "2-1" or "7-2": two small figures joined by a dash near a word of contest or vote. */
export function readScore(context: QuantityContext, at: number): { low: number; high: number; last: number } | null {
  const [left, dash, right] = [context.pieces[at], context.pieces[at + 1], context.pieces[at + 2]];
  if (left?.kind !== 'figure' || !isDash(dash) || !dash!.glued || right?.kind !== 'figure' || !right.glued) return null;
  const [a, b] = [Number(left.form), Number(right.form)];
  if (!/^\d{1,3}$/.test(left.form) || !/^\d{1,3}$/.test(right.form) || isDash(context.pieces[at + 3])) return null;
  // What falls is no range: it is a result without a word of contest too ("thrown out 5-0").
  const falls = a > b && a < 200 && context.pieces[at + 3]?.kind !== 'figure';
  if (!falls && !nearContest(context, at)) return null;
  return { low: Math.min(a, b), high: Math.max(a, b), last: at + 2 };
}

function nearContest(context: QuantityContext, at: number): boolean {
  return context.pieces.slice(Math.max(0, at - NEAR), at + NEAR).some((piece) => CONTEST.test(piece.lower));
}

/** "3-nil". */
function nilScore(
  context: QuantityContext,
  run: NumberRun,
): { low: number; high: number; first: number; last: number } | null {
  const nil = isDash(context.pieces[run.last + 1]) && context.pieces[run.last + 2]?.lower === 'nil';
  return nil && run.low !== null ? { low: 0, high: run.low, first: run.first, last: run.last + 2 } : null;
}

/** "Karsova 27, Zabrin 20" near a word of contest. */
function namedScore(
  context: QuantityContext,
  at: number,
): { low: number; high: number; first: number; last: number } | null {
  const [left, a, comma, right, b] = [-1, 0, 1, 2, 3].map((step) => context.pieces[at + step]);
  const figures = /^\d{1,3}$/.test(a?.form ?? '') && /^\d{1,3}$/.test(b?.form ?? '');
  const names = [left, right].every((piece) => piece?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(piece.form));
  if (!figures || !names || comma?.form !== ',' || !nearContest(context, at)) return null;
  const [x, y] = [Number(a!.form), Number(b!.form)];
  return { low: Math.min(x, y), high: Math.max(x, y), first: at - 1, last: at + 3 };
}

/** True where a number run lies inside a score that starts at one of its pieces or the one before. */
export function scoreAround(
  context: QuantityContext,
  run: NumberRun,
): { low: number; high: number; first: number; last: number } | null {
  const nil = nilScore(context, run);
  if (nil) return nil;
  for (const first of [run.first, run.first - 2]) {
    const score = first >= 0 ? readScore(context, first) : null;
    if (score) return { ...score, first };
  }
  return namedScore(context, run.first) ?? spokenScore(context, run);
}

/** "voted 17 to 12", "split five to two", "60 to 59": what falls and counts nothing is a result. */
function spokenScore(
  context: QuantityContext,
  run: NumberRun,
): { low: number; high: number; first: number; last: number } | null {
  const other =
    context.pieces[run.last + 1]?.lower === 'to'
      ? context.numbers.find((one) => one.first === run.last + 2)
      : undefined;
  const plain = [run, other].every((one) => one?.kind === 'cardinal' && one.low !== null && Number.isInteger(one.low));
  if (!plain || !other || run.low! < other.low! || context.pieces[run.first - 1]?.lower === 'from') return null;
  const next = context.pieces[other.last + 1];
  const closed =
    next === undefined ||
    next.kind === 'mark' ||
    /^(?:against|in|on|for|to|that|with|at|after|over|by|and)$/.test(next.lower);
  if (!closed || !(run.low! < 1000 && (nearContest(context, run.first) || context.pieces[run.first - 1]?.form === ',')))
    return null;
  return { low: other.low!, high: run.low!, first: run.first, last: other.last };
}

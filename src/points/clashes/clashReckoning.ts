import { deriveFigure } from '../../compare/arithmetic.ts';
import { statesExclude } from '../../compare/counts.ts';
import type { Quantity } from '../../model/index.ts';

const NO_WORDS = { rates: false, gaps: false };

/**
 * The sum or difference by which one figure comes from the other and what else its sentence counts: "8 + 4 = 12" where one report
 * gives the parts and the other the whole; else null. Takes the two figures and all those of their sentences.
 */
export function reckonBetween(
  left: Quantity,
  right: Quantity,
  besideLeft: readonly Quantity[],
  besideRight: readonly Quantity[],
): string | null {
  return reckon(right, left, besideLeft) ?? reckon(left, right, besideRight);
}

/** The killed are no part of the hurt, so that what excludes the figure asked for is left out. */
function reckon(asked: Quantity, own: Quantity, sentence: readonly Quantity[]): string | null {
  const given = sentence.filter((one) => !statesExclude(one.counts, asked.counts));
  const place = given.findIndex((one) => one.low === own.low && one.high === own.high && one.unit === own.unit);
  const found = place < 0 ? null : deriveFigure(asked, given, NO_WORDS);
  return found !== null && found.from.includes(place) && /sum|difference/.test(found.operation) ? found.says : null;
}

import { factorsTo } from '../text/units.ts';

const MOST_DIGITS = 6;

/** How a converted value looks as if it had been written: in steps of `step` canonical units (a half of which is its rounding). */
export interface StatedForm {
  readonly factor: number;
  readonly digits: number;
  readonly step: number;
}

/**
 * Finds the unit in which a value takes the fewest digits, the larger unit where two take as many: 99779.328 m is 62 miles, 100000 m is 100 km. Values keep no
 * memory of their first unit, and this brings back how far they were rounded.
 */
export function statedForm(value: number, unit: string | null): StatedForm {
  const factors = unit === null ? [1] : factorsTo(unit);
  let best: StatedForm = formIn(value, 1);
  for (const factor of factors) {
    const form = formIn(value, factor);
    const plainer = form.digits === best.digits && form.factor > best.factor && Math.abs(value) >= form.factor;
    if (form.digits < best.digits || plainer) best = form;
  }
  return best;
}

function formIn(value: number, factor: number): StatedForm {
  const number = Math.abs(value / factor);
  if (number === 0) return { factor, digits: 1, step: factor };
  for (let digits = 1; digits <= MOST_DIGITS; digits++) {
    const rounded = Number(number.toPrecision(digits));
    if (Math.abs(rounded - number) <= number * 1e-9) {
      const power = Math.floor(Math.log10(rounded)) - digits + 1;
      return { factor, digits, step: 10 ** power * factor };
    }
  }
  return { factor, digits: MOST_DIGITS + 1, step: 0 };
}

/** Trailing zeros before the decimal point, in the unit the value looks stated in: 27000 has three. */
export function trailingZeros(value: number, unit: string | null): number {
  const { factor, step } = statedForm(value, unit);
  return step === 0 ? 0 : Math.max(0, Math.round(Math.log10(step / factor)));
}

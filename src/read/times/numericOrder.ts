import table from '../../lang/en/furniture-zones.json' with { type: 'json' };

/** Day and month of "10/09/2025" by the order that is possible or that the outlet's country uses; null where both could be meant. */
export function readNumericOrder(first: number, second: number, year: number, country: string | null) {
  if (first > 12 && second <= 12) return { year, month: second, day: first };
  if (second > 12 && first <= 12) return { year, month: first, day: second };
  if (first === second) return { year, month: first, day: second };
  if (country !== null && table.dayFirst.includes(country)) return { year, month: second, day: first };
  if (country !== null && table.monthFirst.includes(country)) return { year, month: first, day: second };
  return null;
}

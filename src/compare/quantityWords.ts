import type { Quantity } from '../model/index.ts';

const WORDS = {
  'at-least': 'at least',
  'more-than': 'more than',
  'at-most': 'at most',
  'less-than': 'less than',
  about: 'about',
  between: '',
  vague: 'roughly',
} as const;

/** A quantity in words for a reason: "at least 4 people killed", "1200 m". */
export function sayQuantity(quantity: Quantity): string {
  const { low, high, bound } = quantity;
  const figure =
    low !== null && high !== null && low !== high
      ? `${sayNumber(low)} to ${sayNumber(high)}`
      : sayNumber(low ?? high ?? 0);
  const opener = bound === null || bound === 'between' ? '' : `${WORDS[bound]} `;
  const unit =
    quantity.unit === null || quantity.unit === 'score' ? '' : quantity.unit === '%' ? ' %' : ` ${quantity.unit}`;
  return `${opener}${figure}${unit}${quantity.counts === '' ? '' : ` (${quantity.counts})`}`;
}

function sayNumber(value: number): string {
  return String(Number(value.toPrecision(6)));
}

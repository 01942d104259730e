import type { Quantity } from '../model/index.ts';
import { statedForm } from './statedForms.ts';

/** What a quantity leaves possible. An open end is ±Infinity. */
export interface QuantityRange {
  readonly low: number;
  readonly high: number;
  readonly shape: 'figure' | 'about' | 'from' | 'to' | 'between' | 'vague';
  /** True where the end itself is left out: "more than", "less than". */
  readonly strict: boolean;
}

/** "about N" lets a figure differ by half of its last digit's step, and by less than a tenth. */
const ABOUT_SHARE = 0.1;

export function rangeOf(quantity: Quantity): QuantityRange {
  const { low, high, bound } = quantity;
  if (bound === 'vague') return { low: low ?? -Infinity, high: high ?? Infinity, shape: 'vague', strict: false };
  if (low === null || high === null) return openRange(quantity);
  if (low !== high) return { low, high, shape: 'between', strict: false };
  if (bound === 'about' || quantity.rounded) {
    const slack = tolerance(low, quantity.unit);
    return { low: low - slack, high: high + slack, shape: 'about', strict: false };
  }
  return { low, high, shape: 'figure', strict: false };
}

function openRange({ low, high, bound }: Quantity): QuantityRange {
  const strict = bound === 'more-than' || bound === 'less-than';
  if (low !== null) return { low, high: Infinity, shape: 'from', strict };
  return { low: -Infinity, high: high ?? Infinity, shape: 'to', strict };
}

/** How far from an approximate figure an exact one may lie. */
export function tolerance(value: number, unit: string | null): number {
  const { step } = statedForm(value, unit);
  const share = Math.abs(value) * ABOUT_SHARE * 0.999;
  return Math.max(Math.min(step / 2, share), Math.abs(value) * 0.02);
}

import type { Comparison } from '../compare/comparison.ts';
import type { Frame } from './frames.ts';

export function doubtClash(comparison: Comparison, left: Frame, right: Frame, score: number): Comparison {
  if (comparison.kind !== 'conflicts') return comparison;
  if (left.article === right.article) return { ...comparison, kind: 'unclear' };
  (globalThis as any).__clash?.(comparison, left, right, score);
  return comparison;
}

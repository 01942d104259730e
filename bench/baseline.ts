import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './task.ts';

/** A figure as frozen, with the words that docs/accuracy.md shows beside it. */
export interface Frozen {
  readonly value: number;
  readonly says: string;
  readonly best: string | null;
}

/** The frozen figures by id, as committed. */
export type Baseline = Readonly<Record<string, Frozen>>;

const FILE = join(import.meta.dirname, 'baseline.json');
/** Timings on shared machines vary by as much with nothing changed. */
const TIMING_NOISE = 2;

export function readBaseline(): Baseline {
  return existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Baseline) : {};
}

/** Puts measured figures in the place of the frozen ones of the same id; others stay. */
export function freeze(figures: readonly Figure[]): void {
  const measured = figures.flatMap(({ id, value, says, best }) =>
    value === null ? [] : [[id, { value: round(value), says, best }] as const],
  );
  const all = Object.entries({ ...readBaseline(), ...Object.fromEntries(measured) });
  const sorted = all.sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
}

/** The last digit shown: 0.001 for shares and ratios of size 1, 0.1 for percentages and the rest. */
export function roundingUnit(value: number): number {
  return Math.abs(value) < 10 ? 0.001 : 0.1;
}

/** Whether a figure is worse than the frozen one by more than a rounding unit; timings by more than twice. */
export function fellBelow({ id, value, better }: Figure, frozen: number | undefined): boolean {
  if (value === null || frozen === undefined) return false;
  if (id.startsWith('speed.'))
    return better === 'lower' ? value > frozen * TIMING_NOISE : value < frozen / TIMING_NOISE;
  const loss = better === 'lower' ? value - frozen : frozen - value;
  return loss > 1.5 * roundingUnit(frozen);
}

function round(value: number): number {
  const unit = roundingUnit(value);
  return Number((Math.round(value / unit) * unit).toFixed(3));
}

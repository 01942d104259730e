import { fellBelow, roundingUnit, type Baseline } from './baseline.ts';
import type { Figure } from './task.ts';

/** One table as text: our figures, the frozen ones, the targets and the best known; what fell or misses its target is marked. */
export function renderTable(figures: readonly Figure[], baseline: Baseline): string {
  const head = ['figure', 'now', 'frozen', 'target', '', 'best known'];
  const rows = figures.map((figure) => {
    const frozen = baseline[figure.id]?.value;
    const marks = [fellBelow(figure, frozen) ? 'FELL' : '', missesTarget(figure) ? 'below target' : ''];
    return [
      figure.id,
      show(figure.value),
      show(frozen ?? null),
      show(figure.target),
      marks.filter((mark) => mark !== '').join(', '),
      figure.best ?? '',
    ];
  });
  return layOut([head, ...rows]);
}

/** A figure as printed everywhere: as many digits as its rounding unit, "–" where it was not measured. */
export function show(value: number | null): string {
  return value === null ? '–' : value.toFixed(roundingUnit(value) === 0.1 ? 1 : 3);
}

export function missesTarget({ value, target, better }: Figure): boolean {
  if (value === null || target === null) return false;
  const loss = better === 'lower' ? value - target : target - value;
  return loss > roundingUnit(target) / 2;
}

function layOut(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const isNumber = (column: number) => column >= 1 && column <= 3;
  const pad = (cell: string, column: number) =>
    isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0);
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

import type { Finding } from '../../src/model/index.ts';
import type { ReportIndex } from '../../src/report/view.ts';
import { cellsOf, type Cell } from './cellsOf.ts';
import type { Column } from '../outlets/columnsOf.ts';

/** A row of the matrix told as a list: each answer with its outlets, and who is silent. */
export interface Answers {
  readonly given: readonly {
    readonly cell: Cell;
    readonly outlets: readonly string[];
    /** True where it is the answer before it, in other words. */
    readonly same: boolean;
  }[];
  readonly silent: readonly string[];
}

/** Answers in the point's order of variants, outlets in column order. */
export function answersOf(index: ReportIndex, finding: Finding, columns: readonly Column[]): Answers {
  const cells = cellsOf(index, finding);
  const given = (index.points.get(finding.pointId)?.variants ?? []).flatMap((variant) => {
    const groups = new Map<string, { cell: Cell; outlets: string[]; same: boolean }>();
    for (const { outlet } of columns) {
      const cell = cells.get(outlet.id)?.find((one) => one.variantId === variant.id);
      if (!cell) continue;
      const group = groups.get(cell.label) ?? { cell, outlets: [], same: groups.size > 0 };
      group.outlets.push(outlet.name);
      groups.set(cell.label, group);
    }
    return [...groups.values()];
  });
  const silent = columns.filter(({ outlet }) => !cells.has(outlet.id)).map(({ outlet }) => outlet.name);
  return { given, silent };
}

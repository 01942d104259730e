import type { Finding } from '../../src/model/index.ts';
import type { ReportIndex } from '../../src/report/view.ts';
import { cellsOf, type Cell } from './cellsOf.ts';
import type { Column } from '../outlets/columnsOf.ts';

/** A row of the matrix told as a list: each answer with its outlets, and who is silent. */
export interface Answers {
  readonly given: readonly { readonly cell: Cell; readonly outlets: readonly string[] }[];
  readonly silent: readonly string[];
}

/** Answers in the point's order of variants, outlets in column order. */
export function answersOf(index: ReportIndex, finding: Finding, columns: readonly Column[]): Answers {
  const cells = cellsOf(index, finding);
  const given = (index.points.get(finding.pointId)?.variants ?? []).flatMap((variant) => {
    const saying = columns.flatMap(({ outlet }) => {
      const cell = cells.get(outlet.id)?.find((one) => one.variantId === variant.id);
      return cell ? [{ cell, name: outlet.name }] : [];
    });
    const first = saying[0];
    return first
      ? [
          {
            cell: first.cell,
            outlets: saying.map(({ name, cell }) =>
              cell.label === first.cell.label ? name : `${name}: ${cell.label}`,
            ),
          },
        ]
      : [];
  });
  const silent = columns.filter(({ outlet }) => !cells.has(outlet.id)).map(({ outlet }) => outlet.name);
  return { given, silent };
}

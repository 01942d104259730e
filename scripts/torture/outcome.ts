/** One row of what `npm run torture` prints. */
export interface Outcome {
  readonly what: string;
  readonly target: string;
  readonly found: string;
  /** null where it could not be tried here. */
  readonly ok: boolean | null;
}

/** The rows as a table, and what went wrong in full below it. */
export function renderOutcomes(outcomes: readonly Outcome[]): string {
  const mark = ({ ok }: Outcome) => (ok === null ? 'skipped' : ok ? 'ok' : 'FAILED');
  const rows = outcomes.map((one) => [mark(one), one.what, one.target, one.found]);
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

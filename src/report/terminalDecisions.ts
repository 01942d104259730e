import { sayDecision } from './decisions.ts';
import type { ReportIndex } from './indexReport.ts';
import { indent, run, wrapRuns, type Line } from './layoutRuns.ts';

/** What people decided, line by line of their file, with what each decision changed; nothing where nobody decided anything. */
export function decisionLines(index: ReportIndex, columns: number): Line[] {
  const { decisions } = index.report;
  if (decisions.length === 0) return [];
  const applied = decisions.filter(({ outcome }) => outcome === 'applied').length;
  return [
    [],
    [run('DECISIONS OF PEOPLE', 'strong'), run(` · ${applied} of ${decisions.length} applied`, 'dim')],
    ...decisions.flatMap((decision) => {
      const { who, when, what, about, because, outcome, changed } = sayDecision(index, decision);
      return [
        [],
        ...wrapRuns(
          [run(who, 'strong'), run(` (${when}): ${what}${about === '' ? '' : ` (${about})`}. “${because}”`)],
          columns,
        ),
        ...indent(
          wrapRuns(
            [run(`${outcome}: ${changed}${decision.findingIds.map((id) => ` [${id}]`).join('')}`, 'dim')],
            columns - 2,
          ),
          2,
        ),
      ];
    }),
  ];
}

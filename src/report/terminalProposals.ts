import type { ReportIndex } from './indexReport.ts';
import { indent, run, wrapRuns, type Line } from './layoutRuns.ts';
import { countOutcomes, sayProposal } from './proposals.ts';
import type { Page } from './terminalFinding.ts';

/** What was proposed and what became of it: those changed and refused, and with `all` those kept; nothing where nothing was proposed. */
export function proposalLines(index: ReportIndex, { columns, all }: Page): Line[] {
  const { proposals } = index.report;
  if (proposals.length === 0) return [];
  const shown = all ? proposals : proposals.filter(({ outcome }) => outcome !== 'kept');
  const more = proposals.length - shown.length;
  return [
    [],
    [run('PROPOSALS', 'strong'), run(` · ${countOutcomes(proposals)}`, 'dim')],
    ...shown.flatMap((proposal) => {
      const { outcome, said, proposed, from, why, findingId } = sayProposal(index, proposal);
      const finding = findingId === null ? '' : ` [${findingId}]`;
      return [
        [],
        ...wrapRuns([run(outcome, 'strong'), run(`: ${said} (${proposed}, proposed ${from})`)], columns),
        ...indent(wrapRuns([run(`${why}${finding}`, 'dim')], columns - 2), 2),
      ];
    }),
    ...(more === 0 ? [] : [[], [run(`and ${more} kept; --all shows them`, 'dim')]]),
  ];
}

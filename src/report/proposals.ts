import type { Finding, ProposalOutcome } from '../model/index.ts';
import type { ReportIndex } from './indexReport.ts';

/** Proposals that became part of a finding's point, in the order proposed. */
export function proposalsOn(index: ReportIndex, finding: Finding): readonly ProposalOutcome[] {
  return index.proposalsByPoint.get(finding.pointId) ?? [];
}

/** "proposed by qwen3:14b", the mark beside a finding that rests on a proposal; null where the rules have it by themselves. */
export function proposedBy(index: ReportIndex, finding: Finding): string | null {
  if (finding.foundBy !== 'proposal') return null;
  const names = [...new Set(proposalsOn(index, finding).map(sayFrom))];
  return names.length === 0 ? 'proposed' : `proposed ${names.join(' and ')}`;
}

function sayFrom({ from }: ProposalOutcome): string {
  return from.kind === 'model' ? `by ${from.name}` : `in ${from.name}`;
}

/** What a list of proposals shows of one. `said` is the proposer's own wording, which is none of an article. */
export interface SaidProposal {
  readonly outcome: ProposalOutcome['outcome'];
  readonly said: string;
  readonly proposed: string;
  readonly from: string;
  readonly why: string;
  /** The finding on its point, or null. */
  readonly findingId: string | null;
}

/** A proposal in the words of a list: what was proposed by whom, what became of it and why. */
export function sayProposal(index: ReportIndex, proposal: ProposalOutcome): SaidProposal {
  const what = proposal.of === 'point' ? 'a point' : 'an origin';
  return {
    outcome: proposal.outcome,
    said: proposal.gist ?? `${what} without a name`,
    proposed: proposal.of === 'point' ? (proposal.proposed ?? 'no relation') : `origin, ${proposal.proposed ?? ''}`,
    from: sayFrom(proposal),
    why: proposal.reasons.map(({ says }) => says).join(' '),
    findingId: (proposal.pointId !== null && index.findingByPoint.get(proposal.pointId)?.id) || null,
  };
}

/** "5 kept, 1 changed, 2 refused"; what there is none of is left out. */
export function countOutcomes(proposals: readonly ProposalOutcome[]): string {
  const count = (outcome: ProposalOutcome['outcome']): number =>
    proposals.filter((one) => one.outcome === outcome).length;
  return (['kept', 'changed', 'refused'] as const)
    .flatMap((outcome) => (count(outcome) > 0 ? [`${count(outcome)} ${outcome}`] : []))
    .join(', ');
}

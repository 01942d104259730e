import type { DecisionKind, DecisionOutcome, Finding } from '../model/index.ts';
import type { ReportIndex } from './indexReport.ts';
import { sayInstant } from './sayTime.ts';

/** What each kind of decision says, as a sentence without its end. */
const WORDS: Record<DecisionKind, string> = {
  same: 'these statements answer one question',
  'not-same': 'these statements do not answer one question',
  'no-conflict': 'this is no conflict',
  independent: 'these outlets are independent of each other',
  'not-independent': 'these outlets are not independent of each other',
};

const OUTCOMES: Record<DecisionOutcome['outcome'], string> = {
  applied: 'applied',
  'no-change': 'changed nothing',
  overruled: 'overruled',
  'not-applied': 'not applied',
};

/** Decisions of a person that a finding rests on, in the order of the file. */
export function decisionsOn(index: ReportIndex, finding: Finding): readonly DecisionOutcome[] {
  return index.decisionsByFinding.get(finding.id) ?? [];
}

/** "decided by Ada Holm and Jon Vik", the mark beside a finding; null where nobody decided on it. */
export function decidedBy(index: ReportIndex, finding: Finding): string | null {
  const names = [...new Set(decisionsOn(index, finding).map(({ by }) => by))];
  if (names.length === 0) return null;
  return `decided by ${names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} and ${names.at(-1)!}`}`;
}

/** A decision in the words of a list: who and when, what, why, and what came of it. */
export interface SaidDecision {
  readonly who: string;
  readonly when: string;
  readonly what: string;
  readonly about: string;
  readonly because: string;
  readonly outcome: string;
  readonly changed: string;
}

/** What a list of decisions shows of one. `about` names outlets, and is empty where the decision is about statements. */
export function sayDecision(index: ReportIndex, decision: DecisionOutcome): SaidDecision {
  const outlets = decision.outletIds.map((id) => index.outlets.get(id)?.name ?? id).sort();
  return {
    who: decision.by,
    when: sayDecisionTime(decision.at),
    what: WORDS[decision.kind],
    about: outlets.join(', '),
    because: decision.because,
    outcome: OUTCOMES[decision.outcome],
    changed: decision.changed,
  };
}

function sayDecisionTime(at: string): string {
  const zoned = /T.*(?:Z|[+-]\d{2}:?\d{2})$/u.test(at);
  const time = Date.parse(zoned || !at.includes('T') ? at : `${at}Z`);
  if (Number.isNaN(time)) return at;
  const said = sayInstant(new Date(time).toISOString());
  return at.includes('T') ? said : said.replace(/, .*$/u, '');
}

import type { Finding, Reason, ReasonCode } from '../model/index.ts';
import { countOf } from './scopeLine.ts';
import type { Side } from './sidesOf.ts';

const SAID_ELSEWHERE: readonly ReasonCode[] = ['finding-scope', 'finding-possible', 'finding-vaguer'];

/**
 * The one reason to show beside a finding: of the first conflict where there is one, else the one that gave it its
 * status, else the first that judged it.
 */
export function whyOf(finding: Finding): Reason | null {
  const conflict = finding.relations.find((relation) => relation.kind === 'conflicts');
  if (finding.status === 'conflicting' && conflict) return conflict.reason;
  const judging = finding.reasons.filter(
    (reason) => reason.code.startsWith('finding-') && !SAID_ELSEWHERE.includes(reason.code),
  );
  const deciding = judging.find((reason) => reason.code === `finding-${finding.status}`);
  return deciding ?? judging[0] ?? finding.reasons[0] ?? null;
}

/** "2 outlets, 1 independent origin (Nordwire)": how many print it, and how many did not have it from one another. */
export function countsOf(side: Side): string {
  const names = side.independent.map((origin) => origin.name).join(', ');
  const origins = countOf(side.independent.length, 'independent origin');
  return [
    countOf(side.outlets.length, 'outlet'),
    names === '' ? origins : `${origins} (${names})`,
    ...(side.unknown.length === 0 ? [] : [`${side.unknown.length} of unknown independence`]),
  ].join(', ');
}

import type { Finding, Reason } from '../model/index.ts';
import { countOf } from './scopeLine.ts';
import type { Side } from './sidesOf.ts';

/** The one reason to show beside a finding: of the first conflict where there is one, else the last that judged it. */
export function whyOf(finding: Finding): Reason | null {
  const conflict = finding.relations.find((relation) => relation.kind === 'conflicts');
  return (finding.status === 'conflicting' ? conflict?.reason : undefined) ?? finding.reasons.at(-1) ?? null;
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

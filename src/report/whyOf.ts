import type { Finding, Reason, ReasonCode } from '../model/index.ts';
import { isAlone } from './marks.ts';
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

/** The reason beside a finding in words; where answers stand side by side and nothing relates them, that is said too. */
export function sayWhy(finding: Finding): string {
  const why = whyOf(finding)?.says ?? 'no reason given';
  const open = leftOpen(finding);
  if (open === null) return why;
  const says = `How these answers stand to each other is left open. ${open.says}`;
  return finding.status === 'one-outlet' && !isAlone(finding) ? says : `${why} ${says}`;
}

/** Why it is open how two answers stand to each other of which neither is a vaguer form of another; null where none are, or where others clash. */
function leftOpen({ status, relations }: Finding): Reason | null {
  if (status === 'conflicting') return null;
  const vaguer = new Set(relations.flatMap(({ kind, left }) => (kind === 'vaguer' ? [left] : [])));
  const open = relations.find(({ kind, left, right }) => kind === 'unclear' && !vaguer.has(left) && !vaguer.has(right));
  return open?.reason ?? null;
}

/**
 * "2 outlets, 1 independent origin (Nordwire)": how many print it, and how many did not have it from one another. Behind a vaguer answer
 * stand those who say it more exactly.
 */
export function countsOf(side: Side): string {
  const names = side.independent.map((origin) => origin.name).join(', ');
  const origins = countOf(side.independent.length, 'independent origin');
  return [
    `${countOf(side.outlets.length, 'outlet')}${countsExacter(side) ? ' counting the more exact' : ''}`,
    names === '' ? origins : `${origins} (${names})`,
    ...(side.unknown.length === 0 ? [] : [`${side.unknown.length} of unknown independence`]),
  ].join(', ');
}

/** Whether some of the outlets behind a vaguer answer gave only a more exact one. */
function countsExacter({ vaguer, outlets, voices }: Side): boolean {
  const own = new Set(voices.map(({ who }) => who.outlet?.id));
  return vaguer && outlets.some(({ id }) => !own.has(id));
}

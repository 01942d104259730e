import type { Finding } from '../../src/model/index.ts';
import { markOf } from '../../src/report/view.ts';

/** Ids of variants that say the same as another one less exactly. */
export function vaguerOnes(finding: Finding): ReadonlySet<string> {
  return new Set(finding.relations.filter(({ kind }) => kind === 'vaguer').map(({ left }) => left));
}

/** Ids of variants that another one conflicts with; a vaguer one beside a clash takes no part in it. */
export function clashing(finding: Finding): ReadonlySet<string> {
  return new Set(
    finding.relations.filter(({ kind }) => kind === 'conflicts').flatMap(({ left, right }) => [left, right]),
  );
}

/** The colour class of a variant; "neutral" where the finding is a clash that this variant takes no part in. */
export function toneOf(finding: Finding, variantId: string): string {
  if (finding.status === 'conflicting' && !clashing(finding).has(variantId)) return 'neutral';
  return markOf(finding).key;
}

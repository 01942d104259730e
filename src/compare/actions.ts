import type { Action } from '../model/index.ts';
import { type Comparison, conflicts, same, unclear } from './comparison.ts';
import { oppositeMeaning, oppositeState, sameMeaning } from './words.ts';

/** Compares what is done: the same verb or one of the same meaning, a denial of it, or its opposite; other verbs are unclear. */
export function compareActions(a: Action, b: Action): Comparison {
  const says = `${sayAction(a)}; ${sayAction(b)}.`;
  if (a.verb === b.verb || sameMeaning(a.verb, b.verb)) {
    if (a.negated !== b.negated)
      return conflicts('compare-action-denied', `One says it happened, the other that it did not: ${says}`);
    return same(
      a.verb === b.verb ? 'compare-action-same' : 'compare-action-same-meaning',
      `The verbs say the same: ${says}`,
    );
  }
  if (opposite(a.verb, b.verb)) {
    if (!a.negated && !b.negated) return conflicts('compare-action-opposite', `The verbs exclude each other: ${says}`);
    if (a.negated !== b.negated)
      return same('compare-action-same-meaning', `One denies the opposite of what the other says: ${says}`);
  }
  return unclear('compare-action-verbs-differ', `The verbs differ: ${says}`);
}

function opposite(a: string, b: string): boolean {
  if (oppositeMeaning(a, b)) return true;
  const [stateA, stateB] = [stateOf(a), stateOf(b)];
  return stateA !== null && stateB !== null && oppositeState(stateA, stateB);
}

/** The complement of "be": "be stable" gives "stable". */
function stateOf(verb: string): string | null {
  return verb.startsWith('be ') ? verb.slice(3) : null;
}

function sayAction(action: Action): string {
  return action.negated ? `not ${action.verb}` : action.verb;
}

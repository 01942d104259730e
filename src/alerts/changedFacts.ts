import type { ChangedFact, RevisionDiff } from '../model/index.ts';

/** A changed fact that has words on both sides or lies in a sentence that was kept and reworded. */
export interface ToldFact {
  readonly of: ChangedFact['of'];
  readonly before: string | null;
  readonly after: string | null;
  /** True where no correction notice covers it. */
  readonly silent: boolean;
}

/**
 * The facts that a later state gives otherwise, in text order. What whole new or dropped sentences say is left out: a report that grows
 * has changed nothing that it said.
 */
export function changedFacts({ edits }: RevisionDiff): readonly ToldFact[] {
  return edits
    .filter(({ kind }) => kind === 'fact')
    .flatMap(({ facts, silent }) => facts.map(({ of, before, after }) => ({ of, before, after, silent })));
}

import type { ProvenanceLink, Reason } from '../../src/model/index.ts';

/** The reasons of links, those that say the same put together with all their passages. */
export function reasonGroups(links: readonly ProvenanceLink[]): readonly Reason[] {
  const groups = new Map<string, Reason>();
  for (const { reason } of links) {
    const key = `${reason.code} ${reason.says}`;
    const known = groups.get(key);
    groups.set(key, known ? { ...known, passages: [...known.passages, ...reason.passages] } : reason);
  }
  return [...groups.values()];
}

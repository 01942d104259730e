import { isProse, removeWhere, type Looked, type RemovalStep } from './step.ts';

/** More lines than this that come back are the parts of a list, not furniture. */
const MOST_LINES = 2;

/** Paragraphs that the body has already had, and a line that comes a third time between them. */
export const removeRepeats: RemovalStep = {
  name: 'repeats',
  find: (blocks) => {
    const counts = new Map<string, number>();
    for (const block of blocks) if (standsAlone(block)) counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
    const returning = [...counts].filter(([, count]) => count >= 3).length;
    const seen = new Set<string>();
    return removeWhere(blocks, (block) => {
      if (!standsAlone(block)) return null;
      const again = seen.has(block.text);
      seen.add(block.text);
      if (again && isProse(block) && block.text.length >= 60) return 'said before';
      return returning <= MOST_LINES && (counts.get(block.text) ?? 0) >= 3 ? 'line that keeps coming back' : null;
    });
  },
};

function standsAlone(block: Looked): boolean {
  return !block.inList && !/^(?:TD|TH|TR|PRE)$/.test(block.tag) && block.kind !== 'caption';
}

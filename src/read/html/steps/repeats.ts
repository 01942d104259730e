import { bodyHolder, isProse, removeWhere, type Looked, type RemovalStep } from './step.ts';

/** More lines than this that come back are the parts of a list, not furniture. */
const MOST_LINES = 2;
const FEWEST_LETTERS = 60;

/** Paragraphs that the body says twice, and a line that comes a third time between them. Of two equal ones that inside the text stays. */
export const removeRepeats: RemovalStep = {
  name: 'repeats',
  find: (blocks) => {
    const counts = new Map<string, number>();
    for (const block of blocks) if (standsAlone(block)) counts.set(block.text, (counts.get(block.text) ?? 0) + 1);
    const returning = [...counts].filter(([, count]) => count >= 3).length;
    const second = secondParagraphs(blocks);
    return removeWhere(blocks, (block, i) => {
      if (!standsAlone(block)) return null;
      if (second.has(i) && second.size <= MOST_LINES) return 'said twice';
      return returning <= MOST_LINES && (counts.get(block.text) ?? 0) >= 3 ? 'line that keeps coming back' : null;
    });
  },
};

function secondParagraphs(blocks: readonly Looked[]): ReadonlySet<number> {
  const body = bodyHolder(blocks);
  const seen = new Map<string, number>();
  const second = new Set<number>();
  blocks.forEach((block, i) => {
    if (!isProse(block) || !standsAlone(block) || block.text.length < FEWEST_LETTERS) return;
    const before = seen.get(block.text);
    if (before === undefined) seen.set(block.text, i);
    else {
      const outside = body !== null && block.holders.includes(body) && !blocks[before]!.holders.includes(body);
      second.add(outside ? before : i);
    }
  });
  return second;
}

function standsAlone(block: Looked): boolean {
  return !block.inList && !/^(?:TD|TH|TR|PRE)$/.test(block.tag) && block.kind !== 'caption';
}

import type { PageHolder } from '../pageBlocks.ts';
import { bodyHolder, isProse, removeWhere, type Looked, type RemovalStep } from './step.ts';

/** A part with this many paragraphs side by side is the text going on in a second frame, not matter around it. */
const MOST_PROSE = 2;

/** What stands before or after the element that holds the text, in parts of the page of its own: cards, boxes, lines of its head. */
export const removeOutsideBody: RemovalStep = {
  name: 'outside the body',
  find: (blocks) => {
    const body = bodyHolder(blocks);
    const inside = blocks.map((block) => body !== null && holds(body, block));
    const first = inside.indexOf(true);
    const last = inside.lastIndexOf(true);
    if (body === null || first < 0) return new Map();
    const around = blocks[first]!.holders;
    const frames = new Set(around.slice(0, around.indexOf(body) + 1));
    const branches = proseByBranch(blocks, frames);
    return removeWhere(blocks, (block, i) => {
      const branch = branchOf(block, frames);
      if (branch === null || (i >= first && i <= last) || block.kind === 'caption') return null;
      if (i > last) return (branches.get(branch) ?? 0) <= MOST_PROSE ? 'part after the text' : null;
      return isProse(block) ? null : 'line of a part before the text';
    });
  },
};

function holds(holder: PageHolder, block: Looked): boolean {
  return block.own === holder || block.holders.includes(holder);
}

/** The outermost element around a block that does not also hold the text; null for a block that stands beside the text's own elements. */
function branchOf(block: Looked, frames: ReadonlySet<PageHolder>): PageHolder | null {
  return block.holders.find((holder) => !frames.has(holder)) ?? null;
}

/** For each branch the most paragraphs of running text that one of its elements holds directly. */
function proseByBranch(blocks: readonly Looked[], frames: ReadonlySet<PageHolder>): Map<PageHolder, number> {
  const direct = new Map<PageHolder, number>();
  const most = new Map<PageHolder, number>();
  for (const block of blocks) {
    const branch = branchOf(block, frames);
    const holder = block.holders.at(-1);
    if (branch === null || holder === undefined || !isProse(block)) continue;
    direct.set(holder, (direct.get(holder) ?? 0) + 1);
    most.set(branch, Math.max(most.get(branch) ?? 0, direct.get(holder) ?? 0));
  }
  return most;
}

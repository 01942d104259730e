import { sameWords } from '../plain/chooseBody.ts';
import { lookAt } from '../plain/lineFeatures.ts';
import type { PageBlock } from './pageBlocks.ts';

/** What the steps may look at beside the blocks. */
export interface StepPage {
  readonly headline: string | null;
  readonly byline: string | null;
}

/** Reasons by index of the block to leave out. */
export type Removals = ReadonlyMap<number, string>;

/** One named step; each looks at the blocks that the steps before it have left. */
export interface RemovalStep {
  readonly name: string;
  readonly find: (blocks: readonly PageBlock[], page: StepPage) => Removals;
}

export const REMOVAL_STEPS: readonly RemovalStep[] = [
  {
    name: 'headline',
    find: (blocks, page) =>
      removeWhere(blocks.slice(0, 8), (block) => page.headline !== null && sameWords(block.text, page.headline)),
  },
  { name: 'furniture wording', find: (blocks) => removeWhere(blocks, (block) => wordingReason(block)) },
];

/** The blocks that no step removes, and what was removed with "step: reason", in page order. */
export function applySteps(blocks: readonly PageBlock[], page: StepPage, steps = REMOVAL_STEPS) {
  let left = blocks;
  const dropped = new Map<PageBlock, string>();
  for (const step of steps) {
    const removals = step.find(left, page);
    for (const [i, reason] of removals) dropped.set(left[i]!, reason);
    left = left.filter((_, i) => !removals.has(i));
  }
  return {
    kept: left,
    dropped: blocks.flatMap((block) => (dropped.has(block) ? [{ text: block.text, reason: dropped.get(block)! }] : [])),
  };
}

/** Removals of every block for which a reason is given; `true` gives the step's name as the reason. */
export function removeWhere(
  blocks: readonly PageBlock[],
  reasonFor: (block: PageBlock, i: number) => string | boolean | null,
): Map<number, string> {
  const removals = new Map<number, string>();
  blocks.forEach((block, i) => {
    const reason = reasonFor(block, i);
    if (reason === true) removals.set(i, 'headline');
    else if (typeof reason === 'string') removals.set(i, reason);
  });
  return removals;
}

function wordingReason(block: PageBlock): string | null {
  const look = lookAt({ start: 0, end: 0, words: block.text });
  if (look.furniture !== null) return `${look.furniture} line`;
  if (look.shape === 'byline') return 'byline';
  if (look.shape === 'dateline') return 'date line';
  if (look.shape === 'credit') return 'credit line';
  return null;
}

import { lookAt, type LineLook } from '../../plain/lineFeatures.ts';
import type { PageBlock, PageHolder } from '../pageBlocks.ts';

/** A block with what its wording looks like. */
export interface Looked extends PageBlock {
  readonly look: LineLook;
}

/** What the steps may look at beside the blocks. */
export interface StepPage {
  readonly headline: string | null;
  readonly byline: string | null;
  /** The text that the page's JSON-LD gives, or null. */
  readonly linkedBody: string | null;
}

/** Why blocks are left out, by index. */
export type Removals = ReadonlyMap<number, string>;

/** One named step; it looks at the blocks that the steps before it have left. */
export interface RemovalStep {
  readonly name: string;
  readonly find: (blocks: readonly Looked[], page: StepPage) => Removals;
}

/** Looking costs more than finding the block did, and several steps look at the same one. */
const LOOKED = new WeakMap<PageBlock, Looked>();

/** A block with its look; one that reads like a caption is one, whatever its markup says. */
export function lookAtBlock(block: PageBlock): Looked {
  const known = isLooked(block) ? block : LOOKED.get(block);
  if (known !== undefined) return known;
  const look = lookAt({ start: 0, end: block.text.length, words: block.text });
  const kind = look.shape === 'caption' && block.kind === 'paragraph' ? 'caption' : block.kind;
  const looked = { ...block, kind, look };
  LOOKED.set(block, looked);
  return looked;
}

function isLooked(block: PageBlock): block is Looked {
  return 'look' in block;
}

/** True for a block of running text: a sentence of some length, or several. */
export function isProse(block: Looked): boolean {
  if (block.kind === 'caption' || block.kind === 'subhead' || block.linked > 0.7) return false;
  return block.look.shape === 'prose' && block.look.furniture === null;
}

/** Removals of every block for which `reasonFor` gives a reason. */
export function removeWhere(
  blocks: readonly Looked[],
  reasonFor: (block: Looked, index: number) => string | null,
): Removals {
  const removals = new Map<number, string>();
  blocks.forEach((block, index) => {
    const reason = reasonFor(block, index);
    if (reason !== null) removals.set(index, reason);
  });
  return removals;
}

/** The innermost element that holds more than half of the running text directly, or null where the text is spread out. */
export function mainHolder(blocks: readonly Looked[]): PageHolder | null {
  const held = new Map<PageHolder, number>();
  let total = 0;
  for (const block of blocks) {
    const holder = block.holders.at(-1);
    if (!isProse(block)) continue;
    total += block.text.length;
    if (holder !== undefined) held.set(holder, (held.get(holder) ?? 0) + block.text.length);
  }
  const [best] = [...held].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > total / 2 ? best[0] : null;
}

const BODY_SHARE = 0.6;

/** The deepest element that holds at least three fifths of the running text, at any depth; null where no element does. */
export function bodyHolder(blocks: readonly Looked[]): PageHolder | null {
  const held = new Map<PageHolder, { length: number; depth: number }>();
  let total = 0;
  for (const block of blocks) {
    if (!isProse(block)) continue;
    total += block.text.length;
    block.holders.forEach((holder, depth) => {
      const before = held.get(holder)?.length ?? 0;
      held.set(holder, { length: before + block.text.length, depth });
    });
  }
  const whole = [...held].filter(([, { length }]) => length >= total * BODY_SHARE);
  whole.sort((a, b) => b[1].depth - a[1].depth);
  return whole[0]?.[0] ?? null;
}

import type { PageBlock, PageHolder } from './pageBlocks.ts';
import { isProse, lookAtBlock, type Looked } from './steps/step.ts';

/** Below this worth a part of the page is no article that could have been missed. */
const FEWEST = 600;
/** A choice of the body finder with this much running text stands; a smaller one unless another part is worth this many times as much. */
const SUSPECT = 1500;
const TIMES = 1.5;
/** Paragraphs side by side in one element that make a choice whole, however short. */
const COMPLETE = 4;
const MOST_LINKED = 0.3;
/** Parts beside the text that hold paragraphs of their own; only the innermost holders are looked at, for the frame of a page is named after all it holds. */
const BESIDE = /side-?bar|widget|comment|related|footer|teaser-?list|archive/i;
const NEAR = 4;

/**
 * The blocks of the part of the page that is worth most, where the body finder chose something else or a fraction of it: a form, a
 * notice, a column beside the text, one paragraph in a frame of its own. Null where its choice stands. A part is worth the letters of its running text
 * less those of all else in it.
 */
export function findDenserPart(page: readonly PageBlock[], article: readonly PageBlock[]): readonly PageBlock[] | null {
  const found = proseIn(article);
  if (found >= SUSPECT || mostSideBySide(article) >= COMPLETE) return null;
  const [part, worth] = worthiest(page.map(lookAtBlock));
  if (part === null || worth < Math.max(FEWEST, found * TIMES)) return null;
  return page.filter((block) => block.holders.includes(part));
}

/** Letters of running text in blocks, without that of parts beside the text. */
export function proseIn(blocks: readonly PageBlock[]): number {
  return blocks.map(lookAtBlock).reduce((sum, block) => sum + Math.max(0, worthOf(block)), 0);
}

function mostSideBySide(blocks: readonly PageBlock[]): number {
  const counts = new Map<PageHolder | undefined, number>();
  for (const block of blocks.map(lookAtBlock)) {
    const holder = block.holders.at(-1);
    if (worthOf(block) > 0) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

function worthiest(blocks: readonly Looked[]): readonly [PageHolder | null, number] {
  const worths = new Map<PageHolder, number>();
  for (const block of blocks) {
    const worth = worthOf(block);
    for (const holder of block.holders) worths.set(holder, (worths.get(holder) ?? 0) + worth);
  }
  return [...worths].reduce<readonly [PageHolder | null, number]>(
    (best, [holder, worth]) => (worth > best[1] || (worth === best[1] && best[0] !== null) ? [holder, worth] : best),
    [null, 0],
  );
}

function worthOf(block: Looked): number {
  const text = isProse(block) && block.linked <= MOST_LINKED && !block.holders.slice(-NEAR).some(isBeside);
  return text ? block.text.length : -block.text.length;
}

function isBeside({ tag, names }: PageHolder): boolean {
  return tag === 'ASIDE' || tag === 'FOOTER' || tag === 'FORM' || BESIDE.test(names);
}

import type { PageBlock, PageHolder } from './pageBlocks.ts';

/** Below this worth a part of the page is no article that could have been missed. */
const FEWEST = 600;
/** A choice of the body finder with this much running text stands; a smaller one unless another part is worth this many times as much. */
const SUSPECT = 1500;
const TIMES = 1.5;
/** Paragraphs side by side in one element that make a choice whole, however short. */
const COMPLETE = 4;
const MOST_LINKED = 0.3;
const SHORTEST = 40;
const ENDS = /[.!?…。！？:][)\]"'”’»]{0,3}$/;
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
  const [part, worth] = worthiest(page);
  return part !== null && worth >= Math.max(FEWEST, found * TIMES)
    ? page.filter((block) => block.holders.includes(part))
    : null;
}

/** Letters of running text in blocks, without that of parts beside the text. */
export function proseIn(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + Math.max(0, worthOf(block)), 0);
}

function mostSideBySide(blocks: readonly PageBlock[]): number {
  const counts = new Map<PageHolder | undefined, number>();
  for (const block of blocks) {
    const holder = block.holders.at(-1);
    if (worthOf(block) > 0) counts.set(holder, (counts.get(holder) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}

/** The element worth most, with its worth; of equals the innermost. */
function worthiest(blocks: readonly PageBlock[]): readonly [PageHolder | null, number] {
  const worths = new Map<PageHolder, number>();
  for (const block of blocks) {
    const worth = worthOf(block);
    for (const holder of block.holders) worths.set(holder, (worths.get(holder) ?? 0) + worth);
  }
  let best: readonly [PageHolder | null, number] = [null, 0];
  for (const [holder, worth] of worths) if (worth > 0 && worth >= best[1]) best = [holder, worth];
  return best;
}

// By length and stop alone: the wording of every block of a page would take longer to look at than the page to parse.
function worthOf(block: PageBlock): number {
  const { text, kind, linked } = block;
  const runs = kind === 'paragraph' && text.length >= SHORTEST && linked <= MOST_LINKED && ENDS.test(text.slice(-4));
  return runs && !block.holders.slice(-NEAR).some(isBeside) ? text.length : -text.length;
}

function isBeside({ tag, names }: PageHolder): boolean {
  return tag === 'ASIDE' || tag === 'FOOTER' || tag === 'FORM' || BESIDE.test(names);
}

import type { PageBlock, PageHolder } from '../pageBlocks.ts';
import { isProse, lookAtBlock, type Looked } from './step.ts';

const LONGEST = 250;
/** What names the maker of a picture. */
const CREDITED = /©|\b(?:photo(?:s|graphs?)?|images?|pictures?|courtesy|credit)\b|\(\p{Lu}[^()]{0,60}\/[^()]{1,60}\)$/u;

/** The same blocks, with short lines as captions that alone share an element with a picture, or follow one and credit it. */
export function markCaptions(blocks: readonly Looked[]): readonly Looked[] {
  const held = new Map<PageHolder, number>();
  for (const block of blocks) for (const holder of block.holders) held.set(holder, (held.get(holder) ?? 0) + 1);
  const prose = blocks.filter(isProse);
  return blocks.map((block) => {
    const frame = block.holders.findLast((holder) => holder.images > 0);
    const alone = frame !== undefined && held.get(frame) === 1 && block.own.images === 0;
    const credited = block.afterPicture && !block.look.ends && CREDITED.test(block.text.slice(-150));
    const only = prose.length === 1 && prose[0] === block;
    return (alone || credited) && !only && readsLikeCaption(block) ? { ...block, kind: 'caption' } : block;
  });
}

/** A story told below its pictures: where there is hardly any text but captions of some length, these are the paragraphs. */
export function captionsAsText(blocks: readonly PageBlock[], fewestLetters: number): readonly PageBlock[] {
  const letters = (kind: PageBlock['kind']) =>
    blocks.filter((block) => block.kind === kind).reduce((sum, block) => sum + block.text.length, 0);
  if (letters('paragraph') >= fewestLetters || letters('caption') < fewestLetters) return blocks;
  return blocks.map((block) =>
    block.kind === 'caption' && isProse({ ...lookAtBlock(block), kind: 'paragraph' })
      ? { ...block, kind: 'paragraph' }
      : block,
  );
}

function readsLikeCaption(block: Looked): boolean {
  // What somebody is quoted with stands beside a portrait.
  return block.kind === 'paragraph' && !block.inList && block.text.length <= LONGEST && !/^["“„«]/.test(block.text);
}

import type { Block } from '../../model/index.ts';
import type { PageBlock } from './pageBlocks.ts';

/** The text of an article from its blocks, an empty line between two, and where each stands in it. */
export function joinBlocks(blocks: readonly PageBlock[]): { readonly text: string; readonly blocks: readonly Block[] } {
  const placed: Block[] = [];
  let at = 0;
  for (const { kind, text } of blocks) {
    placed.push({ kind, span: { start: at, end: at + text.length } });
    at += text.length + 2;
  }
  return { text: blocks.map((block) => block.text).join('\n\n'), blocks: placed };
}

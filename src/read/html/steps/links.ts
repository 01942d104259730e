import { removeWhere, type Looked, type RemovalStep } from './step.ts';

const LINKED = 0.8;

/** Links to other articles that stand alone, and headings above a list of them. */
export const removeLinks: RemovalStep = {
  name: 'links',
  find: (blocks) => {
    const total = blocks.reduce((sum, block) => sum + block.text.length, 0);
    const links = blocks.filter(isLink).reduce((sum, block) => sum + block.text.length, 0);
    // A page that is mostly links is a list by intent.
    if (links > total * 0.4) return new Map();
    return removeWhere(blocks, (block, i) => {
      if (isLink(block)) return 'link to another page';
      return block.kind === 'subhead' && opensLinks(blocks, i) ? 'heading of links' : null;
    });
  },
};

function isLink(block: Looked): boolean {
  return block.linked >= LINKED && block.kind !== 'caption' && !block.look.ends && block.text.length < 200;
}

function opensLinks(blocks: readonly Looked[], heading: number): boolean {
  let links = 0;
  for (let i = heading + 1; i < blocks.length && isLink(blocks[i]!); i++) links++;
  return links >= 2;
}

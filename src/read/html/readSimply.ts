import type { PageBlock } from './pageBlocks.ts';
import type { PagePiece } from './pageParts.ts';

const INLINE = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const MOST_BLOCKS = 20_000;

/** Blocks of a page by one pass without a DOM, and those from its first to its last running text: the reading for pages past the limits. */
export function readSimply(pieces: readonly PagePiece[]): {
  readonly page: readonly PageBlock[];
  readonly article: readonly PageBlock[];
} {
  const page = new BlockScan().read(pieces);
  const first = page.findIndex(isProse);
  const last = page.findLastIndex(isProse);
  if (first < 0) return { page, article: [] };
  return { page, article: page.slice(first, last + 1).filter((block) => block.linked < 0.5 || isProse(block)) };
}

function isProse(block: PageBlock): boolean {
  const ends = /[.!?]["'”’)]?$/.test(block.text.slice(-3));
  return ends && block.linked < 0.4 && block.text.length >= 60 && block.kind === 'paragraph';
}

class BlockScan {
  private readonly blocks: PageBlock[] = [];
  private readonly open: string[] = [];
  private parts: string[] = [];
  private links = 0;
  private letters = 0;
  private linked = 0;

  read(pieces: readonly PagePiece[]): readonly PageBlock[] {
    for (const piece of pieces) {
      if (piece.is === 'text') this.addText(piece.text);
      else if (piece.is === 'open') this.enter(piece.name);
      else this.leave();
    }
    this.flush();
    return this.blocks;
  }

  private enter(name: string): void {
    if (!INLINE.has(name)) this.flush();
    if (name === 'a') this.links++;
    this.open.push(name);
  }

  private leave(): void {
    const name = this.open.at(-1);
    if (name !== undefined && !INLINE.has(name)) this.flush();
    if (name === 'a') this.links--;
    this.open.pop();
  }

  private addText(text: string): void {
    this.parts.push(text);
    const letters = text.trim().length;
    this.letters += letters;
    if (this.links > 0) this.linked += letters;
  }

  private flush(): void {
    const text = this.parts.join('').replace(/\s+/g, ' ').trim();
    if (text !== '' && this.blocks.length < MOST_BLOCKS) {
      const tag = this.open.findLast((name) => !INLINE.has(name)) ?? 'body';
      const linked = this.letters === 0 ? 0 : this.linked / this.letters;
      const own = { tag: tag.toUpperCase(), names: '', images: 0 };
      const base = { marks: '', inList: tag === 'li', holders: [], links: 0, afterPicture: false, own };
      this.blocks.push({ ...base, kind: kindOf(tag), tag: tag.toUpperCase(), text, linked });
    }
    this.parts = [];
    this.letters = 0;
    this.linked = 0;
  }
}

function kindOf(tag: string): PageBlock['kind'] {
  if (tag === 'figcaption') return 'caption';
  return /^h[1-6]$/.test(tag) ? 'subhead' : 'paragraph';
}

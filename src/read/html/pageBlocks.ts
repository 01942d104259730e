import { isElement, TEXT, type PageElement } from './dom.ts';

/** A stretch of a page that stands on lines of its own, with what its markup tells. */
export interface PageBlock {
  readonly kind: 'paragraph' | 'subhead' | 'caption' | 'pullquote';
  readonly tag: string;
  readonly text: string;
  /** Share of the letters that stand in links. */
  readonly linked: number;
  /** Number of links in it. */
  readonly links: number;
  /** Class names and ids of the block and of what holds it, outermost first. */
  readonly marks: string;
  readonly inList: boolean;
  /** The elements that hold the block, outermost first; the block's own element is left out. */
  readonly holders: readonly PageHolder[];
  /** The block's own element. */
  readonly own: PageHolder;
  /** True where a picture stands between the block before and this one. */
  readonly afterPicture: boolean;
}

/** An element around blocks; the same object in every block that it holds. */
export interface PageHolder {
  readonly tag: string;
  /** Its own class names, id and itemprop. */
  readonly names: string;
  /** Pictures in it, at any depth. */
  readonly images: number;
}

const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);
const MOST_BLOCKS = 5000;

interface Context {
  readonly kind: PageBlock['kind'];
  readonly tag: string;
  readonly marks: string;
  readonly inList: boolean;
  readonly holders: readonly CountedHolder[];
  readonly own: CountedHolder;
}

interface CountedHolder extends PageHolder {
  images: number;
}

const PICTURES = new Set(['IMG', 'PICTURE', 'AMP-IMG']);

/** The blocks below an element in page order: leaves of its block structure with white space made single; two line breaks part a block. */
export function readBlocks(root: PageElement): PageBlock[] {
  const own = { tag: root.nodeName.toUpperCase(), names: '', images: 0 };
  const top: Context = { kind: 'paragraph', tag: 'DIV', marks: '', inList: false, holders: [], own };
  const reader = new BlockReader(top);
  reader.walk(root, top, false);
  reader.flush();
  return reader.blocks;
}

class BlockReader {
  readonly blocks: PageBlock[] = [];
  private parts: string[] = [];
  private length = 0;
  private linkedLength = 0;
  private links = 0;
  private breaks = 0;
  private picture = false;

  constructor(private context: Context) {}

  walk(node: PageElement, context: Context, linked: boolean): void {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) this.addText(child.textContent ?? '', context, linked);
      else if (isElement(child)) this.enter(child, context, linked);
    }
  }

  private enter(child: PageElement, context: Context, linked: boolean): void {
    const tag = child.nodeName.toUpperCase();
    if (tag === 'BR') {
      this.breaks++;
      if (this.breaks >= 2) this.flush();
      else this.parts.push(' ');
      return;
    }
    const link = linked || tag === 'A';
    if (tag === 'A') this.links++;
    if (INLINE.has(tag) && !holdsBlocks(child)) {
      this.walk(child, context, link);
      return;
    }
    this.flush();
    if (PICTURES.has(tag)) {
      countPicture(context);
      this.picture = true;
    }
    this.walk(child, contextOf(child, tag, context), link);
    this.flush();
  }

  private addText(text: string, context: Context, linked: boolean): void {
    const letters = text.trim().length;
    if (letters > 0) {
      this.breaks = 0;
      this.context = context;
    }
    this.parts.push(text);
    this.length += letters;
    if (linked) this.linkedLength += letters;
  }

  flush(): void {
    const text = this.parts.join('').replace(/\s+/g, ' ').trim();
    if (text !== '' && this.blocks.length < MOST_BLOCKS) {
      const linked = this.length === 0 ? 0 : this.linkedLength / this.length;
      const { kind, tag, marks, inList, holders, own } = this.context;
      this.blocks.push({
        kind,
        tag,
        marks,
        inList,
        holders,
        own,
        text,
        linked,
        links: this.links,
        afterPicture: this.picture,
      });
      this.picture = false;
    }
    this.parts = [];
    this.length = 0;
    this.linkedLength = 0;
    this.links = 0;
    this.breaks = 0;
  }
}

function holdsBlocks(element: PageElement): boolean {
  for (const child of element.childNodes) {
    if (!isElement(child)) continue;
    const tag = child.nodeName.toUpperCase();
    if (!INLINE.has(tag) && tag !== 'BR' && tag !== 'IMG') return true;
  }
  return false;
}

function countPicture({ own, holders }: Context): void {
  own.images++;
  for (const holder of holders) holder.images++;
}

function contextOf(element: PageElement, tag: string, around: Context): Context {
  const names = `${element.className} ${element.id} ${element.getAttribute('itemprop') ?? ''}`.trim();
  const marks = names === '' ? around.marks : `${around.marks} ${names}`.slice(-600);
  const inList = around.inList || tag === 'LI' || tag === 'DD' || tag === 'DT';
  const holders = [...around.holders, around.own];
  return { kind: kindOf(tag, names, around.kind), tag, marks, inList, holders, own: { tag, names, images: 0 } };
}

/** A paragraph inside a heading stands there because the heading was never closed. */
const PARAGRAPHS = new Set(['P', 'LI', 'BLOCKQUOTE']);

function kindOf(tag: string, own: string, around: PageBlock['kind']): PageBlock['kind'] {
  if (around === 'caption' || around === 'pullquote') return around;
  if (
    tag === 'FIGCAPTION' ||
    tag === 'FIGURE' ||
    /(?:^|[\s_-])(?:caption|figcaption|wp-caption-text|photo-?credit|image-?(?:caption|credit))/i.test(own)
  )
    return 'caption';
  if (/pull-?quote/i.test(own)) return 'pullquote';
  if (/^H[1-6]$/.test(tag)) return 'subhead';
  return around === 'subhead' && PARAGRAPHS.has(tag) ? 'paragraph' : around;
}

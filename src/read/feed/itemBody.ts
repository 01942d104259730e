import { openPage } from '../html/dom.ts';
import { filterPage } from '../html/filterPage.ts';
import { readBlocks, type PageBlock } from '../html/pageBlocks.ts';
import { readSimply } from '../html/readSimply.ts';

const MOST_ELEMENTS = 5_000;
/** Letters of prose that make an article of what a feed gives as content, and of what it gives as a summary. */
const FEWEST = { content: 140, summary: 600 };
const TEASER_END =
  /(?:…|\.\.\.|\[(?:…|\.\.\.|&hellip;)\]|\b(?:read|see|continue|learn) (?:more|reading|full|the (?:full|rest))\b[^.]{0,60})\W{0,10}$/i;
const LONGEST_TEASER = 900;

/** Blocks of an item's HTML or text, as they stand in it. */
export function itemBlocks(content: string): readonly PageBlock[] {
  const html = /<[a-z!/]/i.test(content) ? content : paragraphsOf(content);
  const { pieces, elements } = filterPage(`<html><body>${html}</body></html>`);
  return elements > MOST_ELEMENTS ? readSimply(pieces).page : readBlocks(openPage(pieces).body);
}

function paragraphsOf(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join('');
}

/** True where the blocks are an article and not the first words of one. */
export function isWhole(blocks: readonly PageBlock[], from: 'content' | 'summary'): boolean {
  const prose = blocks.filter((block) => block.kind === 'paragraph' && block.linked < 0.5);
  const letters = prose.reduce((sum, block) => sum + block.text.length, 0);
  const teaser = letters < LONGEST_TEASER && TEASER_END.test(prose.at(-1)?.text.slice(-120) ?? '');
  return letters >= FEWEST[from] && !teaser;
}

/** The words of a title or name that may be written as HTML. */
export function plainWords(html: string | null): string | null {
  if (html === null) return null;
  const { pieces } = filterPage(`<html><body>${html.slice(0, 5000)}</body></html>`);
  const text = pieces.map((piece) => (piece.is === 'text' ? piece.text : ' ')).join('');
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain === '' ? null : plain;
}

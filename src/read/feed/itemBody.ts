import words from '../../lang/en/feed-words.json' with { type: 'json' };
import type { Article } from '../../model/index.ts';
import { openPage } from '../html/dom.ts';
import { filterPage } from '../html/filterPage.ts';
import { readBlocks, type PageBlock } from '../html/pageBlocks.ts';
import { readSimply } from '../html/readSimply.ts';

const MOST_ELEMENTS = 5_000;
/** Letters of prose that make an article of what a feed gives as content, and of what it gives as a summary. */
const FEWEST = { content: 140, summary: 600 };
const LONGEST_TEASER = 900;
const LONGEST_CARRIER_LINE = 500;

/** Blocks of an item's HTML or text, as they stand in it, and what is never article text. */
export interface ItemBody {
  readonly blocks: readonly PageBlock[];
  readonly dropped: Article['dropped'];
}

/** Reads the HTML or text of an item; lines that a feed's system adds ("The post … appeared first on …") are dropped. */
export function readItemBody(content: string): ItemBody {
  const html = /<[a-z!/]/i.test(content) ? content : paragraphsOf(content);
  const { pieces, elements, dropped } = filterPage([`<html><body>${html}</body></html>`]);
  const blocks = elements > MOST_ELEMENTS ? readSimply(pieces).page : readBlocks(openPage(pieces).body);
  const added = blocks.filter(isCarrierLine).map(({ text }) => ({ text, reason: 'line that the feed adds' }));
  return { blocks: blocks.filter((block) => !isCarrierLine(block)), dropped: [...dropped, ...added] };
}

function paragraphsOf(text: string): string {
  return text
    .split(/\n+/)
    .map((line) => `<p>${line}</p>`)
    .join('');
}

function isCarrierLine({ text }: PageBlock): boolean {
  if (text.length > LONGEST_CARRIER_LINE) return false;
  const plain = text.toLowerCase();
  return words.carrierLines.some(({ starts, holds }) => plain.startsWith(starts) && plain.includes(holds));
}

/** True where the blocks are an article and not the first words of one. */
export function isWhole({ blocks }: ItemBody, from: 'content' | 'summary'): boolean {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const prose = paragraphs.filter((block) => block.linked < 0.5);
  const letters = prose.reduce((sum, block) => sum + block.text.length, 0);
  return letters >= FEWEST[from] && !(letters < LONGEST_TEASER && endsAsTeaser(paragraphs.at(-1)?.text ?? ''));
}

function endsAsTeaser(text: string): boolean {
  const end = text.slice(-60).trimEnd();
  if (/(?:…|\.\.\.)[\])]?$/.test(end)) return true;
  const plain = end.toLowerCase().replace(/[^a-z]+$/, '');
  return words.teaserEndings.some((ending) => plain.endsWith(ending));
}

/** The words of a title or name that may be written as HTML. */
export function plainWords(html: string | null): string | null {
  if (html === null) return null;
  const { pieces } = filterPage([`<html><body>${html.slice(0, 5000)}</body></html>`]);
  const text = pieces.map((piece) => (piece.is === 'text' ? piece.text : ' ')).join('');
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain === '' ? null : plain;
}

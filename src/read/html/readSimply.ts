import { Parser } from 'htmlparser2';
import type { PageBlock } from './pageBlocks.ts';

const BLOCK_TAGS = new Set(
  'p div section article main li td th h1 h2 h3 h4 h5 h6 blockquote figcaption pre dd dt tr table ul ol body header footer aside figure center br'.split(
    ' ',
  ),
);
const MOST_BLOCKS = 20_000;

/** Blocks of a page by one pass without a DOM, and those among the longest run of paragraphs: the reading for pages past the limits. */
export function readSimply(html: string): { readonly page: PageBlock[]; readonly article: PageBlock[] } {
  const page = collectBlocks(html);
  const prose = page.flatMap((block, i) => (isProse(block) ? [i] : []));
  const first = prose[0];
  const last = prose.at(-1);
  if (first === undefined || last === undefined) return { page, article: [] };
  return { page, article: page.slice(first, last + 1).filter((block) => block.linked < 0.5 || isProse(block)) };
}

function isProse(block: PageBlock): boolean {
  return (
    block.linked < 0.4 && block.text.length >= 60 && /[.!?]["'”’)]?$/.test(block.text) && block.kind === 'paragraph'
  );
}

function collectBlocks(html: string): PageBlock[] {
  const blocks: PageBlock[] = [];
  let tag = 'body';
  let parts: string[] = [];
  let links = 0;
  let letters = 0;
  let linked = 0;
  const flush = () => {
    const text = parts.join('').replace(/\s+/g, ' ').trim();
    if (text !== '' && blocks.length < MOST_BLOCKS) {
      const kind = /^h[1-6]$/.test(tag) ? 'subhead' : tag === 'figcaption' ? 'caption' : 'paragraph';
      blocks.push({
        kind,
        tag: tag.toUpperCase(),
        text,
        linked: letters === 0 ? 0 : linked / letters,
        marks: '',
        inList: tag === 'li',
        holders: [],
      });
    }
    parts = [];
    letters = 0;
    linked = 0;
  };
  const parser = new Parser({
    onopentag: (name) => {
      if (name === 'a') links++;
      if (!BLOCK_TAGS.has(name)) return;
      flush();
      if (name !== 'br') tag = name;
    },
    ontext: (text) => {
      parts.push(text);
      letters += text.trim().length;
      if (links > 0) linked += text.trim().length;
    },
    onclosetag: (name) => {
      if (name === 'a') links--;
      if (!BLOCK_TAGS.has(name) || name === 'br') return;
      flush();
      tag = 'body';
    },
  });
  parser.write(html);
  parser.end();
  flush();
  return blocks;
}

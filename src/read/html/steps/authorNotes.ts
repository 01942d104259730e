import { removeWhere, type RemovalStep } from './step.ts';

const NEAR_END = 6;
const TRADE =
  /\b(?:is|was|has|joined|writes|covers|reports|serves|works|lives)\b.{0,120}\b(?:writer|reporter|editor|journalist|columnist|correspondent|author|contributor|professor|lecturer|fellow|founder|critic|photographer|blogger|producer|freelance\w*|magazine|newspaper|staff|reporting|native)\b/i;

/** Notes about the author at the end: paragraphs that begin with the byline's name and tell what they do. */
export const removeAuthorNotes: RemovalStep = {
  name: 'author note',
  find: (blocks, page) => {
    const names = (page.byline ?? '')
      .split(/,|\band\b|&/)
      .map((name) => name.trim())
      .filter((name) => name.length > 3);
    if (names.length === 0) return new Map();
    return removeWhere(blocks, (block, i) => {
      if (i < blocks.length - NEAR_END || i < 2) return null;
      const name = names.find((each) => block.text.startsWith(each) || startsWithFirstName(block.text, each));
      if (name === undefined) return null;
      if (block.text === name || isName(block.text)) return 'name of the author';
      return TRADE.test(block.text.slice(0, 300)) ? 'about the author' : null;
    });
  },
};

function isName(text: string): boolean {
  return /^(?:\p{Lu}[\p{L}.'’-]*\s?){1,4}$/u.test(text);
}

function startsWithFirstName(text: string, name: string): boolean {
  const first = name.split(' ')[0] ?? '';
  return first.length >= 3 && first !== 'The' && name.includes(' ') && text.startsWith(`${first} `);
}

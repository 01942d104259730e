import type { Block, Credit } from '../../model/index.ts';
import { agenciesIn } from '../agency.ts';
import { creditsInByline, creditsInLine } from './creditsInLine.ts';
import { findDateline } from './dateline.ts';
import { firstPublished } from './firstPublished.ts';

const CLOSING = /(?:[([]\s?([^()[\]]{2,60})\s?[)\]]|(?:\s[-–—]{1,2}\s?)([\p{Lu}][\p{L} .&/-]{1,40}))[.]?$/u;
const SOURCED = /[([]\s?\p{Lu}[^()[\]]{1,40}[)\]][.]?$/u;
const FEWEST_SOURCED = 3;

/** Credits of an article's words and pictures, and its dateline: from the byline, the opening, the end of the text and the captions. */
export function findCredits(
  text: string,
  blocks: readonly Block[],
  byline: string | null,
  given: readonly Credit[],
  outlet: string | null = null,
): { readonly credits: readonly Credit[]; readonly dateline: string | null } {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const opening = paragraphs
    .slice(0, 3)
    .map(({ span }) => findDateline(text.slice(span.start, span.end), span.start, outlet));
  const dateline = opening.find((each) => each !== null) ?? null;
  const credits = [
    ...(byline === null ? [] : creditsInByline(byline, outlet)),
    ...(dateline?.credits ?? []),
    ...given,
    ...notes(text, paragraphs),
    ...(isDigest(text, paragraphs) ? [] : closingCredits(text, paragraphs.slice(-2))),
    ...blocks
      .filter((block) => block.kind === 'caption')
      .flatMap(({ span }) => captionCredits(text, span.start, span.end)),
  ];
  return { credits, dateline: dateline?.words ?? null };
}

/** Notes at either end of the text that name where the article appeared first. */
function notes(text: string, paragraphs: readonly Block[]): Credit[] {
  const ends = paragraphs.length <= 4 ? paragraphs : [...paragraphs.slice(0, 1), ...paragraphs.slice(-3)];
  return ends.flatMap(({ span }) => firstPublished(text.slice(span.start, span.end), span.start) ?? []);
}

/** Several paragraphs that each end with a name in brackets: a digest of others' reports, whose last bracket is one source of many. */
function isDigest(text: string, paragraphs: readonly Block[]): boolean {
  const closed = paragraphs.filter(({ span }) =>
    SOURCED.test(text.slice(Math.max(span.start, span.end - 60), span.end)),
  );
  return closed.length >= FEWEST_SOURCED;
}

/** An agency in brackets or after a dash at the very end of the text: "… on Friday. (ANI)". */
function closingCredits(text: string, last: readonly Block[]): Credit[] {
  return last.flatMap(({ span }) => {
    const tail = text.slice(Math.max(span.start, span.end - 70), span.end);
    const match = CLOSING.exec(tail);
    const named = match?.[1] ?? match?.[2];
    if (match === null || named === undefined) return [];
    // "Why the crane fell [Westwire]" is the source of a link.
    if (match[0].startsWith('[') && !/[.!?”"']\s*$/.test(tail.slice(0, match.index))) return [];
    const found = agenciesIn(named).filter(({ agency }) => !agency.pictures);
    if (found.length === 0 || named.split(/\s+/).length > 6) return [];
    const start = span.end - tail.length + match.index + match[0].indexOf(named);
    return creditsInLine(named, start, 'text', 'end of text').filter((credit) => credit.kind === 'agency');
  });
}

function captionCredits(text: string, start: number, end: number): Credit[] {
  const caption = text.slice(start, end);
  const tail = Math.max(
    0,
    caption.search(/[([|][^()[\]|]{0,80}[)\]]?\.?$|(?:photo|picture|image|credit|via)s?\b[^.]{0,80}$/i),
  );
  return creditsInLine(caption.slice(tail), start + tail, 'picture', 'caption');
}

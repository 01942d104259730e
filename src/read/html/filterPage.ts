import { Parser } from 'htmlparser2';
import type { PageText } from '../decodedText.ts';
import { ClaimCollector } from './claimCollector.ts';
import { cutReason, isCovered } from './cutRules.ts';
import type { PageParts, PagePiece } from './pageParts.ts';

/** Deeper nesting is flattened: its words stay, its elements go. */
const DEEPEST = 80;
/** The parser's own work grows with the square of the nesting: past this it is told that all has ended, and starts afresh. */
const MOST_NESTED = 10_000;
const MOST_STARTS = 5;
/** Open elements that the parser may look through for the end tags of one page: it looks through all of them for each. */
const MOST_LOOKED_THROUGH = 100_000_000;
/** Ten times the largest news page that was measured. */
const MOST_TEXT = 600_000;
const MOST_ELEMENTS = 60_000;
const MOST_DROPPED = 400;
const LONGEST_DROPPED = 2000;
const KEPT_ATTRIBUTES = ['class', 'id', 'itemprop', 'role', 'rel', 'href'];
/** What frames a page or says things about it; the cleaned page gets a frame of its own. */
const FRAME = new Set(['html', 'head', 'body', 'meta', 'link', 'base', 'title']);

type Attributes = Readonly<Record<string, string>>;

/**
 * One pass over a page of any size and shape, before a DOM exists: cuts what is never article text and collects what the page says
 * of itself. `page` comes in pieces of any length. What is hidden or stands in a consent notice is `covered`.
 */
export function filterPage(page: PageText, covered: 'cut' | 'kept' = 'cut'): PageParts {
  const filter = new PageFilter(covered);
  let parser = startParser(filter);
  let starts = 1;
  // Piece by piece, so that a page past the limits costs no more than the limits.
  for (const piece of page) {
    parser.write(piece);
    filter.countEndTags(piece);
    if (filter.full) break;
    if (filter.nested <= MOST_NESTED) continue;
    parser.end();
    parser = startParser(filter);
    starts++;
    if (starts > MOST_STARTS) filter.full = true;
  }
  parser.end();
  return filter.parts();
}

function startParser(filter: PageFilter): Parser {
  const handler = {
    onopentag: (name: string, attributes: Attributes) => {
      filter.open(name, attributes);
    },
    ontext: (text: string) => {
      filter.text(text);
    },
    onclosetag: (name: string) => {
      filter.close(name);
    },
  };
  return new Parser(handler, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true });
}

class PageFilter {
  full = false;
  private coveredLetters = 0;
  private readonly pieces: PagePiece[] = [];
  private pending = '';
  private size = 0;
  private elements = 0;
  private lookedThrough = 0;
  private flattened = false;
  /** Open elements; true where the element was written out. */
  private readonly stack: boolean[] = [];
  private depth = 0;
  private cut: { readonly at: number; readonly reason: string; text: string } | null = null;
  private readonly claims = new ClaimCollector();
  private readonly dropped: { text: string; reason: string }[] = [];

  constructor(private readonly covered: 'cut' | 'kept') {}

  open(name: string, attributes: Attributes): void {
    if (this.cut === null) {
      const reason = cutReason(name, attributes);
      if (reason !== null && (this.covered === 'cut' || !isCovered(reason)))
        this.cut = { at: this.stack.length, reason, text: '' };
    }
    this.claims.open(name, attributes, this.cut === null);
    const written = this.cut === null && !FRAME.has(name) && this.depth < DEEPEST && !this.full;
    if (written) this.write({ is: 'open', name, attributes: keptAttributes(name, attributes) });
    else if (this.cut === null) this.skip(name);
    if (written) this.depth++;
    this.stack.push(written);
  }

  text(text: string): void {
    if (this.claims.text(text, this.cut === null) || this.full) return;
    if (this.cut === null) {
      this.pending += text.slice(0, MOST_TEXT - this.size + 1);
      this.size += text.length;
      if (this.size > MOST_TEXT) this.full = true;
      return;
    }
    if (isCovered(this.cut.reason)) this.coveredLetters += text.trim().length;
    if (this.cut.reason !== 'no text' && this.cut.text.length < LONGEST_DROPPED) this.cut.text += text;
  }

  close(name: string): void {
    this.claims.close(name);
    if (this.stack.pop() === true) {
      this.depth--;
      this.write({ is: 'close' });
    }
    if (this.cut !== null && this.stack.length <= this.cut.at) this.endCut();
  }

  get nested(): number {
    return this.stack.length;
  }

  countEndTags(chunk: string): void {
    if (this.stack.length < DEEPEST) return;
    this.lookedThrough += this.stack.length * (chunk.split('</').length - 1);
    if (this.lookedThrough > MOST_LOOKED_THROUGH) this.full = true;
  }

  parts(): PageParts {
    this.endCut();
    this.flushText();
    const { pieces, elements, coveredLetters, dropped } = this;
    return {
      pieces,
      elements,
      coveredLetters,
      cut: this.flattened || this.full,
      claims: this.claims.claims(),
      dropped,
    };
  }

  private write(piece: PagePiece): void {
    this.flushText();
    this.pieces.push(piece);
    if (piece.is === 'open') this.elements++;
    if (this.elements > MOST_ELEMENTS) this.full = true;
  }

  private skip(name: string): void {
    this.pending += ' ';
    if (this.depth >= DEEPEST && !FRAME.has(name)) this.flattened = true;
  }

  private flushText(): void {
    if (this.pending !== '') this.pieces.push({ is: 'text', text: this.pending });
    this.pending = '';
  }

  private endCut(): void {
    const text = this.cut?.text.replace(/\s+/g, ' ').trim() ?? '';
    if (this.cut !== null && text !== '' && this.dropped.length < MOST_DROPPED) {
      this.dropped.push({ text: text.slice(0, LONGEST_DROPPED), reason: this.cut.reason });
    }
    this.cut = null;
  }
}

function keptAttributes(name: string, attributes: Attributes): Attributes {
  // The body finder throws out pictures without an address; which address it is does not matter.
  const kept: Record<string, string> = name === 'img' ? { src: 'x.jpg' } : {};
  for (const key of KEPT_ATTRIBUTES) {
    const value = attributes[key];
    if (value !== undefined && value !== '') kept[key] = value.slice(0, 300);
  }
  return kept;
}

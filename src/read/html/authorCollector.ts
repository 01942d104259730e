import type { ClaimedAuthor } from './pageParts.ts';

type Attributes = Readonly<Record<string, string>>;

const NAMED =
  /(?:^|[\s_-])(?:by-?lines?|authors?|author-?(?:names?|link|info|meta)|writers?|contributors?|reporter|creator|agency|source-?(?:name|org)|(?:article|story|news|post)-?(?:source|agency|provider))(?:$|[\s_-])/i;
const ADDRESS = /\/(?:authors?|by|people|profiles?|staff|contributors?|journalists?|reporters?)\/[^/]/i;
const MOST_AUTHORS = 40;
const MOST_OPEN = 4;
const LONGEST_TEXT = 200;
const LONGEST_MARKS = 200;

interface OpenAuthor {
  readonly depth: number;
  readonly marks: string;
  readonly at: number;
  text: string;
}

/** Collects the words of elements that are named as a byline, or that link to an author's page, in one pass; inner ones come first. */
export class AuthorCollector {
  private readonly found: ClaimedAuthor[] = [];
  private depth = 0;
  private readonly open: OpenAuthor[] = [];

  /** `at` counts the characters of shown text before the element. */
  enter(name: string, attributes: Attributes, shown: boolean, at: number): void {
    this.depth++;
    // Words of neighbouring elements do not run into one another.
    this.text(' ');
    if (!shown || this.open.length >= MOST_OPEN || this.found.length >= MOST_AUTHORS) return;
    const marks = marksOf(name, attributes);
    if (marks !== null) this.open.push({ depth: this.depth, marks, at, text: '' });
  }

  text(text: string): void {
    for (const author of this.open) if (author.text.length <= LONGEST_TEXT) author.text += text;
  }

  leave(): void {
    const last = this.open.at(-1);
    if (last?.depth === this.depth) {
      const text = last.text.replace(/\s+/g, ' ').trim();
      if (text !== '' && text.length <= LONGEST_TEXT) this.found.push({ text, marks: last.marks, at: last.at });
      this.open.pop();
    }
    this.text(' ');
    this.depth--;
  }

  authors(): readonly ClaimedAuthor[] {
    return this.found;
  }
}

/** The names on an element that is one of an author, or null. */
function marksOf(name: string, attributes: Attributes): string | null {
  const own = `${attributes['class'] ?? ''} ${attributes['itemprop'] ?? ''} ${attributes['rel'] ?? ''} ${attributes['id'] ?? ''}`;
  const marks = own.slice(0, LONGEST_MARKS);
  if (marks.length > 3 && NAMED.test(marks)) return marks;
  return name === 'a' && ADDRESS.test((attributes['href'] ?? '').slice(0, LONGEST_MARKS)) ? `${marks} link` : null;
}

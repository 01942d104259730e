import { asRow } from '../rows/rowFields.ts';

const MOST_PAGES = 100_000;

/** The pages that whoever made the archive meant to keep, as opposed to the frames and advertisements that came along. */
export class PageList {
  private readonly addresses = new Set<string>();
  private readonly listed = new Set<string>();
  private readonly seen = new Set<string>();

  /** Adds the pages of a pages.jsonl. */
  add(bytes: Uint8Array): void {
    for (const line of new TextDecoder().decode(bytes).split('\n')) {
      const url = this.listed.size < MOST_PAGES ? urlOf(line) : null;
      if (url !== null) this.listed.add(keyOf(url));
    }
    for (const key of this.listed) this.addresses.add(key);
  }

  get isEmpty(): boolean {
    return this.listed.size === 0;
  }

  /** Whether the page at an address is one of them, by itself or by a redirection. */
  has(url: string | null): boolean {
    const key = url === null ? '' : keyOf(url);
    if (!this.addresses.has(key)) return false;
    this.seen.add(key);
    return true;
  }

  /** Takes in that one address leads to another. */
  follow(from: string, to: string): void {
    if (this.has(from) && this.addresses.size < MOST_PAGES * 2) this.addresses.add(keyOf(to));
  }

  /** Addresses of the list that no record had. */
  missing(): string[] {
    return [...this.listed].filter((key) => !this.seen.has(key));
  }
}

// The same page with another scheme, fragment or closing slash is the same page.
function keyOf(url: string): string {
  return url
    .replace(/^https?:\/\//i, '')
    .replace(/#.*$/s, '')
    .replace(/\/$/, '');
}

function urlOf(line: string): string | null {
  try {
    const url = asRow(JSON.parse(line))?.['url'];
    return typeof url === 'string' && /^https?:/i.test(url) ? url : null;
  } catch {
    return null;
  }
}

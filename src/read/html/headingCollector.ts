import type { ClaimedHeading } from './pageParts.ts';

const NAME = /^h[1-3]$/;
const MOST = 80;
const LONGEST = 1000;

/** Collects the headings of the first three levels with their places, in one pass. */
export class HeadingCollector {
  private readonly found: ClaimedHeading[] = [];
  private open: string | null = null;
  private text = '';

  enter(name: string): void {
    if (!NAME.test(name) || this.found.length >= MOST) return;
    this.open = name;
    this.text = '';
  }

  add(text: string): void {
    if (this.open !== null && this.text.length < LONGEST) this.text += text;
  }

  /** `at` counts the characters of shown text up to the end of the element. */
  leave(name: string, at: number): void {
    if (name !== this.open) return;
    const text = this.text.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    if (text !== '') this.found.push({ level: Number(name.charAt(1)), text, at });
    this.open = null;
  }

  headings(): readonly ClaimedHeading[] {
    return this.found;
  }
}

import { AuthorCollector } from './authorCollector.ts';
import { HeadingCollector } from './headingCollector.ts';
import type { ClaimedTime, PageClaims } from './pageParts.ts';

type Attributes = Readonly<Record<string, string>>;

const MOST = { jsonLd: 50, headings: 10, times: 200, metaNames: 300, metaValues: 20 };
const LONGEST_CLAIM = 500_000;
const LONGEST_TITLE = 1000;
/** Characters of JSON-LD taken from one page, all blocks together; reading it costs far more than reading text. */
const MOST_JSON = 2_000_000;
const LONGEST_MARKS = 300;
const LONGEST_BEFORE = 40;

/** Collects what a page says about itself from the tags and texts of one pass. */
export class ClaimCollector {
  private capture: 'title' | 'json' | null = null;
  private captured = '';
  private title: string | null = null;
  private language: string | null = null;
  private canonical: string | null = null;
  private readonly meta = new Map<string, string[]>();
  private readonly jsonLd: string[] = [];
  private readonly times: ClaimedTime[] = [];
  private readonly authors = new AuthorCollector();
  private readonly headings = new HeadingCollector();
  private shown = 0;
  private before = '';
  private json = 0;

  /** `shown` is false for elements that are cut from the page. */
  open(name: string, attributes: Attributes, shown: boolean): void {
    if (name === 'script' && /^application\/ld\+json/i.test(attributes['type'] ?? '')) this.begin('json');
    if (name === 'title' && this.title === null && shown) this.begin('title');
    if (shown) this.headings.enter(name);
    if (name === 'html') this.language ??= attributes['lang'] ?? null;
    if (name === 'link' && attributes['rel'] === 'canonical') this.canonical ??= attributes['href'] ?? null;
    if (name === 'meta') this.addMeta(attributes);
    this.addTime(attributes);
    this.authors.enter(name, attributes, shown, this.shown);
  }

  /** True where the text belongs to a claim alone and not to the page. */
  text(text: string, shown: boolean): boolean {
    if (shown) this.show(text);
    if (this.capture === null) return false;
    if (this.captured.length < LONGEST_CLAIM) this.captured += text;
    return true;
  }

  close(name: string): void {
    this.authors.leave();
    this.headings.leave(name, this.shown);
    if (this.capture === 'json') {
      this.json += this.captured.length;
      if (this.jsonLd.length < MOST.jsonLd && this.json <= MOST_JSON) this.jsonLd.push(this.captured);
    } else if (this.capture === 'title') {
      this.title = this.captured.replace(/\s+/g, ' ').trim().slice(0, LONGEST_TITLE);
    }
    this.capture = null;
  }

  claims(): PageClaims {
    const { title, language, canonical, meta, jsonLd, times } = this;
    const headingPlaces = this.headings.headings();
    const first = headingPlaces.filter(({ level }) => level === 1).slice(0, MOST.headings);
    const [headings, authors] = [first.map(({ text }) => text), this.authors.authors()];
    return { title, language, canonical, headings, headingPlaces, meta, jsonLd, times, authors };
  }

  private show(text: string): void {
    const plain = text.trim();
    if (plain === '') return;
    this.shown += plain.length;
    this.before = `${this.before} ${plain.slice(-LONGEST_BEFORE)}`.slice(-LONGEST_BEFORE);
    this.authors.text(text);
    this.headings.add(text);
  }

  private begin(capture: 'title' | 'json'): void {
    this.capture = capture;
    this.captured = '';
  }

  private addMeta(attributes: Attributes): void {
    const key = (attributes['property'] ?? attributes['name'] ?? attributes['itemprop'])?.toLowerCase();
    const content = attributes['content']?.trim() ?? '';
    if (key === undefined || content === '' || this.meta.size > MOST.metaNames) return;
    const list = this.meta.get(key) ?? [];
    if (list.length < MOST.metaValues) list.push(content.slice(0, 5000));
    this.meta.set(key, list);
  }

  private addTime(attributes: Attributes): void {
    const dated = attributes['itemprop']?.startsWith('date') === true ? attributes['content'] : undefined;
    const value = attributes['datetime'] ?? dated;
    if (value === undefined || this.times.length >= MOST.times) return;
    const pubdate = attributes['pubdate'] === undefined ? '' : 'pubdate';
    const marks = `${attributes['itemprop'] ?? ''} ${attributes['class'] ?? ''} ${pubdate}`.slice(0, LONGEST_MARKS);
    this.times.push({ value: value.slice(0, LONGEST_MARKS), marks, before: this.before, at: this.shown });
  }
}

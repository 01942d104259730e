import { Parser } from 'htmlparser2';
import { cutReason } from './cutRules.ts';
import type { PageParts } from './pageParts.ts';

/** Deeper nesting is flattened: its words stay, its elements go. */
const DEEPEST = 120;
const MOST_OUTPUT = 4_000_000;
const MOST_DROPPED = 400;
const LONGEST_DROPPED = 2000;
const KEPT_ATTRIBUTES = [
  'class',
  'id',
  'itemprop',
  'role',
  'rel',
  'itemtype',
  'property',
  'data-component',
  'data-testid',
];
const VOID = new Set(['br', 'hr', 'img', 'wbr', 'meta', 'link', 'source', 'col', 'area', 'base', 'input']);

type Attributes = Readonly<Record<string, string>>;

/** One pass over a page of any size and shape, before a DOM exists: cuts what is never article text and collects metadata. */
export function filterPage(page: string): PageParts {
  const filter = new PageFilter();
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        filter.open(name, attributes);
      },
      ontext: (text) => {
        filter.text(text);
      },
      onclosetag: (name) => {
        filter.close(name);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  // In pieces, so that a page past the limit costs no more than the limit.
  for (let at = 0; at < page.length && !filter.full; at += 65_536) parser.write(page.slice(at, at + 65_536));
  parser.end();
  return filter.parts();
}

class PageFilter {
  full = false;
  private readonly out: string[] = [];
  private size = 0;
  private elements = 0;
  private flattened = false;
  /** Open elements; true where the element was written out. */
  private readonly stack: boolean[] = [];
  private cutAt: number | null = null;
  private cutFor = '';
  private cutText: string[] = [];
  private cutSize = 0;
  private capture: 'title' | 'json' | 'heading' | null = null;
  private readonly headings: string[] = [];
  private title: string | null = null;
  private language: string | null = null;
  private canonical: string | null = null;
  private readonly meta = new Map<string, string[]>();
  private readonly jsonLd: string[] = [];
  private readonly times: { value: string; marks: string }[] = [];
  private readonly dropped: { text: string; reason: string }[] = [];

  open(name: string, attributes: Attributes): void {
    this.collect(name, attributes);
    if (this.cutAt !== null) {
      this.stack.push(false);
      return;
    }
    const reason = cutReason(name, attributes);
    if (reason !== null) {
      this.cutAt = this.stack.length;
      this.cutFor = reason;
      this.stack.push(false);
      return;
    }
    const written = this.stack.length < DEEPEST && name !== 'meta' && name !== 'link';
    if (this.stack.length >= DEEPEST) this.flattened = true;
    if (written) this.write(`<${name}${keptAttributes(name, attributes)}>`, 1);
    else this.write(' ', 0);
    this.stack.push(written);
  }

  text(text: string): void {
    if (this.capture === 'json') extendLast(this.jsonLd, text);
    else if (this.capture === 'title') this.title = (this.title ?? '') + text;
    else if (this.cutAt === null) this.keep(text);
    else if (this.cutFor !== 'no text' && this.cutSize < LONGEST_DROPPED) {
      this.cutText.push(text);
      this.cutSize += text.length;
    }
  }

  private keep(text: string): void {
    this.write(escapeText(text), 0);
    if (this.capture === 'heading') extendLast(this.headings, text);
  }

  close(name: string): void {
    if (this.capture !== 'heading' || name === 'h1') this.capture = null;
    const written = this.stack.pop() ?? false;
    if (written && !VOID.has(name)) this.write(`</${name}>`, 0);
    if (this.cutAt !== null && this.stack.length <= this.cutAt) this.endCut();
  }

  parts(): PageParts {
    if (this.cutAt !== null) this.endCut();
    return {
      html: this.out.join(''),
      elements: this.elements,
      cut: this.flattened || this.full,
      title: this.title === null ? null : this.title.replace(/\s+/g, ' ').trim(),
      language: this.language,
      canonical: this.canonical,
      headings: this.headings.map((each) => each.replace(/\s+/g, ' ').trim()).filter((each) => each !== ''),
      meta: this.meta,
      jsonLd: this.jsonLd,
      times: this.times,
      dropped: this.dropped,
    };
  }

  private write(piece: string, elements: number): void {
    if (this.full) return;
    this.out.push(piece);
    this.elements += elements;
    this.size += piece.length;
    if (this.size > MOST_OUTPUT) this.full = true;
  }

  private endCut(): void {
    const text = this.cutText.join('').replace(/\s+/g, ' ').trim();
    if (text !== '' && this.dropped.length < MOST_DROPPED)
      this.dropped.push({ text: text.slice(0, LONGEST_DROPPED), reason: this.cutFor });
    this.cutAt = null;
    this.cutText = [];
    this.cutSize = 0;
  }

  private collect(name: string, attributes: Attributes): void {
    if (name === 'title' && this.title === null && this.cutAt === null) this.capture = 'title';
    if (name === 'h1' && this.cutAt === null && this.headings.length < 10) {
      this.headings.push('');
      this.capture = 'heading';
    }
    if (name === 'html') this.language ??= attributes['lang'] ?? null;
    if (name === 'link' && attributes['rel'] === 'canonical') this.canonical ??= attributes['href'] ?? null;
    if (name === 'script' && /^application\/ld\+json/i.test(attributes['type'] ?? '') && this.jsonLd.length < 50) {
      this.jsonLd.push('');
      this.capture = 'json';
    }
    const key = attributes['property'] ?? attributes['name'] ?? attributes['itemprop'];
    if (name === 'meta' && key !== undefined) this.addMeta(key.toLowerCase(), attributes['content'] ?? '');
    const time =
      attributes['datetime'] ?? (attributes['itemprop']?.startsWith('date') ? attributes['content'] : undefined);
    if (time !== undefined && this.times.length < 200) {
      this.times.push({
        value: time,
        marks: `${attributes['itemprop'] ?? ''} ${attributes['class'] ?? ''} ${attributes['pubdate'] === undefined ? '' : 'pubdate'}`,
      });
    }
  }

  private addMeta(key: string, content: string): void {
    if (content.trim() === '' || this.meta.size > 300) return;
    const list = this.meta.get(key);
    if (list === undefined) this.meta.set(key, [content.trim()]);
    else if (list.length < 20) list.push(content.trim());
  }
}

function keptAttributes(name: string, attributes: Attributes): string {
  const kept = KEPT_ATTRIBUTES.flatMap((key) => {
    const value = attributes[key];
    return value === undefined || value === ''
      ? []
      : [` ${key}="${escapeText(value.slice(0, 300)).replaceAll('"', '&quot;')}"`];
  });
  if (name === 'a' && attributes['href'] !== undefined)
    kept.push(` href="${escapeText(attributes['href'].slice(0, 300)).replaceAll('"', '&quot;')}"`);
  if (name === 'img') kept.push(' src="x"');
  return kept.join('');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function extendLast(list: string[], text: string): void {
  const last = list.pop();
  if (last !== undefined) list.push(last + text);
}

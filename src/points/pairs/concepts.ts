import stopwords from '../../lang/en/stopwords.json' with { type: 'json' };
import type { Span } from '../../model/index.ts';
import { conceptKey } from './conceptKeys.ts';

/** A content word as the alignment sees it. `key` is equal for words that mean the same to it: "killed", "kills"; "four", "4". */
export interface Concept extends Span {
  readonly key: string;
  readonly kind: 'word' | 'number' | 'name';
}

const STOPWORDS: ReadonlySet<string> = new Set(stopwords.words);
const WORD = /\d[\d,]*(?:\.\d+)?|[\p{L}\p{M}]+/gu;

/** Content words of a span in text order; function words are left out. */
export function conceptsOf(text: string, span: Span): Concept[] {
  const concepts: Concept[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
    const form = match[0];
    const start = span.start + match.index;
    const end = start + form.length;
    if (/^\d/.test(form)) concepts.push({ key: `#${form.replace(/,/g, '')}`, kind: 'number', start, end });
    else if (!STOPWORDS.has(form.toLowerCase())) {
      const kind = /^\p{Lu}/u.test(form) && match.index > 0 ? 'name' : 'word';
      concepts.push({ key: conceptKey(form), kind, start, end });
    }
  }
  return concepts;
}

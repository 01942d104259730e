import { makeArticles, type MadeArticle } from '../../bench/madeArticles.ts';
import type { Arrival } from '../../src/jobs/adding/intake.ts';

const DAY_ONE = Date.UTC(2026, 2, 3, 9);
const MINUTE = 60_000;
/** Few paragraphs: it is the writing that is to be interrupted, not the reading. */
const PARAGRAPHS = 6;
const STORIES = 30;

/** Pages `from` to `to` of an endless row of captures: news pages, later states of some, a file of rows, and bytes that are none. */
export function madeArrivals(from: number, to: number, clockOff = 0): Arrival[] {
  const articles = makeArticles(to, STORIES).map((article) => ({ ...article, text: shorten(article.text) }));
  return Array.from({ length: to - from }, (_, i) => arrival(from + i, articles, clockOff));
}

function arrival(index: number, articles: readonly MadeArticle[], clockOff: number): Arrival {
  const at = new Date(DAY_ONE + clockOff + index * MINUTE).toISOString();
  const rest = { method: 'file', url: null, at } as const;
  const article = articles[index]!;
  if (index % 23 === 22) return { ...rest, name: `noise-${index}.bin`, bytes: noise(index) };
  if (index % 17 === 16) return { ...rest, name: `rows-${index}.jsonl`, bytes: rows(article, index) };
  if (index % 7 === 6) return { ...rest, name: `later-${index}.html`, bytes: page(laterState(articles[index - 4]!)) };
  return { ...rest, name: `page-${index}.html`, bytes: page(article) };
}

function laterState(article: MadeArticle): MadeArticle {
  return { ...article, text: `${article.text}\n\nA correction: 14 people were hurt, the council said on Thursday.` };
}

function page({ id, outlet, title, published, text }: MadeArticle): Uint8Array {
  const host = `${outlet.toLowerCase().replaceAll(' ', '-')}.example`;
  const paragraphs = text.split('\n\n').map((one) => `<p>${one}</p>`);
  return encode(`<html><head><title>${title}</title><link rel="canonical" href="https://${host}/${id}">
    <meta property="article:published_time" content="${published}"></head>
    <body><article><h1>${title}</h1>${paragraphs.join('\n')}</article></body></html>`);
}

function rows(article: MadeArticle, index: number): Uint8Array {
  const three = [0, 1, 2].map((at) => ({
    ...article,
    id: `row-${index}-${at}`,
    outlet: `Wire ${at}`,
    text: `${article.text}\n\nThis was the report number ${at}.`,
  }));
  return encode(three.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

function noise(index: number): Uint8Array {
  return Uint8Array.from({ length: 3000 }, (_, at) => (at * at * 31 + at * index + 7) % 256);
}

function shorten(text: string): string {
  return text.split('\n\n').slice(0, PARAGRAPHS).join('\n\n');
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

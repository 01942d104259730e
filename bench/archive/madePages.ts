import type { Arrival } from '../../src/jobs/adding/intake.ts';
import { makeArticles, type MadeArticle } from '../madeArticles.ts';

const STORIES = 80;
/** Of markup that is no article: what an outlet repeats on all of its pages. */
const LINKS = 120;
const SCRIPT_BYTES = 18_000;

/** Saved pages of made-up outlets: 3 to 6 kB of text each in 30 to 60 kB of markup. */
export function madePages(count: number): Arrival[] {
  const articles = makeArticles(count * 3, STORIES);
  return Array.from({ length: count }, (_, i) => {
    const background = [1, 2].map((at) => articles[i + at * count]!.text).join('\n\n');
    const bytes = new TextEncoder().encode(page(articles[i]!, background, i));
    return {
      method: 'file',
      name: `page-${i}.html`,
      url: null,
      bytes,
      at: new Date(Date.UTC(2026, 2, 4) + i).toISOString(),
    };
  });
}

function page(article: MadeArticle, background: string, index: number): string {
  const { id, outlet, title, published } = article;
  const host = `${outlet.toLowerCase().replaceAll(' ', '-')}.example`;
  const url = `https://${host}/news/${id}`;
  const paragraphs = [...article.text.split('\n\n'), ...background.split('\n\n')].map(
    (one) => `<p class="body-text">${one}</p>`,
  );
  const figure = `<figure><img src="/photos/${id}.jpg" alt=""><figcaption>The place on Tuesday. Photo: ${outlet}</figcaption></figure>`;
  paragraphs.splice(2, 0, figure, `<aside class="related"><h3>Read more</h3>${links(index, 4)}</aside>`);
  const data = { '@type': 'NewsArticle', headline: title, datePublished: published, publisher: { name: outlet }, url };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title} | ${outlet}</title>
<link rel="canonical" href="${url}"><meta property="og:site_name" content="${outlet}"><meta property="og:title" content="${title}">
<meta property="article:published_time" content="${published}"><script type="application/ld+json">${JSON.stringify(data)}</script>
<style>${'.grid-item{display:flex;margin:0 auto;padding:4px 8px}\n'.repeat(80)}</style>
<script>window.settings={${script(index)}}</script></head><body>
<header><nav><ul>${links(index + 7, LINKS / 2)}</ul></nav></header>
<main><article><h1>${title}</h1><div class="meta"><span class="byline">By Karin Holt</span> <time datetime="${published}">${published}</time></div>
${paragraphs.join('\n')}</article></main>
<section class="more"><h2>More news</h2><ul>${links(index + 31, LINKS / 2)}</ul></section>
<footer><p>© ${outlet}. All rights reserved. Subscribe to our newsletter.</p></footer></body></html>`;
}

function links(from: number, count: number): string {
  const one = (at: number) =>
    `<li class="grid-item"><a class="headline-link" href="/news/other-${at}"><span>Council meets on item ${at}</span></a></li>`;
  return Array.from({ length: count }, (_, at) => one(from * 100 + at)).join('\n');
}

function script(index: number): string {
  let text = '';
  for (let at = 0; text.length < SCRIPT_BYTES; at++)
    text += `"key${at}":"${((index + 3) * (at + 17) * 2654435761) % 2 ** 32}",`;
  return text;
}

import { makeId, type Article, type Outlet, type Warning } from '../model/index.ts';
import { detectLanguage } from '../text/language.ts';
import { cutSentences } from '../text/sentences.ts';
import { findCredits } from './credits/findCredits.ts';
import type { Draft, Notice } from './draft.ts';
import { makeOutlet } from './outlet.ts';

/** The article a draft becomes, its outlet, and what the reader must know about it. The id rests on outlet, address and text alone. */
export function finishArticle(
  draft: Draft,
  sha256: string,
): { readonly article: Article; readonly outlet: Outlet; readonly warnings: readonly Warning[] } {
  const outlet = makeOutlet(draft.outlet);
  const { text, blocks } = draft;
  const body = blocks.map(({ span }) => text.slice(span.start, span.end)).join('\n');
  const { credits, dateline } = findCredits(text, blocks, draft.byline, draft.credits, outlet.name);
  const article: Article = {
    id: makeId('art', outlet.id, draft.url ?? '', text),
    outletId: outlet.id,
    carriedBy: draft.carriedBy,
    url: draft.url,
    headline: draft.headline,
    standfirst: draft.standfirst,
    byline: draft.byline,
    dateline,
    publishedAt: draft.publishedAt,
    updatedAt: draft.updatedAt,
    timesWeighed: draft.timesWeighed,
    capturedAt: draft.capturedAt,
    language: languageOf(body, draft.declaredLanguage),
    text,
    blocks,
    sentences: cutSentences(
      text,
      blocks.map((block) => block.span),
    ),
    credits: credits.map((credit) => (isOwn(credit.name, outlet.name) ? { ...credit, kind: 'outlet' } : credit)),
    revisionOf: null,
    readFrom: { format: draft.format, name: draft.name, sha256 },
    dropped: draft.dropped,
  };
  const warnings = [...draft.notices, ...articleNotices(article)].map(({ code, says }): Warning => ({
    code,
    says,
    input: draft.name,
    articleId: article.id,
  }));
  return { article, outlet, warnings };
}

// An outlet that signs with its own name credits nobody else.
function isOwn(name: string, outlet: string): boolean {
  const plain = (words: string) => words.toLowerCase().replace(/^the\s|[^\p{L}\p{N}]+/gu, '');
  return plain(name).length > 1 && plain(outlet).startsWith(plain(name));
}

// A short text does not show its language; what the page declares then stands.
function languageOf(body: string, declared: string | null): string {
  const detected = detectLanguage(body);
  const code = /^[a-z]{2}(?=$|[-_])/i.exec(declared ?? '')?.[0].toLowerCase();
  return detected === 'und' && code !== undefined ? code : detected;
}

function articleNotices(article: Article): Notice[] {
  const notices: Notice[] = [];
  if (article.language !== 'en' && article.language !== 'und') {
    notices.push({
      code: 'article-language',
      says: `It is written in "${article.language}", which is not understood.`,
    });
  }
  if (article.publishedAt === null) {
    notices.push({ code: 'article-no-date', says: 'No publication time was found in it.' });
  }
  const zoneless = [article.publishedAt, article.updatedAt].find(
    (time) => time?.zoneFrom === 'assumed' && time.precision !== 'day',
  );
  if (zoneless) {
    notices.push({ code: 'article-zone-assumed', says: `"${zoneless.words}" gives no time zone; UTC was assumed.` });
  }
  return notices;
}

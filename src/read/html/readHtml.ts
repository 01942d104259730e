import type { Credit } from '../../model/index.ts';
import { creditsInLine } from '../credits/creditsInLine.ts';
import { firstPublished } from '../credits/firstPublished.ts';
import { chooseAddress } from '../address.ts';
import type { PageText } from '../decodedText.ts';
import type { Capture } from '../capture.ts';
import type { Draft, Notice, Reading } from '../draft.ts';
import { fileStem } from '../plain/readPlain.ts';
import { findFurnitureLines } from './furnitureLines.ts';
import { readJsonLd } from './jsonLd.ts';
import { openBody } from './openBody.ts';
import { joinBlocks } from './joinBlocks.ts';
import { metadataCredits } from './metadataCredits.ts';
import { findByline } from './pageByline.ts';
import type { PageBlock } from './pageBlocks.ts';
import { metaValue, pageCountry, pageHeadline, pageUrl } from './pageMetadata.ts';
import { findPageOutlet } from './pageOutlet.ts';
import { findPageTimes } from './pageTimes.ts';
import { findStandfirst } from './pageStandfirst.ts';
import { applySteps } from './steps/applySteps.ts';
import { captionsAsText } from './steps/captions.ts';

const FEWEST_LETTERS = 140;
/** A page that calls itself an article may be as short as one sentence. */
const FEWEST_DECLARED = 40;

/**
 * The article of an HTML page; a page that holds none, or nothing but menus, gives a notice and no draft. `capture` says where and
 * when the page was captured, or is null where that is not known.
 */
export function readHtml(name: string, page: PageText, zone: string | null, capture: Capture | null = null): Reading {
  const { parts, body } = openBody(page);
  const { claims } = parts;
  const data = readJsonLd(claims.jsonLd);
  const url = chooseAddress(pageUrl(claims, data), capture?.url ?? null);
  const { outlet, carriedBy } = findPageOutlet(claims, data, url, fileStem(name));
  const headline = pageHeadline(claims, data);
  const byline = findByline(claims, data, body.page, headline, outlet.name);
  const { kept, dropped } = applySteps(body.article, { headline, byline, linkedBody: data.body });
  const standfirst = findStandfirst(
    kept,
    body.page,
    metaValue(claims, ['og:description', 'description', 'twitter:description']),
    headline,
  );
  const inText = captionsAsText(
    kept.filter((block) => block.text !== standfirst),
    FEWEST_LETTERS,
  );
  const simplified = body.simplified ? [simplifiedNotice] : [];
  const declared = data.headline !== null || metaValue(claims, ['og:type']) === 'article';
  if (lettersOf(inText) < (declared ? FEWEST_DECLARED : FEWEST_LETTERS))
    return { drafts: [], notices: [noArticleNotice, ...simplified] };
  const context = { zone, country: pageCountry(claims, outlet.domain) };
  const lines = findFurnitureLines(body.page, inText, headline);
  const capturedAt = capture?.capturedAt ?? null;
  const { notices, ...times } = findPageTimes({ claims, data, lines, headline, url, capturedAt }, context);
  const draft: Draft = {
    outlet,
    carriedBy,
    url,
    headline,
    standfirst,
    byline,
    ...times,
    capturedAt,
    declaredLanguage: claims.language,
    ...joinBlocks(inText),
    credits: [...lineCredits(dropped), ...metadataCredits(claims, data, outlet.name, outlet.domain)],
    dropped: [...parts.dropped, ...outside(body.page, body.article), ...dropped],
    format: 'html',
    name,
    notices: [...notices, ...simplified],
  };
  return { drafts: [draft], notices: [] };
}

const noArticleNotice: Notice = { code: 'input-no-article', says: 'The page holds no article text.' };

const simplifiedNotice: Notice = {
  code: 'page-simplified',
  says: 'The page is nested too deeply or too large; a simpler reading was used.',
};

function lettersOf(blocks: readonly PageBlock[]): number {
  const prose = blocks.filter((block) => block.kind === 'paragraph' && block.linked < 0.5);
  return prose.reduce((sum, block) => sum + block.text.length, 0);
}

/** Credits in the lines that the steps took out as such. */
export function lineCredits(dropped: Draft['dropped']): Credit[] {
  return dropped.flatMap(({ text, reason }) =>
    /credit|copyright/.test(reason)
      ? creditsInLine(text, null, 'text', 'end of text')
      : (firstPublished(text, null) ?? []),
  );
}

function outside(page: readonly PageBlock[], article: readonly PageBlock[]): Draft['dropped'] {
  const inside = new Set(article.map((block) => block.text));
  return page
    .filter((block) => !inside.has(block.text))
    .slice(0, 400)
    .map((block) => ({ text: block.text.slice(0, 2000), reason: 'outside the article' }));
}

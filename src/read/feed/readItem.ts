import { webAddress } from '../address.ts';
import { creditsInByline } from '../credits/creditsInLine.ts';
import type { Draft } from '../draft.ts';
import type { PageBlock } from '../html/pageBlocks.ts';
import { joinBlocks } from '../html/joinBlocks.ts';
import { lineCredits } from '../html/readHtml.ts';
import { applySteps } from '../html/steps/applySteps.ts';
import { countryOf } from '../outlet.ts';
import { fileStem } from '../plain/readPlain.ts';
import { claimOf } from '../times/timeClaim.ts';
import { weighTimes, type PageTimes } from '../times/weighTimes.ts';
import type { Feed, FeedItem } from './feedItem.ts';
import { isWhole, plainWords, readItemBody } from './itemBody.ts';
import { itemOutlet } from './itemOutlet.ts';

/** What is known of an item beside the feed. */
export interface ItemContext {
  readonly name: string;
  readonly number: number;
  readonly zone: string | null;
  readonly capturedAt: string | null;
}

/** The article of an item; null where the feed gives only a summary of it. */
export function readItem(feed: Feed, item: FeedItem, context: ItemContext): Draft | null {
  const body = chooseBody(item);
  if (body === null) return null;
  const url = webAddress(absolute(item.url, feed.url));
  const { outlet, carriedBy } = itemOutlet(feed, { ...item, url }, fileStem(context.name));
  const headline = withoutSource(plainWords(item.title), item.source?.name ?? null);
  const byline = withoutBy(plainWords(item.byline));
  const { kept, dropped } = applySteps(body.blocks, { headline, byline, linkedBody: null });
  if (!kept.some(({ kind }) => kind === 'paragraph')) return null;
  const { notices, ...times } = itemTimes(item, context, outlet.domain);
  const source = item.source?.name ?? null;
  return {
    outlet,
    carriedBy,
    url,
    headline,
    standfirst: body.from === 'content' ? standfirstOf(item, kept) : null,
    byline,
    ...times,
    capturedAt: context.capturedAt,
    declaredLanguage: item.language ?? feed.language,
    ...joinBlocks(kept),
    credits: [
      ...lineCredits(dropped),
      ...(source === null || source === outlet.name ? [] : creditsInByline(source)).map((credit) => ({
        ...credit,
        foundBy: 'metadata',
      })),
    ],
    dropped: [...body.dropped, ...dropped],
    format: feed.format,
    name: `${context.name}#${context.number}`,
    notices,
  };
}

/** The body of an item where the feed gives the whole article, else null. */
export function chooseBody({ content, summary }: FeedItem) {
  for (const from of ['content', 'summary'] as const) {
    const html = from === 'content' ? content : summary;
    if (html === null || html.trim() === '') continue;
    const body = readItemBody(html);
    if (isWhole(body, from)) return { from, ...body };
  }
  return null;
}

function itemTimes(item: FeedItem, context: ItemContext, domain: string | null): PageTimes {
  const around = { zone: context.zone, country: countryOf(domain) };
  const claims = (['published', 'updated'] as const).flatMap((of) => {
    const value = item[of];
    return value === null ? [] : [claimOf(value, of, 'feed item', around)];
  });
  return weighTimes(claims, context.capturedAt);
}

// A summary that repeats the article's first words is no standfirst.
function standfirstOf({ summary }: FeedItem, kept: readonly PageBlock[]): string | null {
  const words = plainWords(summary);
  if (words === null || words.length > 500) return null;
  const start = words.slice(0, 60);
  return kept.some(({ text }) => text.startsWith(start)) ? null : words;
}

function withoutSource(title: string | null, source: string | null): string | null {
  const ending = source === null ? null : ` - ${source}`;
  return ending !== null && title?.endsWith(ending) === true ? title.slice(0, -ending.length) : title;
}

function withoutBy(byline: string | null): string | null {
  return byline === null ? null : byline.slice(0, 300).replace(/^by:?\s/i, '');
}

function absolute(url: string | null, base: string | null): string | null {
  if (url === null || /^https?:/i.test(url.trim())) return url;
  try {
    return base === null ? null : new URL(url, base).href;
  } catch {
    return null;
  }
}

import { MOST_ARTICLES, tooManyNotice } from '../articleLimit.ts';
import { notice, refuse, type Notice, type Reading } from '../draft.ts';
import type { PageInput } from '../page/readPage.ts';
import type { Row } from '../rows/rowFields.ts';
import type { Feed } from './feedItem.ts';
import { parseJsonFeed, parseXmlFeed } from './parseFeed.ts';
import { closeAfterLastItem, dropDocumentType } from './prepareXml.ts';
import { readItem } from './readItem.ts';

const MOST_NAMED = 10;

/** Articles of an RSS or Atom feed: the items that carry their whole text. Items with a summary alone are told about and left out. */
export function readXmlFeed(input: PageInput, text: string, zone: string | null): Reading {
  const { xml, declares } = dropDocumentType(text);
  const notices: Notice[] = [];
  if (declares) notices.push(notice('feed-entities', 'Its document type declares entities, which were not followed.'));
  let feed = parseXmlFeed(xml);
  if (feed === null) {
    const closed = closeAfterLastItem(xml);
    feed = closed === null ? null : parseXmlFeed(closed);
    if (feed !== null) {
      const says = `It is cut off or broken after item ${feed.items.length}; the items up to there were read.`;
      notices.push(notice('input-cut-off', says));
    }
  }
  if (feed === null) return { drafts: [], notices: [...notices, notAFeed] };
  const reading = readItems(input, feed, zone);
  return { drafts: reading.drafts, notices: [...notices, ...reading.notices] };
}

/** Articles of a JSON Feed, under the same rule. */
export function readJsonFeed(input: PageInput, row: Row, zone: string | null): Reading {
  const feed = parseJsonFeed(row);
  return feed === null ? { drafts: [], notices: [notAFeed] } : readItems(input, feed, zone);
}

const notAFeed = notice('input-no-article', 'It is no well-formed feed, and no item of it could be read.');

function readItems(input: PageInput, feed: Feed, zone: string | null): Reading {
  if (feed.items.length === 0) return refuse('input-no-article', 'The feed holds no items.');
  const own: Feed = { ...feed, url: feed.url ?? input.capture?.url ?? null };
  const capturedAt = input.capture?.capturedAt ?? null;
  const read = feed.items
    .slice(0, MOST_ARTICLES)
    .map((item, i) => readItem(own, item, { name: input.name, number: i + 1, zone, capturedAt }));
  const left = read.flatMap((draft, i) => (draft === null ? [i + 1] : []));
  return {
    drafts: read.filter((draft) => draft !== null),
    notices: [...summaryNotice(left, read.length), ...tooManyNotice(feed.items.length, 'items')],
  };
}

function summaryNotice(left: readonly number[], all: number): Notice[] {
  if (left.length === 0) return [];
  const more = left.length > MOST_NAMED ? ' and others' : '';
  const numbers = left.slice(0, MOST_NAMED).map((number) => `#${number}`);
  const says = `${left.length} of its ${all} items give only a summary and were left out (${numbers.join(', ')}${more}); fetch their pages to have them read.`;
  return [notice('feed-no-content', says)];
}

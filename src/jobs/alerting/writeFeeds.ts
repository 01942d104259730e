import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generateJsonFeed } from 'feedsmith';
import type { Alert } from '../../alerts/alert.ts';
import { makeId } from '../../model/index.ts';
import { printable } from '../../report/printable.ts';
import { replaceFile } from '../../store/durable.ts';

/** Where the feed files of an archive lie. */
export function feedFilesOf(folder: string) {
  return { atom: join(folder, 'alerts.atom'), json: join(folder, 'alerts.feed.json') };
}

const TITLE = 'Twosource alerts';
/** Characters that neither XML 1.0 nor a terminal takes and that `printable` leaves. */
const NONCHARACTERS = /[\uFDD0-\uFDEF\uFFFE\uFFFF]/gu;

/** Writes both feed files anew, wholly or not at all; one that holds just this already is left alone. */
export async function writeFeeds(folder: string, alerts: readonly Alert[]): Promise<void> {
  const { atom, json } = feedFilesOf(folder);
  await replaceChanged(atom, atomOf(alerts, folder));
  await replaceChanged(json, jsonFeedOf(alerts));
}

async function replaceChanged(path: string, content: string): Promise<void> {
  const held = await readFile(path, 'utf8').catch(() => null);
  if (held !== content) await replaceFile(path, content);
}

/** The alerts as an Atom feed (RFC 4287), the latest first as given; all text is plain. */
export function atomOf(alerts: readonly Alert[], folder: string): string {
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    element('id', `urn:twosource:alerts:${makeId('ale', folder)}`),
    text('title', TITLE),
    element('updated', alerts[0]?.at ?? new Date(0).toISOString()),
    `<author>${element('name', 'twosource')}</author>`,
    ...alerts.map(entryOf),
    '</feed>',
  ].join('\n')}\n`;
}

function entryOf(alert: Alert): string {
  return [
    '<entry>',
    element('id', urnOf(alert)),
    text('title', titleOf(alert)),
    element('updated', alert.at),
    element('published', alert.at),
    `<category term="${escaped(alert.event)}"/>`,
    ...addressOf(alert).map((href) => `<link rel="alternate" href="${escaped(href)}"/>`),
    text('content', contentOf(alert)),
    '</entry>',
  ].join('\n');
}

// Entities, not CDATA: some readers look for comments in that.
function element(name: string, value: string): string {
  return `<${name}>${escaped(value)}</${name}>`;
}

function text(name: string, value: string): string {
  return `<${name} type="text">${escaped(value)}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

function escaped(value: string): string {
  return value.replace(/[&<>"']/gu, (sign) => ENTITIES[sign]!);
}

/** The alerts as a JSON Feed 1.1; all text is plain. */
export function jsonFeedOf(alerts: readonly Alert[]): string {
  const feed = generateJsonFeed({
    title: TITLE,
    items: alerts.map((alert) => ({
      id: urnOf(alert),
      title: titleOf(alert),
      content_text: contentOf(alert),
      date_published: alert.at,
      tags: [alert.event],
      ...Object.fromEntries(addressOf(alert).map((external_url) => ['external_url', external_url])),
    })),
  });
  return `${JSON.stringify(feed, null, 2)}\n`;
}

function urnOf({ id }: Alert): string {
  return `urn:twosource:alert:${id}`;
}

function titleOf({ rule, says }: Alert): string {
  return clean(`${rule}: ${says}`);
}

function contentOf({ rule, says, story, words }: Alert): string {
  const lines = [
    says,
    `Story: ${story.label} (${story.id}; ${story.articles} articles from ${story.outlets.join(', ')})`,
    `Rule: ${rule}`,
    ...words.map((one) => `${one.as}: “${one.words}” (${one.outlets.join(', ')})`),
  ];
  return lines.map(clean).join('\n');
}

/** One line without anything that turns text around or that XML does not take; such characters are written out. */
function clean(text: string): string {
  return printable(text).replace(NONCHARACTERS, '\uFFFD').trim();
}

/** The address of the article where a reader may follow it: an article can give any, "javascript:" too. */
function addressOf({ url }: Alert): string[] {
  if (url === null || !URL.canParse(url)) return [];
  const { protocol, href } = new URL(url);
  return /^https?:$/u.test(protocol) ? [href] : [];
}

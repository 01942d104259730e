import { MOST_ARTICLES, tooManyNotice } from '../articleLimit.ts';
import { refuse, type Reading } from '../draft.ts';
import type { PageInput } from '../page/readPage.ts';
import { brokenRow, readJsonl } from './jsonl.ts';
import { asRow, readRow } from './rowFields.ts';

/** Articles of a JSON file: one object, an array of them, or a JSON Feed; rows where it is JSONL under another name. */
export async function readJson(input: PageInput, text: string, zone: string | null): Promise<Reading> {
  const { name } = input;
  const parsed = parseJson(text);
  if (parsed === null) return firstLineIsObject(text) ? readJsonl(name, text, zone) : notJson;
  const { value } = parsed;
  if (Array.isArray(value)) return readArray(name, value, zone);
  const row = asRow(value);
  if (row === null) return noArticle;
  if ('schemaVersion' in row && 'findings' in row) {
    return refuse('input-own-report', 'It is a report of this program.');
  }
  if (typeof row['version'] === 'string' && row['version'].includes('jsonfeed.org')) {
    const { readJsonFeed } = await import('../feed/readFeed.ts');
    return readJsonFeed(input, row, zone);
  }
  const draft = readRow(row, name, 'json', zone);
  return draft === null ? noArticle : { drafts: [draft], notices: [] };
}

function firstLineIsObject(text: string): boolean {
  const end = text.indexOf('\n');
  const line = (end < 0 ? text : text.slice(0, end)).trim();
  return line.startsWith('{') && line.endsWith('}');
}

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

function readArray(name: string, values: readonly unknown[], zone: string | null): Reading {
  const read = values.slice(0, MOST_ARTICLES).map((value, i): Reading => {
    const row = asRow(value);
    const own = `${name}#${i + 1}`;
    if (row === null) return brokenRow(own, 'is not a JSON object');
    const draft = readRow(row, own, 'json', zone);
    return draft === null ? brokenRow(own, 'has no "text" or "maintext"') : { drafts: [draft], notices: [] };
  });
  return {
    drafts: read.flatMap((one) => one.drafts),
    notices: [...read.flatMap((one) => one.notices), ...tooManyNotice(values.length, 'entries')],
  };
}

const noArticle = refuse('input-no-article', 'Its JSON holds no article: no "text" and no "maintext".');
const notJson = refuse('input-broken-row', 'It is not JSON: it is cut off or not written as JSON is.');

import type { Draft } from '../draft.ts';
import { readPlain, type Given } from '../plain/readPlain.ts';

/** A JSON object with the fields of one article. */
export type Row = Readonly<Record<string, unknown>>;

/** The value as an object, or null where it is none. */
export function asRow(value: unknown): Row | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Row) : null;
}

/**
 * The article of a row: {url, outlet, title, published, text} or as news-please writes it {source_domain, date_publish, maintext, …}.
 * Null where it has no text.
 */
export function readRow(row: Row, name: string, format: 'jsonl' | 'json', zone: string | null): Draft | null {
  const text = field(row, 'text', 'maintext');
  if (text === null) return null;
  const draft = readPlain({ text, name, format, given: givenBy(row), zone });
  const standfirst = field(row, 'standfirst', 'description');
  // A description is often the first words of the text once more.
  const own = standfirst !== null && !text.includes(standfirst.slice(0, 60).trim());
  return own ? { ...draft, standfirst } : draft;
}

function givenBy(row: Row): Given {
  return {
    outlet: field(row, 'outlet', 'source_domain'),
    url: field(row, 'url'),
    title: field(row, 'title', 'headline', 'title_page', 'title_rss'),
    byline: field(row, 'byline', 'author', 'authors'),
    published: field(row, 'published', 'date_publish'),
    updated: field(row, 'updated', 'date_modify'),
    captured: field(row, 'captured', 'date_download'),
    language: field(row, 'language'),
  };
}

const MOST_NAMES = 50;

function field(row: Row, ...keys: readonly string[]): string | null {
  for (const key of keys) {
    const value = plainValue(row[key]);
    if (value !== null) return value;
  }
  return null;
}

function plainValue(given: unknown): string | null {
  if (typeof given === 'number') return String(given);
  if (Array.isArray(given)) {
    const names = given.slice(0, MOST_NAMES).filter((each) => typeof each === 'string' && each.trim() !== '');
    return names.length === 0 ? null : names.join(', ');
  }
  // Python's word for nothing gets into files that were written without care.
  return typeof given === 'string' && !/^(?:none|null)?$/i.test(given.trim()) ? given : null;
}

import type { Notice, Reading } from './draft.ts';
import { readPlain, type Given } from './plain/readPlain.ts';

const LONGEST_ROW = 2_000_000;

/** Articles of a JSONL file with rows {url, outlet, title, published, text}; rows that are none of these are told and left out. */
export function readJsonl(name: string, text: string, zone: string | null): Reading {
  const rows = text.split('\n');
  const read = rows.map((row, i) => readRow(row, `${name}#${i + 1}`, zone));
  return { drafts: read.flatMap((one) => one.drafts), notices: read.flatMap((one) => one.notices) };
}

function readRow(row: string, name: string, zone: string | null): Reading {
  if (row.trim() === '') return { drafts: [], notices: [] };
  if (row.length > LONGEST_ROW) return broken(name, 'is longer than 2,000,000 characters');
  const value = parseRow(row);
  if (value === null) return broken(name, 'is not a JSON object');
  const body = field(value, 'text') ?? '';
  if (body.trim() === '') return broken(name, 'has no "text"');
  return { drafts: [readPlain({ text: body, name, format: 'jsonl', given: givenBy(value), zone })], notices: [] };
}

function broken(name: string, why: string): Reading {
  const notice: Notice = { code: 'input-broken-row', says: `${name} ${why}; the row was left out.` };
  return { drafts: [], notices: [notice] };
}

function parseRow(row: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(row);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

function givenBy(value: Readonly<Record<string, unknown>>): Given {
  return {
    outlet: field(value, 'outlet'),
    url: field(value, 'url'),
    title: field(value, 'title') ?? field(value, 'headline'),
    byline: field(value, 'byline') ?? field(value, 'author'),
    published: field(value, 'published'),
    updated: field(value, 'updated'),
    captured: field(value, 'captured'),
    language: field(value, 'language'),
  };
}

function field(value: Readonly<Record<string, unknown>>, key: string): string | null {
  const given = value[key];
  if (typeof given === 'number') return String(given);
  return typeof given === 'string' && given.trim() !== '' ? given : null;
}

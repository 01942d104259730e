import { MOST_ARTICLES, tooManyNotice } from '../articleLimit.ts';
import type { Notice, Reading } from '../draft.ts';
import { asRow, readRow, type Row } from './rowFields.ts';

const LONGEST_ROW = 2_000_000;

/** Articles of a JSONL file, one a row; rows that are none are told and left out. */
export function readJsonl(name: string, text: string, zone: string | null): Reading {
  const rows = text
    .split('\n')
    .map((row, i) => ({ row, number: i + 1 }))
    .filter(({ row }) => row.trim() !== '');
  const read = rows.slice(0, MOST_ARTICLES).map(({ row, number }) => readLine(row, `${name}#${number}`, zone));
  return {
    drafts: read.flatMap((one) => one.drafts),
    notices: [...read.flatMap((one) => one.notices), ...tooManyNotice(rows.length, 'rows')],
  };
}

function readLine(row: string, name: string, zone: string | null): Reading {
  if (row.length > LONGEST_ROW) return brokenRow(name, 'is longer than 2,000,000 characters');
  const value = parseRow(row);
  if (value === null) return brokenRow(name, 'is not a JSON object');
  const draft = readRow(value, name, 'jsonl', zone);
  return draft === null ? brokenRow(name, 'has no "text" or "maintext"') : { drafts: [draft], notices: [] };
}

/** Says that a row was left out and why. */
export function brokenRow(name: string, why: string): Reading {
  const notice: Notice = { code: 'input-broken-row', says: `${name} ${why}; the row was left out.` };
  return { drafts: [], notices: [notice] };
}

function parseRow(row: string): Row | null {
  try {
    return asRow(JSON.parse(row));
  } catch {
    return null;
  }
}

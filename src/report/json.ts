import type { Report } from '../model/index.ts';
import { KEY_ORDER } from './keyOrder.ts';

const RANK = new Map<string, number>(KEY_ORDER.map((key, place) => [key, place]));

const byRank = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  (RANK.get(a) ?? RANK.size) - (RANK.get(b) ?? RANK.size) || (a < b ? -1 : 1);

function ordered(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(byRank));
}

/** JSON with the keys in the model's order whatever order they were set in, two spaces deep, with a newline at its end. */
export function stableJson(value: unknown): string {
  return `${JSON.stringify(value, ordered, 2)}\n`;
}

/** The report as JSON, the form that schema/report.schema.json describes; the same report gives the same bytes. */
export function renderJson(report: Report): string {
  return stableJson(report);
}

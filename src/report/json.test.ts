import { describe, expect, it } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
import { renderJson, stableJson } from './json.ts';

/** The same value with the keys of every object set in the opposite order. */
function turned(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, turned(one)]),
  );
}

describe('JSON', () => {
  it('does not depend on the order in which keys were set', () => {
    expect(stableJson(turned(ferryReport))).toBe(renderJson(ferryReport));
  });

  it('loses nothing', () => {
    expect(JSON.parse(renderJson(ferryReport))).toEqual(ferryReport);
  });

  it('ends in one newline', () => {
    expect(renderJson(ferryReport)).toMatch(/[^\n]\n$/u);
  });

  it('keeps a key that it does not know, after those that it knows', () => {
    expect(stableJson({ zz: 1, aa: 2, id: 3 })).toBe('{\n  "id": 3,\n  "aa": 2,\n  "zz": 1\n}\n');
  });
});

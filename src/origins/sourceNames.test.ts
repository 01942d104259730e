import { describe, expect, it } from 'vitest';
import { sameSource } from './sourceNames.ts';

describe('sameSource', () => {
  it.each([
    ['the Foreign Ministry', 'foreign ministry', 'origin-source-same-name'],
    ['Joint Chiefs of Staff', "North Maren's Joint Chiefs of Staff", 'origin-source-short-form'],
    ['police', 'the Kvall police', 'origin-source-short-form'],
    ['Brenne', 'Olav Brenne', 'origin-source-short-form'],
    ['Mr. Brenne', 'Olav Brenne', 'origin-source-short-form'],
    ['MAB', 'Maritime Accident Board', 'origin-source-acronym'],
    ['CGS', 'U.S. Coast Guard Service', 'origin-source-acronym'],
    ['Norwegian navy', 'Norway’s navy', 'origin-source-same-name'],
    ['Solund Lines', 'Solund Lines Ltd.', 'origin-source-short-form'],
    ['Solund', 'Solund Inc.', 'origin-source-short-form'],
    ['Olav DelBrenne', 'Olav Del Brenne', 'origin-source-spelling'],
    ['Arne Sayed Fayez', 'Arne Sayed Faiz', 'origin-source-spelling'],
  ])('joins %s and %s', (left, right, code) => {
    expect(sameSource(left, right)?.code).toBe(code);
    expect(sameSource(right, left)?.code).toBe(code);
  });
  it.each([
    ['Olav Brenne', 'Ragna Brenne'],
    ['Norwegian navy', 'Swedish navy'],
    ['foreign ministry', 'interior ministry'],
    ['the ministry of trade', 'the ministry of defence'],
    ['Solund Lines', 'Solund'],
    ['hospital in Brannoc', 'hospital in Maren'],
    ['', 'police'],
  ])('keeps %s and %s apart', (left, right) => {
    expect(sameSource(left, right)).toBeNull();
  });
  it('says which names and why', () => {
    expect(sameSource('MAB', 'Maritime Accident Board')?.says).toContain('first letters');
  });
});

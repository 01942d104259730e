import { describe, expect, it } from 'vitest';
import type { Quantity } from '../model/index.ts';
import { tellUpdate } from './clash.ts';
import { madeCase, type Saying } from './evidenceForTests.ts';

const count = (low: number, counts: string): Quantity => ({
  kind: 'quantity',
  low,
  high: low,
  unit: null,
  counts,
  rounded: false,
  bound: null,
});

type Side = Pick<Saying, 'says'> & Partial<Saying>;

function tell(left: Side, right: Side): string {
  const sides = [left, right].map((side, i) => ({
    outlet: `Paper ${i}`,
    origin: { kind: 'unknown', name: `${i}` } as const,
    ...side,
  }));
  const { aligned, evidence } = madeCase(sides);
  const { clash, reason } = tellUpdate(aligned.point.variants[0]!, aligned.point.variants[1]!, evidence);
  expect(reason.passages.length).toBeGreaterThan(0);
  return `${clash} ${reason.code}`;
}

const hurt = (n: number, at?: string, text?: string): Side => ({
  says: `${n} hurt`,
  value: count(n, 'person hurt'),
  ...(at === undefined ? {} : { at }),
  ...(text === undefined ? {} : { text }),
});

describe('tellUpdate', () => {
  it('takes a toll that grows with publication time for an update, in whatever order the variants come', () => {
    const [early, late] = [hurt(3, '2031-03-03T07:00'), hurt(7, '2031-03-03T19:30')];
    expect(tell(early, late)).toBe('update finding-clash-later-figure');
    expect(tell(late, early)).toBe('update finding-clash-later-figure');
  });
  it('takes a toll that falls with time for real', () => {
    expect(tell(hurt(7, '2031-03-03T07:00'), hurt(3, '2031-03-03T19:30'))).toBe('real finding-clash-same-time');
  });
  it('takes different tolls at one time for real', () => {
    expect(tell(hurt(3, '2031-03-03T07:00'), hurt(7, '2031-03-03T07:05'))).toBe('real finding-clash-same-time');
  });
  it('goes by the words where a report has no time', () => {
    const rising = hurt(7, undefined, 'The number of hurt rose to 7.');
    expect(tell(hurt(3), rising)).toBe('update finding-clash-running-words');
    expect(tell(hurt(3), hurt(7))).toBe('real finding-clash-same-time');
  });
  it('does not take amounts that do not run on for updates', () => {
    const crew = (n: number, at: string): Side => ({ says: `${n} crew`, value: count(n, 'crew'), at });
    expect(tell(crew(20, '2031-03-03T07:00'), crew(23, '2031-03-04T07:00'))).toBe('real finding-clash-not-running');
  });
  it('takes a later state that the words tie to its moment for an update', () => {
    const held = { says: 'captain held', at: '2031-03-03T07:00', text: 'The captain is held.' };
    const freed = { says: 'captain freed', at: '2031-03-04T07:00', text: 'The captain has since gone home.' };
    expect(tell(held, freed)).toBe('update finding-clash-running-words');
    expect(tell(held, { ...freed, at: '2031-03-03T07:00' })).toBe('real finding-clash-not-running');
  });
});

import { describe, expect, it } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
import type { Finding } from '../model/index.ts';
import { indexReport } from './indexReport.ts';
import { sidesOf } from './sidesOf.ts';
import { countsOf, sayWhy } from './whyOf.ts';

const index = indexReport(ferryReport);
const findingOn = (label: string): Finding => {
  const point = ferryReport.points.find((one) => one.label === label)!;
  return ferryReport.findings.find((one) => one.pointId === point.id)!;
};
const unclear = (finding: Finding): Finding => ({
  ...finding,
  clash: null,
  relations: finding.relations.map((one) => ({ ...one, kind: 'unclear' })),
});

describe('why a finding stands so', () => {
  it('is the conflict, where there is one', () => {
    expect(sayWhy(findingOn('Who gave the order to leave the ship?'))).toBe(
      'Two different officers are named for one act.',
    );
  });

  it('is that it is left open, where two outlets give answers that nothing relates', () => {
    const each = { ...unclear(findingOn('Who gave the order to leave the ship?')), status: 'one-outlet' } as const;
    expect(sayWhy(each)).toBe(
      'How these answers stand to each other is left open. Two different officers are named for one act.',
    );
  });

  it('says of answers that nothing relates that this is left open, and nothing of vaguer ones', () => {
    const hurt = { ...unclear(findingOn('How many people were hurt?')), status: 'corroborated' } as const;
    expect(sayWhy(hurt)).toContain('left open. The higher count was published');
    expect(sayWhy(findingOn('When did the ferry run aground?'))).not.toContain('left open');
  });
});

describe('who stands behind an answer', () => {
  it('says where a vaguer answer counts those who say it more exactly', () => {
    const finding = findingOn('How many people were on board?');
    const [, , vaguer] = finding.support;
    const support = finding.support.map((one) =>
      one === vaguer ? { ...one, outletIds: finding.support.flatMap(({ outletIds }) => outletIds) } : one,
    );
    const counts = sidesOf(index, { ...finding, support }).map(countsOf);
    expect(counts[0]).toBe('1 outlet, 1 independent origin (Harbour Post)');
    expect(counts[2]).toBe('4 outlets counting the more exact, 1 independent origin (Island Radio)');
    expect(sidesOf(index, finding).map(countsOf)[2]).toBe('1 outlet, 1 independent origin (Island Radio)');
  });
});

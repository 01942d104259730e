import { describe, expect, it } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
import { indexReport } from './indexReport.ts';
import { markOf } from './marks.ts';
import { findingsByMark, orderedFindings, outletCount } from './orderedFindings.ts';

const index = indexReport(ferryReport);

describe('the order of findings', () => {
  it('puts real conflicts first, then updates, corroborated, one origin, one outlet', () => {
    const keys = orderedFindings(index).map((finding) => markOf(finding).key);
    expect([...new Set(keys)]).toEqual(['conflicting', 'update', 'corroborated', 'one-origin', 'one-outlet']);
  });

  it('puts firm before possible and more outlets before fewer within a mark', () => {
    for (const { findings } of findingsByMark(index)) {
      const certainties = findings.map((finding) => finding.certainty);
      expect(certainties).toEqual([...certainties].sort());
      const firm = findings.filter((finding) => finding.certainty === 'firm').map(outletCount);
      expect(firm).toEqual([...firm].sort((a, b) => b - a));
    }
  });

  it('follows the text where all else is equal', () => {
    const last = findingsByMark(index)
      .at(-1)!
      .findings.map((finding) => index.points.get(finding.pointId)!.label);
    expect(last.slice(0, 2)).toEqual(['How far from Maren Island does the ferry lie?', 'What did Tomas Rell say?']);
  });

  it('does not depend on the order in the report', () => {
    const turned = indexReport({ ...ferryReport, findings: [...ferryReport.findings].reverse() });
    expect(orderedFindings(turned)).toEqual(orderedFindings(index));
  });
});

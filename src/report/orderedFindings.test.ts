import { describe, expect, it } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
import type { Finding, Report } from '../model/index.ts';
import { indexReport } from './indexReport.ts';
import { markOf, outletCount, sayPossible } from './marks.ts';
import { findingsBySection, orderedFindings } from './orderedFindings.ts';

const index = indexReport(ferryReport);

/** The ferry report in which some findings, by their question, stand otherwise. */
function otherwise(changes: Readonly<Record<string, Partial<Finding>>>): Report {
  const labels = new Map(ferryReport.points.map(({ id, label }) => [id, label]));
  const findings = ferryReport.findings.map((one) => ({ ...one, ...changes[labels.get(one.pointId) ?? ''] }));
  return { ...ferryReport, findings };
}

/** "possible: Is fuel leaking?" for each finding in its order. */
function listed(report: Report): string[] {
  const other = indexReport(report);
  return findingsBySection(other).flatMap(({ section, findings }) =>
    findings.map(({ pointId }) => `${section.key}: ${other.points.get(pointId)!.label}`),
  );
}

const maybe = (likelihood: number, more: Partial<Finding> = {}): Partial<Finding> => ({
  certainty: 'possible',
  likelihood,
  ...more,
});

describe('the order of findings', () => {
  it('puts firm conflicts first, then updates, corroborated, one origin, what is possible, one outlet', () => {
    expect(findingsBySection(index).map(({ section }) => section.key)).toEqual([
      'conflicting',
      'update',
      'corroborated',
      'one-origin',
      'possible',
      'one-outlet',
    ]);
  });

  it('lists nothing that is only possible among what is firm, and every finding once', () => {
    const groups = findingsBySection(index);
    for (const { section, findings } of groups.filter(({ section: { key } }) => key !== 'one-outlet'))
      expect(new Set(findings.map(({ certainty }) => certainty))).toEqual(
        new Set([section.key === 'possible' ? 'possible' : 'firm']),
      );
    expect(groups.flatMap(({ findings }) => findings)).toEqual(orderedFindings(index));
    expect(new Set(orderedFindings(index)).size).toBe(ferryReport.findings.length);
  });

  it('puts possible conflicts and updates before the rest, the likeliest first, then what was proposed', () => {
    const report = otherwise({
      'How many people were hurt?': maybe(0.5),
      'Where did the ferry run aground?': maybe(0.6),
      'Is fuel leaking?': maybe(0.9),
      'How fast was the ferry going?': maybe(0.95, { foundBy: 'proposal' }),
    });
    expect(listed(report).filter((line) => /^(?:possible|proposed)/u.test(line))).toEqual([
      'possible: How many people were hurt?',
      'possible: Who gave the order to leave the ship?',
      'possible: Is fuel leaking?',
      'possible: Where did the ferry run aground?',
      'proposed: How fast was the ferry going?',
    ]);
  });

  it('keeps a firm finding that was proposed under its mark', () => {
    const report = otherwise({ 'Is fuel leaking?': { foundBy: 'proposal' } });
    expect(listed(report)).toContain('one-origin: Is fuel leaking?');
  });

  it('never lists answers of one outlet each as what one outlet alone reports', () => {
    const { support } = ferryReport.findings[1]!;
    const each = { ...ferryReport.findings[1]!, status: 'one-outlet', clash: null, support } as const;
    expect(markOf(each)).toMatchObject({ key: 'one-outlet', word: 'one outlet each' });
    expect(sayPossible(each)).toBe('possible, one outlet each');
    const report = otherwise({ 'Who gave the order to leave the ship?': each });
    expect(listed(report)).toContain('possible: Who gave the order to leave the ship?');
    expect(listed(report)).toContain('one-outlet: What did Solund Lines say?');
  });

  it('puts more outlets before fewer among firm findings', () => {
    for (const { findings } of findingsBySection(index)) {
      const firm = findings.filter((finding) => finding.certainty === 'firm').map(outletCount);
      expect(firm).toEqual([...firm].sort((a, b) => b - a));
    }
  });

  it('follows the text where all else is equal', () => {
    const last = listed(ferryReport).slice(-5);
    expect(last.slice(0, 2)).toEqual([
      'one-outlet: How far from Maren Island does the ferry lie?',
      'one-outlet: What did Tomas Rell say?',
    ]);
  });

  it('does not depend on the order in the report', () => {
    const turned = indexReport({ ...ferryReport, findings: [...ferryReport.findings].reverse() });
    expect(orderedFindings(turned)).toEqual(orderedFindings(index));
  });
});

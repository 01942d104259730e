import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding, Report } from '../../src/model/index.ts';
import { compareFiles, pagesOf } from '../journey/compareFolder.ts';

/** What tests/golden/ferry-grounding/why.md says must and must not come out, row by row. */
describe('the ferry on the reef', () => {
  let report: Report;
  beforeAll(async () => {
    report = await compareFiles(pagesOf(join(import.meta.dirname, '../../examples/ferry-grounding')));
  });

  const wordsOf = (finding: Finding): string[] => {
    const point = report.points.find((one) => one.id === finding.pointId)!;
    return point.variants.flatMap((variant) =>
      variant.statementIds.map((id) => {
        const { articleId, span } = report.statements.find((one) => one.id === id)!;
        return report.articles.find((one) => one.id === articleId)!.text.slice(span.start, span.end);
      }),
    );
  };
  const holding = (...patterns: readonly RegExp[]): Finding[] =>
    report.findings.filter((finding) =>
      patterns.every((pattern) => wordsOf(finding).some((words) => pattern.test(words))),
    );
  const originNames = (ids: readonly string[]): string[] =>
    ids.map((id) => report.origins.find((one) => one.id === id)!.name);

  it('reads five articles of five outlets as one story', () => {
    expect(report.articles).toHaveLength(5);
    expect(report.story.articleIds).toHaveLength(5);
    expect(report.otherStories).toEqual([]);
  });

  it('fits the published schema', () => {
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../schema/report.schema.json'), 'utf8'),
    ) as object;
    const fits = new Ajv2020({ strict: false }).compile(schema);
    expect(fits(JSON.parse(JSON.stringify(report))), JSON.stringify(fits.errors)).toBe(true);
  });

  it('calls 214 and 231 on board a real conflict, and more than 200 a vaguer answer', () => {
    const [finding] = holding(/214 people on board/, /231 people on board/, /More than 200 people/);
    expect(finding).toMatchObject({ status: 'conflicting', clash: 'real' });
    expect(finding?.relations.filter((one) => one.kind === 'conflicts')).toHaveLength(1);
    expect(finding?.relations.filter((one) => one.kind === 'vaguer')).toHaveLength(2);
  });

  it('tells three hurt, then seven, as an update', () => {
    const [finding] = holding(/Three people were/, /Seven people were injured/);
    expect(finding).toMatchObject({ status: 'conflicting', clash: 'update' });
  });

  it('cries no other conflict: not over passengers, crew, room, oil, dates or hours', () => {
    expect(report.findings.filter((finding) => finding.status === 'conflicting')).toHaveLength(2);
    expect(holding(/208 passengers/, /2(?:14|31) people/).every((one) => one.status !== 'conflicting')).toBe(true);
  });

  it('finds that 14 knots and 26 km/h agree', () => {
    const findings = holding(/14 knots/, /26 km\/h/);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every((finding) => finding.status === 'corroborated')).toBe(true);
  });

  it('lines up two nautical miles with some 3.7 km', () => {
    const [finding] = holding(/two nautical miles/, /3\.7 km/);
    expect(finding?.relations.map((one) => one.kind)).toEqual(['vaguer']);
  });

  it('rests the absence of a fuel leak on the coastguard alone', () => {
    const [finding] = holding(/No fuel has been seen|no sign of a fuel leak/i);
    expect(finding?.status).toBe('one-origin');
    expect(
      finding?.support.every(({ originIds }) => originNames(originIds).every((name) => /coastguard/i.test(name))),
    ).toBe(true);
  });

  it('counts the agency text that two outlets print once', () => {
    const copied = holding(/was not needed|lying|helicopter had been on standby/);
    expect(copied.some((finding) => finding.status === 'one-origin')).toBe(true);
    expect(report.origins.some((origin) => origin.kind === 'agency' && origin.name === 'Nordwire')).toBe(true);
  });

  it('leaves the steering fault to the one outlet that reports it', () => {
    const found = holding(/fault in the steering/);
    expect(found.length).toBeGreaterThan(0);
    expect(found.every((finding) => finding.status === 'one-outlet')).toBe(true);
  });

  it('takes nothing from menus, tickers, related links and comments', () => {
    const words = report.findings.flatMap(wordsOf).join('\n');
    expect(words).not.toMatch(/214 partners|26 crowns|at least 300 people|sailings a day/i);
  });
});

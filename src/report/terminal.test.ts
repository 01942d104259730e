import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
import type { Report } from '../model/index.ts';
import { displayWidth } from './displayWidth.ts';
import { plainPainter } from './layoutRuns.ts';
import { renderTerminal } from './terminal.ts';

const at = (columns: number, all = false, report: Report = ferryReport): string =>
  renderTerminal(report, { columns, paint: plainPainter, all });

/** The text kept in a file; UPDATE_GOLDEN=1 writes it anew. */
function golden(name: string, text: string): string {
  const file = new URL(`../../tests/fixtures/${name}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
  return readFileSync(file, 'utf8');
}

describe('a report in a terminal', () => {
  it.each([80, 200])('looks at %i columns as it was looked over', (columns) => {
    expect(at(columns)).toBe(golden(`ferry.terminal-${columns}.txt`, at(columns)));
  });

  it.each([40, 41, 60, 80, 111, 112, 130, 168, 200])('keeps within %i columns', (columns) => {
    const widths = at(columns, true)
      .split('\n')
      .map((line) => displayWidth(line));
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
  });

  it('takes a narrower terminal for one of 40 columns', () => {
    expect(at(10)).toBe(at(40));
  });

  it('says every status in a word beside its glyph', () => {
    for (const head of [
      '≠ CONFLICTING',
      '→ UPDATE',
      '✓ CORROBORATED',
      '◆ ONE ORIGIN',
      '? POSSIBLE',
      '· ONE OUTLET',
      '(vaguer)',
      '(possibly conflicting)',
    ]) {
      expect(at(80)).toContain(head);
    }
  });

  it('shows the words of what one outlet alone reports only when asked for all', () => {
    expect(at(80)).not.toContain('A tug will try');
    expect(at(80, true)).toContain('A tug will try');
  });

  it('counts what it leaves out', () => {
    const copies = Array.from({ length: 20 }, (_, at) =>
      ferryReport.findings.map((finding) => ({ ...finding, id: `${finding.id.slice(0, -2)}${at + 10}` })),
    );
    const text = at(80, false, { ...ferryReport, findings: copies.flat() });
    expect(text.match(/^≠ How many people were on board\?$/gmu)).toHaveLength(20);
    expect(text.match(/^and \d+ more; --all shows them$/gmu)).toEqual([
      'and 30 more; --all shows them',
      'and 54 more; --all shows them',
      'and 95 more; --all shows them',
    ]);
  });

  it('shows every possible conflict and the first few of what else is possible', () => {
    const findings = Array.from({ length: 8 }, (_, at) =>
      ferryReport.findings.map((finding) => ({
        ...finding,
        id: `${finding.id.slice(0, -2)}${at + 10}`,
        certainty: 'possible' as const,
      })),
    ).flat();
    const most = (count: number): Report => ({
      ...ferryReport,
      findings: findings
        .filter(({ status }) => status === 'conflicting')
        .slice(0, count)
        .concat(findings.filter(({ status }) => status === 'corroborated')),
    });
    expect(at(80, false, most(2)).match(/^[≠→✓] .*\(poss/gmu)).toHaveLength(6);
    expect(at(80, false, most(9)).match(/^[≠→✓] .*\(poss/gmu)).toHaveLength(9);
    expect(at(80, true, most(9)).match(/^[≠→✓] .*\(poss/gmu)).toHaveLength(25);
    expect(at(80, false, most(9))).toContain('? POSSIBLE · 25 points');
  });

  it('puts quote marks only around words that stand in an article', () => {
    const unwrapped = at(80, true).replace(/\n +(?!\S+ \()/gu, ' ');
    const quotes = [...unwrapped.matchAll(/“([^“”]*)”|«([^»]*)»/gu)].map((match) => (match[1] ?? match[2])!);
    const earlier = ferryReport.superseded.flatMap(({ before, notice }) => [before.sentence, notice?.words ?? '']);
    const now = ferryReport.articles.map((article) => `${article.headline!} ${article.text}`);
    const text = [...now, ...earlier].join('\n');
    expect(quotes.length).toBeGreaterThan(25);
    for (const words of quotes) expect(text).toContain(words);
  });

  it('tells what was changed since publication after the clashes, a few unless asked for all', () => {
    const text = at(200);
    expect(text.indexOf('CHANGED SINCE')).toBeGreaterThan(text.indexOf('→ UPDATE'));
    expect(text.indexOf('CHANGED SINCE')).toBeLessThan(text.indexOf('✓ CORROBORATED'));
    const many = { ...ferryReport, superseded: Array.from({ length: 11 }, () => ferryReport.superseded[0]!) };
    expect(at(80, false, many)).toContain('\nand 3 more; --all shows them\n');
    expect(at(80, true, many).match(/“7\.3 km” → “3\.7 km”, silently/gu)).toHaveLength(11);
    expect(at(80, false, { ...ferryReport, superseded: [] })).not.toContain('CHANGED SINCE');
  });

  it('lets no control character of an article through', () => {
    const poisoned: Report = {
      ...ferryReport,
      story: { ...ferryReport.story, label: 'Ferry\u001B]0;owned\u0007' },
      outlets: ferryReport.outlets.map((outlet) => ({ ...outlet, name: `${outlet.name}\u001B[2J` })),
      points: ferryReport.points.map((point) => ({ ...point, label: `${point.label}\u202E` })),
    };
    expect(at(80, true, poisoned)).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202E]/u);
  });

  it('says what to do where there is nothing to show', () => {
    const nothing: Report = { ...ferryReport, findings: [], points: [] };
    expect(at(80, false, nothing)).toContain('twosource read FILE');
    const one = { ...nothing, articles: ferryReport.articles.slice(0, 1) };
    expect(at(80, false, one)).toContain('Give at least two');
  });
});

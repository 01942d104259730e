import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDecisions } from '../../src/decisions/readDecisions.ts';
import type { DecisionOutcome, Finding, Report } from '../../src/model/index.ts';
import { renderJson } from '../../src/report/json.ts';
import { indexReport } from '../../src/report/view.ts';
import { overrulings } from '../../src/report/overruling.ts';
import { compareFiles, pagesOf } from './compareFolder.ts';

const PAGES = pagesOf(join(import.meta.dirname, '../../examples/ferry-grounding'));
const ADA = { by: 'Ada Holm', at: '2026-03-06T10:00Z', because: 'heard it from both desks' };
const POST = 'harbour-post.html';
const MERIDIAN = 'the-meridian.html';
const KVALL = 'kvall-24.html';
const TIMES = 'coastal-times.html';
const quote = (article: string, words: string) => ({ article, quote: words });
const aboard = [quote(POST, 'There were 214 people on board'), quote(MERIDIAN, 'all 231 people on board')];

async function decide(...lines: readonly object[]): Promise<Report> {
  const { decisions, warnings } = readDecisions(lines.map((one) => JSON.stringify(one)).join('\n'), 'decisions.jsonl');
  expect(warnings).toEqual([]);
  return compareFiles(PAGES, { decisions });
}

const wordsOf = (report: Report, finding: Finding): string[] => {
  const index = indexReport(report);
  return index.points.get(finding.pointId)!.variants.flatMap(({ statementIds }) =>
    statementIds.map((id) => {
      const { articleId, span } = index.statements.get(id)!;
      return index.articles.get(articleId)!.text.slice(span.start, span.end);
    }),
  );
};
const holding = (report: Report, ...patterns: readonly RegExp[]): Finding[] =>
  report.findings.filter((finding) =>
    patterns.every((one) => wordsOf(report, finding).some((words) => one.test(words))),
  );
const decision = (report: Report): DecisionOutcome => report.decisions[0]!;
const codes = (report: Report): string[] =>
  report.warnings.map(({ code }) => code).filter((code) => code.startsWith('decision'));

describe('a report with decisions', () => {
  let plain: Report;
  beforeAll(async () => {
    plain = await compareFiles(PAGES);
  });

  it('is the same without any, and holds none', async () => {
    expect(plain.decisions).toEqual([]);
    expect(renderJson(await decide())).toBe(renderJson(plain));
  });

  it('takes a conflict back, keeps both answers, and says who did so', async () => {
    expect(holding(plain, /214 people/, /231 people/)[0]?.status).toBe('conflicting');
    const report = await decide({ decide: 'no-conflict', statements: aboard, ...ADA });
    const [finding] = holding(report, /214 people/, /231 people/);
    expect(finding).toMatchObject({ status: 'corroborated', clash: null });
    expect(finding!.relations.map(({ kind }) => kind).sort()).toEqual(['compatible', 'vaguer', 'vaguer']);
    expect(finding!.reasons[0]).toMatchObject({
      code: 'decision-no-conflict',
      says: 'Ada Holm (6 March 2026, 10:00 UTC) decided that this is no conflict: “heard it from both desks”.',
    });
    expect(decision(report)).toMatchObject({ outcome: 'applied', findingIds: [finding!.id], line: 1, ...ADA });
    expect(codes(report)).toEqual([]);
  });

  it('finds the conflict by the id of its finding too, even where other decisions gave it a new one', async () => {
    const { id } = holding(plain, /214 people/, /231 people/)[0]!;
    const joined = { decide: 'same', statements: [aboard[0], quote(TIMES, 'Passengers: up to 480')], ...ADA };
    const report = await decide({ decide: 'no-conflict', finding: id, ...ADA }, joined);
    expect(report.decisions.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
    const [finding] = holding(report, /214 people/, /231 people/, /up to 480/);
    expect(finding?.id).not.toBe(id);
    expect(finding?.status).not.toBe('conflicting');
  });

  it('parts a point, and no point holds both statements any more', async () => {
    const report = await decide({ decide: 'not-same', statements: aboard, ...ADA });
    expect(holding(report, /214 people on/, /231 people on/)).toEqual([]);
    const [left] = holding(report, /214 people on/);
    const [right] = holding(report, /231 people on/);
    for (const finding of [left!, right!]) {
      expect(finding.foundBy).toBe('person');
      expect(finding.reasons[0]?.code).toBe('decision-not-same');
    }
    expect([...decision(report).findingIds].sort()).toEqual([left!.id, right!.id].sort());
  });

  it('joins two points with all they hold, and judges them by the usual rules', async () => {
    const speeds = [quote(MERIDIAN, 'The ship was making 14 knots'), quote(TIMES, 'The ship was doing 26 km/h')];
    const apart = { decide: 'not-same', statements: speeds, ...ADA };
    const parted = await decide(apart);
    expect(holding(parted, /making 14 knots/, /doing 26 km\/h/)).toEqual([]);
    const again = { decide: 'same', statements: speeds, ...ADA, at: '2026-03-06T11:00Z' };
    const report = await decide(again, apart);
    const [finding] = holding(report, /making 14 knots/, /doing 26 km\/h/);
    expect(finding).toMatchObject({ certainty: 'firm', foundBy: 'person', status: 'corroborated' });
    expect(report.decisions.map(({ outcome }) => outcome)).toEqual(['applied', 'overruled']);
    expect(codes(report)).toEqual(['decision-overruled']);
  });

  it('makes statements of words that the program took for none', async () => {
    const words = [quote(POST, 'wrapped in tarpaulins and were given soup'), quote(KVALL, 'taken off by 10:30')];
    const report = await decide({ decide: 'same', statements: words, ...ADA });
    const made = report.findings.find(({ id }) => decision(report).findingIds.includes(id));
    expect(decision(report)).toMatchObject({ outcome: 'applied', statementIds: { length: 2 } });
    expect(made).toMatchObject({ certainty: 'firm', foundBy: 'person' });
    const named = report.statements.filter(({ foundBy }) => foundBy.code === 'statement-named');
    expect(named).toHaveLength(1);
    for (const { says, passages } of made!.reasons) expect(passages.length, says).toBeGreaterThan(0);
  });

  it('counts outlets that are not independent as one origin', async () => {
    const before = holding(plain, /making 14 knots/, /doing 26 km\/h/)[0]!;
    expect(before.status).toBe('corroborated');
    const outlets = ['Coastal Times', 'The Meridian', 'kvall24.example'];
    const report = await decide({ decide: 'not-independent', outlets, ...ADA });
    const [finding] = holding(report, /making 14 knots/, /doing 26 km\/h/);
    expect(finding?.status).toBe('one-origin');
    expect(finding?.support[0]?.independentIds).toHaveLength(1);
    expect(finding?.reasons[0]?.code).toBe('decision-not-independent');
    expect(decision(report).findingIds).toContain(finding!.id);
  });

  it('counts outlets that are independent, up to what is asked for, and keeps the copied words in sight', async () => {
    const copied = holding(plain, /helicopter had been on standby/)[0]!;
    expect(copied.status).toBe('one-origin');
    const report = await decide({ decide: 'independent', outlets: ['The Meridian', 'Kvall 24'], ...ADA });
    const finding = report.findings.find(({ id }) => id === copied.id)!;
    // Both credit the agency in so many words, and that is not decided away.
    expect(finding.status).toBe('one-origin');
    expect(codes(report)).toEqual(['decision-no-change']);
  });

  it('warns of what it does not find and of decisions that change nothing, and goes on', async () => {
    const report = await decide(
      { decide: 'same', statements: [aboard[0], quote('nowhere.html', 'x')], ...ADA },
      { decide: 'same', statements: [aboard[0], quote(POST, 'words that are not there')], ...ADA },
      { decide: 'not-same', statements: [aboard[0], quote(TIMES, 'The ship was doing 26 km/h')], ...ADA },
      { decide: 'no-conflict', finding: 'fin-00000000000', ...ADA },
      { decide: 'independent', outlets: ['Harbour Post', 'The Daily Nothing'], ...ADA },
      { decide: 'no-conflict', statements: aboard, ...ADA },
      { decide: 'no-conflict', statements: aboard, ...ADA },
    );
    expect(report.decisions.map(({ outcome }) => outcome)).toEqual([
      'not-applied',
      'not-applied',
      'no-change',
      'not-applied',
      'not-applied',
      'applied',
      'no-change',
    ]);
    expect(codes(report)).toEqual([
      'decision-unknown',
      'decision-unknown',
      'decision-no-change',
      'decision-unknown',
      'decision-unknown',
      'decision-no-change',
    ]);
    expect(report.warnings.find(({ code }) => code === 'decision-unknown')?.says).toBe(
      'Decision of Ada Holm, line 1 (same): There is no article “nowhere.html”.',
    );
  });

  it('understands and finds all that the page on the file gives as an example', async () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/decisions-file.md'), 'utf8');
    const lines = /```json\n(.*?)```/su.exec(page)![1]!.trim().split('\n');
    expect(lines.length).toBeGreaterThan(2);
    const report = await decide(...lines.map((one) => JSON.parse(one) as object));
    expect(codes(report)).not.toContain('decision-unknown');
    expect(report.decisions[0]?.outcome).toBe('applied');
  });

  it('fits the schema, whatever the order of the articles', async () => {
    const lines = [
      { decide: 'not-same', statements: aboard, ...ADA },
      { decide: 'not-independent', outlets: ['Coastal Times', 'Island Radio'], ...ADA },
    ];
    const { decisions } = readDecisions(lines.map((one) => JSON.stringify(one)).join('\n'), 'd');
    const [there, back] = [
      await compareFiles(PAGES, { decisions }),
      await compareFiles([...PAGES].reverse(), { decisions }),
    ];
    expect(renderJson(back)).toBe(renderJson(there));
    const schema = JSON.parse(
      readFileSync(join(import.meta.dirname, '../../schema/report.schema.json'), 'utf8'),
    ) as object;
    const fits = new Ajv2020({ strict: false }).compile(schema);
    expect(fits(JSON.parse(renderJson(there))), JSON.stringify(fits.errors)).toBe(true);
  });

  it('overrules every finding by the line that it is explained with', async () => {
    const index = indexReport(plain);
    const signed = (line: string): object => ({ ...(JSON.parse(line) as object), by: 'Ada Holm', because: 'so' });
    const shared = plain.findings.filter(({ status }) => status !== 'one-outlet');
    for (const finding of [...shared.slice(0, 2), ...shared.slice(-1)]) {
      const parting = overrulings(index, finding, ADA.at).find(({ line }) => line.includes('"not-same"'));
      if (!parting) continue;
      const report = await decide(signed(parting.line));
      expect(decision(report).outcome, parting.line).toBe('applied');
    }
  });
});

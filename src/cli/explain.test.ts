import { describe, expect, it } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
import { renderJson } from '../report/json.ts';
import { runProgram } from './program.ts';
import { pretend } from './surroundingsForTests.ts';

const aboard = ferryReport.findings[0]!;
/** Three hurt, then seven: three answers of which several statements give one. */
const hurt = ferryReport.findings.find(({ clash }) => clash === 'update')!;

async function explain(
  id: string,
  input = renderJson(ferryReport),
): Promise<{ code: number; out: string; err: string }> {
  const watched = pretend({ input });
  const code = await runProgram(['explain', id, '-'], watched.surroundings);
  return { code, out: watched.out(), err: watched.err() };
}

describe('twosource explain', () => {
  it('gives each reason with its code and the words it rests on, what was compared, the origins and the scope', async () => {
    const { code, out } = await explain(aboard.id);
    expect(code).toBe(0);
    const flat = out.replace(/\s+/gu, ' ');
    for (const reason of [...aboard.reasons, ...aboard.relations.map((relation) => relation.reason)]) {
      expect(flat).toContain(`${reason.says} [${reason.code}]`);
    }
    expect(flat).toContain('The Meridian, Kvall 24: “The ferry Solveig ran aground');
    expect(flat).toContain('copies Nordwire (agency)');
    expect(flat).toContain('in the 5 articles read, published between');
    expect(flat).toContain('2 independent origins asked for');
  });

  it('says how likely what is only possible is, where the report tells it', async () => {
    const { id } = ferryReport.findings.find(
      ({ certainty, likelihood }) => certainty === 'possible' && likelihood < 1,
    )!;
    const report = renderJson(ferryReport);
    expect((await explain(id)).out).toContain('conflicting, possible (likelihood 0.44), found by rules');
    const older = await explain(id, report.replace(/,\s+"likelihood": [\d.]+/gu, ''));
    expect(older.out).toContain('conflicting, possible, found by rules');
  });

  it('loads a report written before states of articles were followed', async () => {
    const { superseded, ...older } = ferryReport;
    expect(superseded).not.toEqual([]);
    expect((await explain(aboard.id, JSON.stringify(older))).code).toBe(0);
    const broken = await explain(aboard.id, JSON.stringify({ ...older, superseded: 'none' }));
    expect(broken.err).toContain('its list “superseded” is missing or broken');
  });

  it('sets the two answers of a conflict against each other in the lines that would overrule it', async () => {
    const { out } = await explain(hurt.id);
    const pairs = out
      .split('\n')
      .filter((line) => /^\{"decide":"(?:no-conflict|not-same)"/u.test(line))
      .map((line) => (JSON.parse(line) as { statements: unknown }).statements);
    expect(pairs).toHaveLength(2);
    expect(pairs[1]).toEqual(pairs[0]);
  });

  it('says that a folder is no report', async () => {
    const watched = pretend();
    expect(await runProgram(['explain', aboard.id, 'src'], watched.surroundings)).toBe(2);
    expect(watched.err()).toBe('error report-not-readable: src: It is a folder; a file is wanted here.\n');
  });

  it('takes the beginning of an id, with or without its prefix', async () => {
    const whole = await explain(aboard.id);
    expect(await explain(aboard.id.slice(0, 8))).toEqual(whole);
    expect(await explain(aboard.id.slice(4, 9))).toEqual(whole);
  });

  it('lists those that a beginning fits', async () => {
    const { code, err } = await explain('fin-');
    expect(code).toBe(2);
    expect(err).toMatch(/^error finding-ambiguous: 13 findings start with “fin-”:\n {2}fin-/u);
  });

  it('lists the nearest where there is none', async () => {
    const mistyped = `${aboard.id.slice(0, -1)}#`;
    const { code, err } = await explain(mistyped);
    expect(code).toBe(2);
    expect(err).toContain(`error finding-not-found: The report has no finding “${mistyped}”.`);
    expect(err.split('\n')[1]).toBe(`  ${aboard.id}  How many people were on board?`);
  });

  it.each([
    ['no JSON', 'hello'],
    ['JSON of another kind', '{"a":1}'],
    ['null', 'null'],
    ['a later report', renderJson(ferryReport).replace('"schemaVersion": 1', '"schemaVersion": 2')],
    ['a report with a list missing', renderJson(ferryReport).replace('"points"', '"punkte"')],
  ])('refuses %s', async (_what, input) => {
    const { code, err } = await explain(aboard.id, input);
    expect(code).toBe(2);
    expect(err).toMatch(/^error report-broken: - is not a report: /u);
  });

  it('says so where the file is not there', async () => {
    const watched = pretend();
    expect(await runProgram(['explain', 'fin-1', '/no/such/report.json'], watched.surroundings)).toBe(2);
    expect(watched.err()).toContain('error report-not-readable: /no/such/report.json: There is no such file');
  });
});

import { describe, expect, it } from 'vitest';
import { timeOf } from './decisionLine.ts';
import { MOST_DECISIONS, readDecisions } from './readDecisions.ts';

const SIGNED = { by: 'Ada Holm', at: '2026-03-06T10:00Z', because: 'both count everyone aboard' };
const PAIR = [{ article: 'a.html', quote: 'There were 214' }, 'sta-00000000001'];
const lineOf = (value: object): string => JSON.stringify({ ...SIGNED, ...value });
const read = (...lines: readonly string[]) => readDecisions(lines.join('\n'), 'mine.jsonl');
const problem = (line: string): string => read(line).warnings[0]?.says ?? 'none';

describe('readDecisions', () => {
  it('reads a decision a line, past comments, empty lines and a byte order mark', () => {
    const { decisions, warnings } = read(
      '\uFEFF# read with the desk on Friday',
      '',
      `${lineOf({ decide: 'same', statements: PAIR })}\r`,
      lineOf({ decide: 'No conflict', finding: 'fin-00000000001' }),
      lineOf({ decide: 'not_independent', outlets: ['Harbour Post', 'kvall24.example'] }),
    );
    expect(warnings).toEqual([]);
    expect(decisions).toEqual([
      {
        ...SIGNED,
        kind: 'same',
        statements: [{ article: 'a.html', quote: 'There were 214', nth: null }, { id: 'sta-00000000001' }],
        finding: null,
        outlets: [],
        line: 3,
      },
      { ...SIGNED, kind: 'no-conflict', statements: [], finding: 'fin-00000000001', outlets: [], line: 4 },
      {
        ...SIGNED,
        kind: 'not-independent',
        statements: [],
        finding: null,
        outlets: ['Harbour Post', 'kvall24.example'],
        line: 5,
      },
    ]);
  });

  it('says of each line that it leaves out what is wrong with it, and goes on', () => {
    expect(problem('{"decide": "same", "statements": [')).toBe('Line 1 was left out: it is not a JSON object.');
    expect(problem('["same"]')).toMatch(/not a JSON object/);
    expect(problem(lineOf({ decide: 'true', statements: PAIR }))).toMatch(/“decide” is not one of same, not-same/);
    expect(problem(lineOf({ decide: 'same' }))).toMatch(/names no “statements”/);
    expect(problem(lineOf({ decide: 'same', statements: PAIR.slice(1) }))).toMatch(/does not hold 2 to 20/);
    expect(problem(lineOf({ decide: 'no-conflict', statements: [...PAIR, 'x'] }))).toMatch(
      /does not hold 2 statements/,
    );
    expect(problem(lineOf({ decide: 'same', statements: ['x', { article: 'a.html' }] }))).toMatch(/neither an id nor/);
    expect(problem(lineOf({ decide: 'independent', outlets: ['A', 'A'] }))).toMatch(/“outlets” does not hold/);
    expect(read('?', lineOf({ decide: 'same', statements: PAIR })).decisions).toHaveLength(1);
  });

  it('takes no decision without a name, a time and a reason', () => {
    const unsigned = (missing: object): string => problem(lineOf({ decide: 'same', statements: PAIR, ...missing }));
    expect(unsigned({ by: ' ' })).toMatch(/who decided/);
    expect(unsigned({ at: 'on Friday' })).toMatch(/ISO time/);
    expect(unsigned({ at: '2026-13-40' })).toMatch(/ISO time/);
    expect(unsigned({ because: '' })).toMatch(/no reason/);
  });

  it('tells few of many broken lines and reads no more decisions than the limit', () => {
    expect(read(...Array<string>(500).fill('no')).warnings).toHaveLength(21);
    const many = read(...Array<string>(MOST_DECISIONS + 1).fill(lineOf({ decide: 'same', statements: PAIR })));
    expect(many.decisions).toHaveLength(MOST_DECISIONS);
    expect(many.warnings.map(({ code }) => code)).toEqual(['decisions-too-many']);
    expect(problem('x'.repeat(20_001))).toMatch(/longer than/);
  });

  it('makes nothing of an empty file', () => {
    expect(read('')).toEqual({ decisions: [], warnings: [] });
  });
});

describe('timeOf', () => {
  it('takes a time without a zone for UTC and a day for its beginning', () => {
    expect(timeOf('2026-03-06T10:00')).toBe(Date.UTC(2026, 2, 6, 10));
    expect(timeOf('2026-03-06T11:00+01:00')).toBe(Date.UTC(2026, 2, 6, 10));
    expect(timeOf('2026-03-06')).toBe(Date.UTC(2026, 2, 6));
    expect(timeOf('6 March 2026')).toBeNull();
  });
});

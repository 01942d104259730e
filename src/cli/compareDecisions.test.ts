import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../model/index.ts';
import { runProgram } from './program.ts';
import { pretend, type Pretended, type Watched } from './surroundingsForTests.ts';

const POST =
  'Barge sinks in the lock\n\nThe barge Elna sank in the lock at Tarnby on Monday. There were 14 people on board, the harbour office said. Divers looked at the hull in the afternoon.\n';
const HERALD =
  'Barge Elna goes down\n\nThe barge Elna sank in the lock at Tarnby on Monday. There were 19 people on board, the lock keeper said. The gates stay shut until Thursday.\n';
const SIGNED = { by: 'Ada Holm', at: '2026-03-06T10:00Z', because: 'the keeper counted the crew of the tug' };
const CLASH = {
  decide: 'no-conflict',
  statements: [
    { article: 'post', quote: 'There were 14 people on board' },
    { article: 'herald.txt', quote: 'There were 19 people on board' },
  ],
};

let folder = '';
const home = process.cwd();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-'));
  process.chdir(folder);
  writeFileSync('post.txt', POST);
  writeFileSync('herald.txt', HERALD);
});

afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

async function twosource(args: readonly string[], of: Pretended = {}): Promise<Watched & { code: number }> {
  const watched = pretend(of);
  const code = await runProgram(args, watched.surroundings);
  return { ...watched, code };
}

const decisions = (...lines: readonly (object | string)[]): void => {
  writeFileSync('d.jsonl', lines.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'));
};

describe('twosource compare --decisions', () => {
  it.each(['terminal', 'markdown', 'csv', 'html'])('shows in %s who decided and what it changed', async (format) => {
    decisions({ ...CLASH, ...SIGNED });
    await twosource(['compare', 'post.txt', 'herald.txt', '-f', format, '-o', 'made', '--decisions', 'd.jsonl']);
    const shown = format === 'terminal' ? await printed() : readFileSync('made', 'utf8');
    expect(shown.replace(/\s+/gu, ' ')).toContain('Ada Holm');
    if (format !== 'csv') expect(shown.replace(/\s+/gu, ' ')).toContain('the keeper counted the crew of the tug');
  });

  async function printed(): Promise<string> {
    return (await twosource(['compare', 'post.txt', 'herald.txt', '--decisions', 'd.jsonl'])).out();
  }

  it('prints the mark beside the finding and the decisions at the end', async () => {
    decisions({ ...CLASH, ...SIGNED });
    const out = (await printed()).replace(/\s+/gu, ' ');
    expect(out).toContain('[decided by Ada Holm]');
    expect(out).toMatch(
      /DECISIONS OF PEOPLE · 1 of 1 applied Ada Holm \(6 March 2026, 10:00 UTC\): this is no conflict/,
    );
    expect(out).not.toContain('≠ CONFLICTING');
  });

  it('does not take the file for an article where it lies in a folder that is read', async () => {
    decisions({ ...CLASH, ...SIGNED });
    const { code, err } = await twosource(['compare', '.', '-f', 'json', '-o', 'r.json', '--decisions', 'd.jsonl']);
    expect([code, err()]).toEqual([0, expect.not.stringContaining('d.jsonl')]);
    const report = JSON.parse(readFileSync('r.json', 'utf8')) as Report;
    expect(report.articles).toHaveLength(2);
    expect(report.decisions[0]).toMatchObject({ ...SIGNED, kind: 'no-conflict', outcome: 'applied', line: 1 });
  });

  it('leaves out broken lines, a line cut off among them, tells them, and answers 3', async () => {
    decisions(
      { ...CLASH, ...SIGNED },
      { ...CLASH, ...SIGNED, by: '' },
      JSON.stringify({ ...CLASH, ...SIGNED }).slice(0, 60),
    );
    const { code, err, out } = await twosource([
      'compare',
      'post.txt',
      'herald.txt',
      '-f',
      'json',
      '--decisions',
      'd.jsonl',
    ]);
    expect(code).toBe(3);
    expect(err()).toContain('warning decisions-broken-line: d.jsonl: Line 2 was left out: it does not say who decided');
    expect(err()).toContain('warning decisions-broken-line: d.jsonl: Line 3 was left out: it is not a JSON object.');
    expect((JSON.parse(out()) as Report).decisions).toHaveLength(1);
  });

  it('makes nothing of an empty file, and reads standard input', async () => {
    decisions();
    expect((await twosource(['compare', 'post.txt', '-f', 'json', '--decisions', 'd.jsonl'])).code).toBe(0);
    const input = JSON.stringify({ ...CLASH, ...SIGNED });
    const { out } = await twosource(['compare', 'post.txt', 'herald.txt', '-f', 'json', '--decisions', '-'], { input });
    expect((JSON.parse(out()) as Report).decisions).toHaveLength(1);
  });

  it.each([
    ['decisions-not-readable', () => 'gone.jsonl'],
    ['decisions-not-readable', () => (writeFileSync('d.jsonl', Buffer.alloc(5_000_001, ' ')), 'd.jsonl')],
    ['decisions-not-text', () => (writeFileSync('d.jsonl', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff])), 'd.jsonl')],
    ['decisions-not-text', () => (writeFileSync('d.jsonl', 'a\u0000b'), 'd.jsonl')],
    ['decisions-not-readable', () => '.'],
  ])('refuses with %s what cannot be a decisions file', async (code, make) => {
    const { code: exit, err, out } = await twosource(['compare', 'post.txt', '--decisions', make()]);
    expect([exit, out()]).toEqual([2, '']);
    expect(err()).toContain(`error ${code}: `);
  });

  it('does not overwrite the file, and does not read standard input twice', async () => {
    decisions({ ...CLASH, ...SIGNED });
    const over = await twosource(['compare', 'post.txt', '-f', 'json', '-o', 'd.jsonl', '--decisions', 'd.jsonl']);
    expect([over.code, over.err()]).toEqual([2, expect.stringContaining('error out-is-input: ')]);
    const twice = await twosource(['compare', '-', '--decisions', '-'], { input: POST });
    expect([twice.code, twice.err()]).toEqual([2, expect.stringContaining('error decisions-not-readable: ')]);
  });
});

describe('twosource explain', () => {
  it('prints a line that overrules the finding once it is signed, whole and at the start of a line', async () => {
    await twosource(['compare', 'post.txt', 'herald.txt', '-q', '-f', 'json', '-o', 'r.json']);
    const report = JSON.parse(readFileSync('r.json', 'utf8')) as Report;
    const { id } = report.findings.find(({ status }) => status === 'conflicting')!;
    const { out } = await twosource(['explain', id, 'r.json'], { columns: 60 });
    const line = out()
      .split('\n')
      .find((one) => one.startsWith('{"decide":"no-conflict"'))!;
    expect(line).toContain('"at":"2026-03-03T12:00Z"');
    decisions(line);
    expect((await twosource(['compare', 'post.txt', 'herald.txt', '--decisions', 'd.jsonl'])).err()).toContain(
      'decisions-broken-line',
    );
    decisions({ ...(JSON.parse(line) as object), ...SIGNED });
    const { out: after } = await twosource([
      'compare',
      'post.txt',
      'herald.txt',
      '-f',
      'json',
      '--decisions',
      'd.jsonl',
    ]);
    const decided = JSON.parse(after()) as Report;
    expect(decided.findings.map(({ status }) => status)).not.toContain('conflicting');
  });
});

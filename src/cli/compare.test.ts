import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
import type { Reading } from '../pipeline.ts';
import type { Report, Settings } from '../model/index.ts';
import { runProgram } from './program.ts';
import { pretend, type Pretended, type Watched } from './surroundingsForTests.ts';

const seen: { reading: Reading; settings: Settings }[] = [];
vi.mock('../pipeline.ts', () => ({
  compareArticles: (reading: Reading, settings: Settings): Report => {
    if (settings.minOrigins === 99) throw new Error('it broke');
    seen.push({ reading, settings });
    return { ...ferryReport, warnings: reading.warnings };
  },
}));
vi.mock('./pageTemplate.ts', () => ({
  pageTemplate: () =>
    Promise.resolve(
      '<!doctype html><title>x</title><script type="application/json" id="report"></script><script>view()</script>',
    ),
}));

const FERRY =
  'Ferry strikes reef\n\nThe ferry Solveig struck a reef on Wednesday with 214 people on board. Boats took everyone ashore before noon, the harbour office said, and divers looked at the hull in the afternoon.\n';

let folder = '';
const home = process.cwd();

beforeEach(() => {
  seen.length = 0;
  folder = mkdtempSync(join(tmpdir(), 'twosource-'));
  process.chdir(folder);
  writeFileSync('a.txt', FERRY);
  writeFileSync('b.txt', FERRY.replace('214', '231'));
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

describe('twosource compare', () => {
  it('prints the findings, writes the page beside and names it in the last line', async () => {
    const { code, out } = await twosource(['compare', 'a.txt', 'b.txt']);
    expect(code).toBe(0);
    expect(out()).toContain('≠ How many people were on board?');
    expect(out().trimEnd().split('\n').at(-1)).toBe(
      'The whole report, with the articles side by side: twosource-report.html',
    );
    expect(readFileSync('twosource-report.html', 'utf8')).toContain('"program":"twosource"');
  });

  it('replaces a page of its own and spares every other file', async () => {
    writeFileSync('twosource-report.html', 'my notes');
    await twosource(['compare', 'a.txt']);
    const { out } = await twosource(['compare', 'a.txt']);
    expect(out()).toMatch(/twosource-report-2\.html\n$/u);
    expect(readFileSync('twosource-report.html', 'utf8')).toBe('my notes');
    expect(readdirSync('.').filter((name) => name.includes('report'))).toEqual([
      'twosource-report-2.html',
      'twosource-report.html',
    ]);
  });

  it('reads a folder whole, in order, without hidden files, and warns of unknown ones', async () => {
    mkdirSync('in/deep', { recursive: true });
    for (const name of ['in/z.txt', 'in/deep/y.md', 'in/.secret.txt', 'in/a.html']) writeFileSync(name, FERRY);
    writeFileSync('in/photo.jpg', 'x');
    symlinkSync('..', 'in/deep/round');
    const { code, err } = await twosource(['compare', 'in', '--format', 'json']);
    expect(seen[0]!.reading.articles.map((article) => article.readFrom.name)).toEqual([
      'in/a.html',
      'in/deep/y.md',
      'in/z.txt',
    ]);
    expect(err()).toContain('warning input-unknown-suffix: in/photo.jpg: ');
    expect(code).toBe(0);
  });

  it('reads standard input', async () => {
    await twosource(['compare', '-', 'a.txt', '-f', 'csv'], { input: FERRY });
    expect(seen[0]!.reading.articles.map((article) => article.readFrom.name)).toEqual(['standard input', 'a.txt']);
  });

  it('does not take a report of its own for an article', async () => {
    await twosource(['compare', 'a.txt']);
    seen.length = 0;
    const { err } = await twosource(['compare', '.', '-f', 'json']);
    expect(seen[0]!.reading.articles).toHaveLength(2);
    expect(err()).toContain('warning input-own-report: twosource-report.html');
  });

  it('reads what merely holds a report of its own', async () => {
    await twosource(['compare', 'a.txt']);
    const report = readFileSync('twosource-report.html', 'utf8');
    const block = `HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n${FERRY}`;
    const record = (type: string, text: string) =>
      `WARC/1.1\r\nWARC-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}\r\n\r\n`;
    writeFileSync('crawl.warc', record('metadata', report) + record('response', block));
    writeFileSync('rows.jsonl', `${JSON.stringify({ text: FERRY, kept: report })}\n${report.replaceAll('\n', ' ')}\n`);
    writeFileSync(
      'quoting.html',
      `<!doctype html><title>x</title><article><p>${FERRY}</p></article><pre>id="report" "program":"twosource"</pre>`,
    );
    seen.length = 0;
    const { err } = await twosource(['compare', 'crawl.warc', 'rows.jsonl', 'quoting.html', '-f', 'json']);
    expect(seen[0]!.reading.articles.map((article) => article.readFrom.name)).toEqual([
      'crawl.warc#2',
      'rows.jsonl#1',
      'quoting.html',
    ]);
    expect(err()).not.toContain('input-own-report');
  });

  it.each([
    ['json', /^\{\n {2}"schemaVersion": 1,/u],
    ['markdown', /^# Ferry aground/u],
    ['csv', /^finding,status,/u],
    ['html', /^<!doctype html><title>Ferry aground/u],
  ])('writes %s to standard output, or to a file and nothing else', async (format, start) => {
    const { out } = await twosource(['compare', 'a.txt', '--format', format]);
    expect(out()).toMatch(start);
    const written = await twosource(['compare', 'a.txt', '--format', format, '--out', 'made']);
    expect(written.out()).toBe('');
    expect(readFileSync('made', 'utf8')).toBe(out());
    expect(readdirSync('.').sort()).toEqual(['a.txt', 'b.txt', 'made']);
  });

  it('answers 3 where some inputs could not be read, and names them', async () => {
    writeFileSync('empty.txt', '');
    const { code, err } = await twosource(['compare', 'a.txt', 'gone.txt', 'empty.txt', '-f', 'json']);
    expect(code).toBe(3);
    expect(err()).toContain('warning input-not-found: gone.txt: ');
    expect(err()).toContain('warning input-empty: empty.txt: ');
  });

  it('answers 1 where nothing could be read', async () => {
    const { code, out, err } = await twosource(['compare', 'gone.txt', '--quiet']);
    expect([code, out()]).toEqual([1, '']);
    expect(err()).toMatch(/^warning input-not-found: gone\.txt.*\nerror nothing-read: /u);
  });

  it('is quiet when asked to be', async () => {
    const { err } = await twosource(['compare', 'a.txt', 'gone.txt', '-q', '-f', 'json'], { columns: 80, tick: 5000 });
    expect(err()).toBe('');
  });

  it('shows progress only in a terminal, only when it takes time, and wipes it', async () => {
    const slow = await twosource(['compare', 'a.txt', '-f', 'json'], { columns: 80, tick: 5000 });
    expect(slow.err()).toContain('Reading 1 of 1: a.txt');
    expect(slow.err()).toContain('\r\u001B[K');
    expect((await twosource(['compare', 'a.txt', '-f', 'json'], { columns: 80 })).err()).not.toContain('Reading');
    expect((await twosource(['compare', 'a.txt', '-f', 'json'], { tick: 5000 })).err()).not.toContain('Reading');
  });

  it.each([
    [{ columns: 80 }, true],
    [{}, false],
    [{ columns: 80, env: { NO_COLOR: '1' } }, false],
    [{ env: { FORCE_COLOR: '1' } }, true],
    [{ columns: 80, env: { FORCE_COLOR: '0' } }, false],
    [{ columns: 80, env: { TERM: 'dumb' } }, false],
  ])('colours for %j: %s', async (of, colour) => {
    expect((await twosource(['compare', 'a.txt'], of)).out().includes('\u001B[')).toBe(colour);
  });

  it('hands the settings on', async () => {
    await twosource(['compare', 'a.txt', '-f', 'json', '--min-origins', '3', '--zone', 'europe/oslo']);
    expect(seen[0]!.settings).toEqual({ minOrigins: 3, zone: 'Europe/Oslo' });
  });

  it('opens the page, or says how to where it cannot', async () => {
    expect((await twosource(['compare', 'a.txt', '--open'])).started).toEqual([
      ['xdg-open', join(process.cwd(), 'twosource-report.html')],
    ]);
    const windows = await twosource(['compare', 'a.txt', '--open', '--out', 'p.html'], { platform: 'win32' });
    expect(windows.started).toEqual([['explorer', join(process.cwd(), 'p.html')]]);
    const without = await twosource(['compare', 'a.txt', '--open'], { cannotStart: true });
    expect([without.code, without.err()]).toEqual([0, expect.stringContaining('Open it yourself: twosource-report')]);
  });

  it.each([
    [['compare'], 'unknown-usage'],
    [['compare', 'a.txt', '--formt', 'json'], 'unknown-usage'],
    [['compere', 'a.txt'], 'unknown-usage'],
    [['compare', 'a.txt', '--format', 'pdf'], 'unknown-format'],
    [['compare', 'a.txt', '--zone', 'Oslo/Norway'], 'unknown-zone'],
    [['compare', 'a.txt', '--zone', '+02:00'], 'unknown-zone'],
    [['compare', 'a.txt', '--min-origins', '0'], 'bad-min-origins'],
    [['compare', 'a.txt', '--min-origins', '2.5'], 'bad-min-origins'],
    [['compare', 'a.txt', '--open', '--format', 'csv'], 'open-needs-page'],
    [['compare', 'a.txt', '--out', './a.txt', '--format', 'json'], 'out-is-input'],
    [['compare', 'a.txt', '--out', 'no/such/folder/x', '--format', 'json'], 'out-not-writable'],
  ])('answers 2 to %j with %s', async (args, code) => {
    const { err, out, code: exit } = await twosource(args);
    expect([exit, out()]).toEqual([2, '']);
    expect(err()).toContain(`error ${code}: `);
    expect(readFileSync('a.txt', 'utf8')).toBe(FERRY);
  });

  it('answers 4 where the program itself fails, and says what to do', async () => {
    const { code, out, err } = await twosource(['compare', 'a.txt', '--min-origins', '99']);
    expect([code, out()]).toEqual([4, '']);
    expect(err()).toMatch(/^error fault: The program failed\. Please report this[^\n]+\nError: it broke/u);
  });

  it('writes nothing of an article to the terminal that could act on it', async () => {
    writeFileSync('\u001B[2Jx.txt', '');
    const { err } = await twosource(['compare', 'a.txt', '\u001B[2Jx.txt', '-f', 'json']);
    expect(err()).toContain('<U+001B>[2Jx.txt');
    expect(err()).not.toContain('\u001B');
  });
});

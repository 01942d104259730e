import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runProgram } from './program.ts';
import { pretend, type Watched } from './surroundingsForTests.ts';

const POST =
  'Barge sinks\n\nThe barge Elna sank in the lock at Tarnby on Monday. The hull lay on its side, divers said.\n';
const HERALD =
  'Elna lost\n\nThe barge Elna sank in the lock at Tarnby on Monday. She stands upright in the mud, the keeper said.\n';
const HULL = {
  relation: 'conflict',
  gist: 'how the hull lies',
  versions: [
    { article: 'post', quote: 'The hull lay on its side' },
    { article: 'herald', quote: 'She stands upright in the mud' },
  ],
};
const INVENTED = { relation: 'agree', gist: 'a fire', versions: [{ article: 'post', quote: 'a fire broke out' }] };

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

async function propose(text: string, ...further: readonly string[]): Promise<Watched & { code: number }> {
  writeFileSync('p.json', text);
  const watched = pretend({});
  const args = ['compare', 'post.txt', 'herald.txt', '--proposals', 'p.json', '--quiet', ...further];
  return { ...watched, code: await runProgram(args, watched.surroundings) };
}

describe('twosource compare --proposals', () => {
  const both = JSON.stringify({ points: [HULL, INVENTED] });

  it('marks in the terminal what rests on a proposal, and tells what was refused', async () => {
    const { out, code } = await propose(both);
    const shown = out().replace(/\s+/gu, ' ');
    expect(code).toBe(0);
    expect(shown).toContain('[proposed in p.json]');
    expect(shown).toContain('PROPOSALS · 1 kept, 1 refused');
    expect(shown).toContain('“a fire broke out” is not in “post”.');
  });

  it.each(['markdown', 'csv', 'html', 'json'])('writes the mark into %s', async (format) => {
    await propose(both, '-f', format, '-o', 'made');
    expect(readFileSync('made', 'utf8')).toMatch(format === 'json' ? /"foundBy": "proposal"/ : /p\.json/);
  });

  it.each([
    ['{"points": [', 'error proposals-broken: p.json holds no proposals: it is not JSON.'],
    ['{"answers": []}', 'error proposals-broken: p.json holds no proposals: it has neither'],
  ])('ends in misuse where the file is none: %s', async (text, says) => {
    const { err, code } = await propose(text);
    expect(code).toBe(2);
    expect(err()).toContain(says);
  });

  it('ends in misuse where there is no such file', async () => {
    const watched = pretend({});
    expect(await runProgram(['compare', 'post.txt', '--proposals', 'none.json'], watched.surroundings)).toBe(2);
    expect(watched.err()).toContain('error proposals-not-readable: none.json');
  });
});

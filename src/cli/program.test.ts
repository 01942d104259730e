import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import packageJson from '../../package.json' with { type: 'json' };
import { WARNING_CODES } from '../model/index.ts';
import { MISUSE_CODES } from './misuse.ts';
import { runProgram } from './program.ts';
import { pretend } from './surroundingsForTests.ts';

const entry = fileURLToPath(new URL('./twosource.ts', import.meta.url));
const args = ['--import', 'tsx', entry];

async function twosource(...said: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  const watched = pretend();
  const code = await runProgram(said, watched.surroundings);
  return { code, out: watched.out(), err: watched.err() };
}

describe('the program', () => {
  it.each([['--help'], ['compare', '--help'], ['read', '--help'], ['explain', '--help']])(
    'tells of the exit codes in %s %s',
    async (...said) => {
      const { code, out, err } = await twosource(...said.filter(Boolean));
      expect([code, err]).toEqual([0, '']);
      for (const line of ['0  the report was made', '1  nothing', '2  misuse', '3  the report was made, but']) {
        expect(out).toContain(line);
      }
    },
  );

  it('gives its version', async () => {
    expect(await twosource('--version')).toEqual({ code: 0, out: `${packageJson.version}\n`, err: '' });
  });

  it('answers 2 without a command and shows the commands', async () => {
    const { code, err } = await twosource();
    expect(code).toBe(2);
    expect(err).toContain('compare');
  });

  it('has no code for misuse that is also one of a warning', () => {
    expect(Object.keys(MISUSE_CODES).filter((code) => code in WARNING_CODES)).toEqual([]);
  });

  it('runs by itself and passes the exit code on', async () => {
    const failed = await promisify(execFile)(process.execPath, [...args, 'compare', 'x', '--zone', 'Nowhere']).catch(
      (error: unknown) => error as { code: number; stderr: string },
    );
    expect(failed).toMatchObject({ code: 2, stderr: expect.stringContaining('error unknown-zone') as string });
  });

  it('ends quietly where its reader has gone', async () => {
    const child = spawn(process.execPath, [...args, 'compare', '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let complaint = '';
    child.stderr.on('data', (text: Buffer) => (complaint += text.toString()));
    child.stdout.destroy();
    await once(child, 'close');
    expect(complaint).toBe('');
  });
});

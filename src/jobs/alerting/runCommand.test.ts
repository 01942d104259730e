import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { emptyFolder } from '../archiveForTests.ts';
import { runCommand } from './runCommand.ts';

const node = (script: string, ...args: string[]) => [process.execPath, '-e', script, ...args];
const KEEP = `let said = ''; process.stdin.on('data', (part) => (said += part)); process.stdin.on('end', () =>
  require('fs').writeFileSync('got.json', JSON.stringify({ said, args: process.argv.slice(1) })));`;

describe('runCommand', () => {
  it('hands the alert on standard input, as text and never as an argument or through a shell', async () => {
    const folder = emptyFolder();
    const hostile = '{"says":"$(touch pwned) `touch pwned`; touch pwned\\n"}';
    expect(await runCommand(node(KEEP, '$(touch pwned)', '; touch pwned'), hostile, folder)).toEqual({
      outcome: 'done',
      says: '',
    });
    expect(JSON.parse(readFileSync(join(folder, 'got.json'), 'utf8'))).toEqual({
      said: hostile,
      args: ['$(touch pwned)', '; touch pwned'],
    });
    expect(existsSync(join(folder, 'pwned'))).toBe(false);
  });

  it('says how a command failed, with the beginning of its errors', async () => {
    const { outcome, says } = await runCommand(
      node('console.error("no printer"); process.exitCode = 3'),
      '{}',
      emptyFolder(),
    );
    expect(outcome).toBe('failed');
    expect(says).toBe('It ended with exit code 3: no printer.');
  });

  it('says that a program is not there', async () => {
    expect(await runCommand(['no-such-program-at-all'], '{}', emptyFolder())).toEqual({
      outcome: 'unfit',
      says: 'It could not be started (ENOENT).',
    });
    expect((await runCommand(['a\0b'], '{}', emptyFolder())).outcome).toBe('unfit');
  });

  it('does not mind a program that never reads', async () => {
    expect((await runCommand(node('process.exit(0)'), 'x'.repeat(1_000_000), emptyFolder())).outcome).toBe('done');
  });

  it('stops a program that does not end, with what it started', async () => {
    const folder = emptyFolder();
    const child = "setTimeout(() => require('fs').writeFileSync('late', ''), 1500)";
    const script = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(child)}]); setInterval(() => {}, 1000)`;
    const { outcome, says } = await runCommand(node(script), '{}', folder, 1000);
    expect({ outcome, says }).toEqual({ outcome: 'unfit', says: 'It did not end within 1 s and was stopped.' });
    await wait(1800);
    expect(existsSync(join(folder, 'late'))).toBe(false);
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { runTorture } from '../../scripts/torture/runTorture.ts';

const SEED = 20261129;

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-torture-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

it('loses and doubles nothing, whatever ends the work on an archive', { timeout: 180_000 }, async () => {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const outcomes = await runTorture({ folder: newFolder(), seed: SEED, moments: 8, short: true, say });
  expect(outcomes.length).toBeGreaterThanOrEqual(8);
  expect(outcomes.filter(({ ok }) => ok === false)).toEqual([]);
});

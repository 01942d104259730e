import { appendFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { madeArrivals } from '../../scripts/torture/madeArrivals.ts';
import { findUnsettled, findWrongs } from '../../scripts/torture/soundness.ts';
import { openIntake } from '../../src/jobs/adding/openIntake.ts';

async function madeArchive(): Promise<{ folder: string; kept: Set<string> }> {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-torture-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const settings = { zone: null, program: '9.9.9', threads: 0, wallClock: () => Date.UTC(2026, 2, 4) };
  const intake = await openIntake(folder, settings);
  const { outcomes } = await intake.take(madeArrivals(0, 4));
  await intake.close();
  return { folder, kept: new Set(outcomes.map(({ entry }) => entry.id)) };
}

it('finds nothing wrong with an archive as it was made', async () => {
  const { folder, kept } = await madeArchive();
  expect([...(await findWrongs(folder, kept)), ...(await findUnsettled(folder, kept))]).toEqual([]);
});

it('finds a capture that is lost, one that is doubled, and bytes that are damaged', async () => {
  const { folder, kept } = await madeArchive();
  expect(await findWrongs(folder, new Set([...kept, 'cap-lost']))).toEqual([
    'cap-lost was acknowledged and is not in the journal',
  ]);
  expect(await findUnsettled(folder, new Set(['cap-lost']))).toHaveLength(1);
  const journal = join(folder, 'journal.jsonl');
  appendFileSync(journal, `${readFileSync(journal, 'utf8').split('\n')[0]!}\n`);
  expect((await findWrongs(folder, kept)).join()).toMatch(/stands 2 times/);
  const part = join(folder, 'raw', readdirSync(join(folder, 'raw'))[0]!);
  writeFileSync(join(part, readdirSync(part)[0]!), 'other bytes');
  expect((await findWrongs(folder, kept)).join()).toMatch(/are damaged/);
});

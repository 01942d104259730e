/**
 * `npm run torture [-- --seed N] [--moments N] [--short]`: kills processes that work on an archive at random moments, takes away its
 * disk, its rights and pages of its database, and holds what is left to what was acknowledged. Ends with the line
 * `N passed, N failed`; exit code 1 where anything failed. `--short` takes less than a minute.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { renderOutcomes } from './torture/outcome.ts';
import { runTorture } from './torture/runTorture.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261129' },
    moments: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const moments = Number(values.moments ?? (values.short ? 8 : 200));
const folder = mkdtempSync(join(tmpdir(), 'twosource-torture-'));
console.log(`Archives of made-up pages are killed at ${moments} moments, seed ${seed}, in ${folder}`);
const outcomes = await runTorture({
  folder,
  seed,
  moments,
  short: values.short,
  say: (text) => {
    console.log(text);
  },
});
console.log(`\n${renderOutcomes(outcomes)}`);
const failed = outcomes.filter(({ ok }) => ok === false).length;
if (failed === 0) rmSync(folder, { recursive: true, force: true });
else console.log(`\nWhat failed is kept in ${folder}`);
console.log(`\n${outcomes.filter(({ ok }) => ok === true).length} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

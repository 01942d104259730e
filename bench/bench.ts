/**
 * `npm run bench -- <task>|all [--data DIR] [--out DIR] [--proposals DIR] [--json] [--freeze]`: runs the benchmarks and prints one table.
 * Exit code 1 where a figure fell below the frozen one, 2 where it was called wrongly.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { fellBelow, freeze, readBaseline } from './baseline.ts';
import { SHARED_BENCH } from './scorer.ts';
import { renderTable } from './table.ts';
import type { Figure } from './task.ts';
import { TASKS } from './tasks.ts';

const USAGE = `usage: npm run bench -- <${Object.keys(TASKS).join('|')}|all> [--data DIR] [--out DIR] [--proposals DIR] [--json] [--freeze]`;
const NEEDS_NO_DATA = new Set(['archive', 'speed', 'values']);

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    proposals: { type: 'string' },
    json: { type: 'boolean', default: false },
    freeze: { type: 'boolean', default: false },
  },
});

/** What is wrong with the call, or null. */
function objection(asked: string | undefined): string | null {
  if (asked === undefined || positionals.length > 1) return USAGE;
  if (asked !== 'all' && !(asked in TASKS)) return `There is no task “${asked}”.\n${USAGE}`;
  if (asked === 'all' && values.data !== undefined)
    return '--data names the folder of one task; it does not go with “all”.';
  if (values.proposals !== undefined && asked !== 'claims') return '--proposals goes with the task “claims” alone.';
  if (values.proposals !== undefined && !existsSync(values.proposals)) return `There is no folder ${values.proposals}.`;
  return null;
}

async function runTask(name: string): Promise<readonly Figure[]> {
  const task = await TASKS[name]!();
  const data = resolve(values.data ?? task.data ?? join(SHARED_BENCH, name));
  if (!NEEDS_NO_DATA.has(name) && !existsSync(data)) {
    console.error(`${name}: no packs in ${data}; not measured.`);
    return [];
  }
  const out = resolve(
    values.out ?? join(import.meta.dirname, 'out'),
    positionals[0] === 'all' || values.out === undefined ? name : '',
  );
  return task.run(data, out, values.proposals === undefined ? {} : { proposals: resolve(values.proposals) });
}

async function main(): Promise<number> {
  const [asked] = positionals;
  const against = objection(asked);
  if (asked === undefined || against !== null) {
    console.error(against);
    return 2;
  }
  const figures: Figure[] = [];
  for (const name of asked === 'all' ? Object.keys(TASKS) : [asked]) figures.push(...(await runTask(name)));
  const baseline = readBaseline();
  console.log(values.json ? JSON.stringify(figures, null, 2) : renderTable(figures, baseline));
  if (values.freeze) freeze(figures);
  return figures.some((figure) => fellBelow(figure, baseline[figure.id]?.value)) && !values.freeze ? 1 : 0;
}

process.exitCode = await main();

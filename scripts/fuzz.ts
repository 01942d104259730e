/**
 * `npm run fuzz [-- --seed N] [--cases N] [--from N] [--case N]`: reads made-up and mangled inputs in a process of its own and holds
 * each to the invariants of an article, 2 s of CPU time and 500 MB. A failing input is written to the temp folder with the command that
 * repeats it. `--case N` reads that one input here and says what it gave. Exit code 1 where an input failed.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeCase } from '../tests/fuzz/fuzzCase.ts';
import { listPages } from '../tests/fuzz/pageCorpus.ts';
import { readCase } from '../tests/fuzz/readCase.ts';
import type { FuzzOrder, FuzzReport } from './fuzzMessages.ts';

const CHILD = join(import.meta.dirname, 'fuzzChild.ts');
/** A case that keeps silent for so long hangs, however busy the machine is. */
const SILENT_MS = 40_000;
const TELL_EVERY_MS = 10_000;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '20261124' },
    cases: { type: 'string', default: '20000' },
    from: { type: 'string', default: '0' },
    case: { type: 'string' },
  },
});
const seed = Number(values.seed);
const pages = listPages();

interface Tally {
  done: number;
  failed: number;
  slowestMs: number;
  slowestCase: number;
  peakMb: number;
}

function keep(index: number, wrong: readonly string[]): void {
  const { says, input } = makeCase(seed, index, pages);
  const file = join(tmpdir(), `twosource-fuzz-${seed}-${index}-${input.name}`);
  writeFileSync(file, input.bytes);
  console.log(
    `FAILED case ${index} (${says})\n  ${wrong.slice(0, 5).join('\n  ')}\n  input: ${file}\n  again: npm run fuzz -- --seed ${seed} --case ${index}`,
  );
}

/** Reads cases in a child until all are read or one ends it; gives the number of the first case that is left. */
function readInChild(order: FuzzOrder, tally: Tally): Promise<number> {
  return new Promise((resolve) => {
    const child = fork(CHILD, {
      execArgv: ['--import', 'tsx', '--max-old-space-size=400'],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let at = order.from;
    let open = false;
    const silence = setTimeout(() => child.kill('SIGKILL'), SILENT_MS);
    child.on('message', (message) => {
      silence.refresh();
      const report = message as FuzzReport;
      at = report.index;
      open = report.state === 'begun';
      if (report.state === 'begun') return;
      count(report, tally);
      at++;
    });
    child.on('exit', (code, signal) => {
      clearTimeout(silence);
      if (open) {
        tally.done++;
        tally.failed++;
        keep(at, [signal === 'SIGKILL' ? 'hung, and was ended' : `ended the process: ${code ?? signal ?? '?'}`]);
        at++;
      }
      resolve(at);
    });
    child.send(order);
  });
}

function count(report: FuzzReport & { readonly state: 'done' }, tally: Tally): void {
  tally.done++;
  if (report.cpuMs > tally.slowestMs) {
    tally.slowestMs = report.cpuMs;
    tally.slowestCase = report.index;
  }
  tally.peakMb = Math.max(tally.peakMb, report.peakMb);
  if (report.wrong.length === 0) return;
  tally.failed++;
  keep(report.index, report.wrong);
}

async function readAll(from: number, to: number): Promise<boolean> {
  console.log(`${to - from} cases from ${from}, seed ${seed}, ${pages.length} whole pages to change`);
  const tally: Tally = { done: 0, failed: 0, slowestMs: 0, slowestCase: from, peakMb: 0 };
  const started = performance.now();
  const tell = () => {
    const rate = (tally.done / (performance.now() - started)) * 1000;
    const { done, failed, slowestMs, slowestCase, peakMb } = tally;
    console.log(
      `${done} of ${to - from} read, ${failed} failed, ${rate.toFixed(0)} a second, slowest ${slowestMs.toFixed(0)} ms of CPU time (case ${slowestCase}), at most ${peakMb.toFixed(0)} MB (seed ${seed})`,
    );
  };
  const timer = setInterval(tell, TELL_EVERY_MS);
  for (let at = from; at < to;) at = await readInChild({ seed, from: at, to }, tally);
  clearInterval(timer);
  tell();
  return tally.failed === 0;
}

async function readOne(index: number): Promise<boolean> {
  const made = makeCase(seed, index, pages);
  const { wrong, cpuMs } = await readCase(made);
  console.log(`case ${index} (${made.says}): ${made.input.bytes.length} bytes, ${cpuMs.toFixed(0)} ms of CPU time`);
  if (wrong.length > 0) keep(index, wrong);
  return wrong.length === 0;
}

const from = Number(values.from);
const sound =
  values.case === undefined ? await readAll(from, from + Number(values.cases)) : await readOne(Number(values.case));
process.exitCode = sound ? 0 : 1;

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Results {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numFailedTestSuites: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

/** Runs vitest over some folders, prints what failed and what was skipped, and counts. A file that cannot load counts as failed. */
export function runTests(name: string, folders: readonly string[], into: string): { passed: number; failed: number } {
  const present = folders.filter((folder) => existsSync(folder));
  const file = join(into, `${name.replaceAll(' ', '-')}.json`);
  const args = ['run', ...present, '--passWithNoTests', '--reporter=json', `--outputFile=${file}`];
  const started = performance.now();
  const ran = spawnSync('vitest', args, { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (!existsSync(file)) {
    console.log(`FAILED ${name}: no result\n${ran.stdout}${ran.stderr}`);
    return { passed: 0, failed: 1 };
  }
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  const failed = report(results) + results.numFailedTests;
  const outcome = failed === 0 && ran.status !== 0 ? 1 : failed;
  console.log(
    `${outcome === 0 ? 'ok    ' : 'FAILED'} ${name}: ${results.numPassedTests} passed, ${outcome} failed (${seconds} s)`,
  );
  return { passed: results.numPassedTests, failed: outcome };
}

/** Prints failures and skips; gives the number of files that failed before any of their tests ran. */
function report({ testResults }: Results): number {
  let broken = 0;
  for (const { name, status, message, assertionResults } of testResults) {
    for (const { status: state, fullName, failureMessages } of assertionResults) {
      if (state === 'failed')
        console.log(`failed  ${fullName}\n        ${(failureMessages ?? []).join('\n').slice(0, 2000)}`);
      if (state === 'skipped' || state === 'pending') console.log(`skipped ${fullName}`);
    }
    if (status !== 'failed' || assertionResults.some((one) => one.status === 'failed')) continue;
    broken++;
    console.log(`failed  ${name}\n        ${message.slice(0, 2000)}`);
  }
  return broken;
}

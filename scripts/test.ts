/**
 * `npm test`: installs what the browser tests need, then check, build, unit, whole-journey and browser tests. Ends with the
 * line `N passed, N failed`, in which each check and build step counts as one; the exit code is 1 where anything failed.
 */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHECK_STEPS } from './checkSteps.ts';
import { findBrowser } from './findBrowser.ts';
import { runStep } from './steps.ts';
import { runTests } from './runTests.ts';

const BUILD = { name: 'build', command: ['npm', 'run', '--silent', 'build'] };
const SUITES = [
  { name: 'unit tests', folders: ['src', 'bench', 'web'] },
  { name: 'whole journeys', folders: ['tests/golden', 'tests/journey', 'tests/bad-input', 'tests/fixtures'] },
  { name: 'fuzz', folders: ['tests/fuzz'] },
  { name: 'torture of archives', folders: ['tests/torture'] },
  { name: 'browser tests', folders: ['tests/browser'] },
];

const browser = findBrowser();
if (browser !== null) process.env['CHROMIUM'] = browser;
else console.log('FAILED No browser was found, and none could be installed: the browser tests will fail.');

const results = mkdtempSync(join(tmpdir(), 'twosource-test-'));
const steps = [...CHECK_STEPS, BUILD].map(runStep);
const suites = SUITES.map(({ name, folders }) => runTests(name, folders, results));

const passed = steps.filter(Boolean).length + suites.reduce((sum, suite) => sum + suite.passed, 0);
const failed = steps.filter((ok) => !ok).length + suites.reduce((sum, suite) => sum + suite.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

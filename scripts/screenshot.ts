/** Draws docs/images/summary.png: the summary of the report on the example, as the built program writes it. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { findBrowser } from './findBrowser.ts';

const EXAMPLE = 'examples/ferry-grounding';
const executablePath = findBrowser();
if (executablePath === null) throw new Error('no browser was found');

const page = join(tmpdir(), 'twosource-screenshot.html');
const inputs = readdirSync(EXAMPLE)
  .filter((name) => name.endsWith('.html'))
  .map((name) => join(EXAMPLE, name));
execFileSync(process.execPath, [
  'dist/twosource.js',
  'compare',
  ...inputs,
  '--format',
  'html',
  '--quiet',
  '--out',
  page,
]);

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const view = await browser.newPage({ viewport: { width: 1240, height: 900 } });
await view.goto(`${pathToFileURL(page).href}#summary`);
await view.getByRole('heading', { level: 1 }).waitFor();
await view.screenshot({ path: 'docs/images/summary.png' });
await browser.close();

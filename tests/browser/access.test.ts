import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ferryReport } from '../fixtures/report.ts';
import { openPage, reportFile, startBrowser, type Opening } from './openReport.ts';
import { VIEWS } from './views.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const MODES: readonly (readonly [string, Opening])[] = [
  ['light', {}],
  ['dark', { dark: true }],
  ['narrow', { width: 360, height: 780 }],
];

// Other work may fill the machine while a page opens.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let browser: Browser;
let url: string;

beforeAll(async () => {
  browser = await startBrowser();
  url = reportFile(ferryReport);
});
afterAll(() => browser.close());

/** What axe objects to, one line each. */
async function objections(page: Page, hash: string, words: string): Promise<readonly string[]> {
  await page.goto(url + hash);
  await page.getByRole('main').getByText(words).filter({ visible: true }).first().waitFor();
  const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 120)} ${node.failureSummary ?? ''}`),
  );
}

describe.each(MODES)('%s', (mode, how) => {
  let page: Page;

  beforeAll(async () => {
    ({ page } = await openPage(browser, how));
    await page.goto(url);
    await page.evaluate(AXE);
  });
  afterAll(() => page.context().close());

  test.each(VIEWS)(`axe finds nothing on $name, ${mode}`, async ({ hash, shows }) => {
    expect(await objections(page, hash, shows[0])).toEqual([]);
  });

  test(`axe finds nothing on an opened row of the matrix, ${mode}`, async () => {
    const open = ferryReport.findings[0]!.id;
    expect(await objections(page, `#matrix?open=${open}`, 'How this was found')).toEqual([]);
  });
});

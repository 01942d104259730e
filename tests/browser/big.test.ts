import { readFileSync, statSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { bigReport } from './bigReport.ts';
import { openPage, PAGE_FILE, reportFile, startBrowser, takePicture } from './openReport.ts';

const OUTLETS = 40;
const ROWS = 300;
/** Generous, since the machine that tests may be busy: on an idle one the first rows stand after a fraction of a second. */
const SLOWEST_FIRST_ROWS_MS = 15_000;

// Other work may fill the machine while a page opens.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let browser: Browser;
let url: string;

beforeAll(async () => {
  browser = await startBrowser();
  url = reportFile(bigReport(OUTLETS, ROWS));
});
afterAll(() => browser.close());

test('the page without data stays under 170 kB and holds no address to load from', () => {
  expect(statSync(PAGE_FILE).size).toBeLessThan(170_000);
  const page = readFileSync(PAGE_FILE, 'utf8');
  expect(page).not.toMatch(/<(?:link|script|img|iframe)[^>]+(?:src|href)="(?!data:)/);
  expect(page).not.toMatch(/@import|url\(/);
});

test('the matrix of 40 outlets and 300 rows shows its first rows soon, then all of them, with its heads in sight', async () => {
  const { page, watch } = await openPage(browser);
  const started = Date.now();
  await page.goto(`${url}#matrix?alone=shown`);
  await page.locator('tbody tr').first().waitFor();
  expect(Date.now() - started).toBeLessThan(SLOWEST_FIRST_ROWS_MS);
  await page.waitForFunction(`document.querySelectorAll('tbody tr').length === ${ROWS}`);
  expect(await page.locator('thead th[scope="col"]').count()).toBe(OUTLETS + 1);
  await page.locator('.frame').evaluate('(frame) => frame.scrollTo(1500, 4000)');
  const frame = (await page.locator('.frame').boundingBox())!;
  const corner = (await page.locator('.heads .corner').boundingBox())!;
  expect(corner.x).toBeCloseTo(frame.x, 0);
  expect(corner.y - frame.y).toBeLessThan(60);
  await takePicture(page, 'big-matrix-scrolled');
  expect(watch).toEqual({ requests: [], errors: [] });
  await page.context().close();
});

test('the other views stand up to it, and the summary shows a part and says so', async () => {
  const { page, watch } = await openPage(browser);
  for (const view of ['side', 'side?right=all', 'provenance', 'timeline', 'summary']) {
    await page.goto(`${url}#${view}`);
    await page.locator('main').waitFor();
  }
  expect(await page.locator('main article').count()).toBeLessThan(ROWS);
  expect(await page.locator('main').innerText()).toContain('are not shown yet');
  expect(watch).toEqual({ requests: [], errors: [] });
  await page.context().close();
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ferryReport } from '../fixtures/report.ts';
import { openPage, reportFile, startBrowser, takePicture, type Opening, type Watch } from './openReport.ts';
import { VIEWS } from './views.ts';

// Other work may fill the machine while a page opens.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let browser: Browser;
let url: string;

beforeAll(async () => {
  browser = await startBrowser();
  url = reportFile(ferryReport);
});
afterAll(() => browser.close());

const SIDEWAYS = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
const PAPER = 'getComputedStyle(document.documentElement).backgroundColor';

const MODES: readonly (readonly [string, Opening])[] = [
  ['wide', {}],
  ['narrow', { width: 360, height: 780 }],
  ['dark', { dark: true }],
  ['forced', { forcedColors: true }],
  ['print', { dark: true }],
];

describe.each(MODES)('%s', (mode, how) => {
  let page: Page;
  let watch: Watch;

  beforeAll(async () => {
    ({ page, watch } = await openPage(browser, how));
    if (mode === 'print') await page.emulateMedia({ media: 'print' });
    await page.goto(`${url}#summary`);
  });
  afterAll(() => page.context().close());

  test.each(VIEWS)(`$name shows what it is for, ${mode}, and asks the network for nothing`, async (view) => {
    await page.goto(url + view.hash);
    for (const words of view.shows) {
      await page.getByRole('main').getByText(words).filter({ visible: true }).first().waitFor();
    }
    expect(await page.evaluate(SIDEWAYS)).toBe(false);
    await takePicture(page, `${view.name}-${mode}`);
    expect(watch).toEqual({ requests: [], errors: [] });
  });

  test.runIf(mode === 'print')('paper is white and carries no navigation', async () => {
    expect(await page.locator('nav').isVisible()).toBe(false);
    expect(await page.evaluate(PAPER)).toBe('rgb(255, 255, 255)');
  });
});

test('a passage leads to its place in side by side, marked as the current one', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#summary`);
  await page.locator('main a:has(mark)', { hasText: '214 passengers and crew' }).click();
  expect(new URL(page.url()).hash).toMatch(/^#side\?/);
  expect(await page.locator('[data-side="left"] [aria-current]').innerText()).toContain('214 passengers');
  expect(await page.locator('main').innerText()).toContain('5 passages in common: 1 conflict, 2 same, 2 vaguer');
  await page.context().close();
});

test('an original is linked by its words', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#summary`);
  const href = await page.locator('a[href*="harbourpost.example"]').first().getAttribute('href');
  expect(href).toBe('https://harbourpost.example/2026/03/harbour-post#:~:text=214%20passengers%20and%20crew');
  await page.context().close();
});

test('filters, sort and opened rows are in the address and come back from it', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#matrix`);
  await page.getByLabel('Sort').selectOption('question');
  await page.getByText('Filter', { exact: true }).click();
  await page.getByRole('button', { name: /^Conflicting/ }).click();
  await page.getByRole('button', { name: 'How many people were on board?' }).click();
  const kept = new URL(page.url()).hash;
  const again = await openPage(browser);
  await again.page.goto(url + kept);
  expect(await again.page.getByLabel('Sort').inputValue()).toBe('question');
  expect(await again.page.locator('tbody th').count()).toBe(2);
  expect(await again.page.locator('[aria-expanded="true"]').count()).toBe(1);
  await page.context().close();
  await again.page.context().close();
});

test('what is only possible stands under a heading of its own, and each heading counts what stands under it', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#summary`);
  const sections = await page.locator('main section').all();
  const told = await Promise.all(
    sections.map(async (section) => ({
      heading: (await section.getByRole('heading', { level: 2 }).innerText()).replace(/\s+/gu, ' '),
      maybe: await section.locator('article.maybe').count(),
      articles: await section.getByRole('article').count(),
    })),
  );
  for (const { heading, articles } of told) expect(heading).toContain(` ${articles} · `);
  const possible = told.filter(({ heading }) => heading.startsWith('? POSSIBLE'));
  expect(possible).toEqual([expect.objectContaining({ maybe: 1, articles: 1 })]);
  const firm = told.filter(({ heading }) => !/POSSIBLE|ONE OUTLET|CHANGED/u.test(heading));
  expect(firm.map(({ maybe }) => maybe)).toEqual([0, 0, 0, 0]);
  await page.locator('main article', { hasText: 'Who gave the order' }).getByText('possibly conflicting ·').waitFor();
  await page.context().close();
});

test('what is only possible is counted apart from what is firm beside the status it may have', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#summary`);
  await page.getByRole('button', { name: 'Conflicting 1 + 1 possible' }).click();
  expect(await page.locator('main article').count()).toBe(2);
  await page.context().close();
});

test('furniture that was left out is shown on request', async () => {
  const { page } = await openPage(browser);
  await page.goto(`${url}#side`);
  expect(await page.getByText('Ten harbours to see this spring').count()).toBe(0);
  await page.getByLabel('what was left out').check();
  expect(await page.getByText('Ten harbours to see this spring').isVisible()).toBe(true);
  await page.context().close();
});

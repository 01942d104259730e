import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, afterEach, expect, test, vi } from 'vitest';
import { ferryReport } from '../fixtures/report.ts';
import { openPage, reportFile, startBrowser } from './openReport.ts';

// Other work may fill the machine while a page opens.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let browser: Browser;
let url: string;
let page: Page;

beforeAll(async () => {
  browser = await startBrowser();
  url = reportFile(ferryReport);
});
afterAll(() => browser.close());
beforeEach(async () => {
  ({ page } = await openPage(browser));
  await page.goto(`${url}#summary`);
});
afterEach(() => page.context().close());

const hash = (): string => new URL(page.url()).hash;
const focused = (): Promise<string> => page.evaluate<string>('document.activeElement?.textContent ?? ""');

test('the numbers open the views', async () => {
  for (const [key, view] of [
    ['2', '#matrix'],
    ['3', '#side'],
    ['4', '#provenance'],
    ['5', '#timeline'],
    ['1', '#summary'],
  ] as const) {
    await page.keyboard.press(key);
    await expect.poll(hash).toBe(view);
    expect(await page.locator('nav [aria-current="page"]').count()).toBe(1);
  }
});

test('from a conflict to its explanation and back, without a pointer', async () => {
  await page.keyboard.press('c');
  expect(await focused()).toContain('How many people were on board?');
  await page.keyboard.press('n');
  expect(await focused()).toContain('How many people were hurt?');
  await page.keyboard.press('c');
  expect(await focused()).toContain('possibly conflicting: Who gave the order to leave the ship?');
  await page.keyboard.press('c');
  await page.keyboard.press('Enter');
  await page.getByText('How this was found').waitFor();
  await expect.poll(hash).toMatch(/^#finding\//);
  await page.keyboard.press('Escape');
  await page.getByText('How this was found').waitFor({ state: 'detached' });
  await expect.poll(hash).toBe('#summary');
});

test('search takes the cursor, narrows the list, and gives the keys back on Esc', async () => {
  await page.keyboard.press('5');
  await page.keyboard.press('/');
  await page.locator('#search:focus').waitFor();
  await page.keyboard.type('knots');
  expect(await page.locator('main article h3').count()).toBe(1);
  await expect.poll(hash).toContain('q=knots');
  await page.keyboard.press('Escape');
  await page.keyboard.press('2');
  await expect.poll(hash).toBe('#matrix?q=knots');
});

test('side by side steps from passage to passage and from conflict to conflict', async () => {
  await page.keyboard.press('3');
  const current = page.locator('[data-side="left"] [aria-current]').first();
  await page.keyboard.press('n');
  const first = await current.innerText();
  await page.keyboard.press('n');
  expect(await current.innerText()).not.toBe(first);
  await page.keyboard.press('c');
  expect(await current.innerText()).toContain('214 passengers');
  expect(await page.locator('svg path.now').count()).toBe(1);
});

test('a row of the matrix opens with Enter and closes with Esc', async () => {
  await page.keyboard.press('2');
  await page.keyboard.press('n');
  await page.keyboard.press('Enter');
  await page.getByText('How this was found').waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('[aria-expanded="true"]').count()).toBe(0);
});

test('the list of keys opens, holds the keys back and closes', async () => {
  await page.keyboard.press('?');
  await page.locator('dialog[open]').waitFor();
  await page.keyboard.press('2');
  await expect.poll(hash).toBe('#summary');
  await page.keyboard.press('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
});

test('whatever has the focus shows it', async () => {
  for (let i = 0; i < 12; i++) {
    await page.keyboard.press('Tab');
    const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).not.toBe('none');
  }
});

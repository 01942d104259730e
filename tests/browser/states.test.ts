import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Report } from '../../src/model/index.ts';
import { renderHtml, scriptSafeJson } from '../../src/report/html.ts';
import { ferryReport } from '../fixtures/report.ts';
import { fileOf, openPage, PAGE_FILE, reportFile, startBrowser, type Watch } from './openReport.ts';

// Other work may fill the machine while a page opens.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

let browser: Browser;
let empty: string;
let page: Page;
let watch: Watch;

beforeAll(async () => {
  browser = await startBrowser();
  empty = readFileSync(PAGE_FILE, 'utf8');
  ({ page, watch } = await openPage(browser));
});
afterAll(() => browser.close());

async function textOf(url: string, hash = ''): Promise<string> {
  await page.goto(url + hash);
  const text = await page.locator('body').innerText();
  expect(watch).toEqual({ requests: [], errors: [] });
  return text;
}

/** The ferry report cut down to its first articles and what rests on them. */
function onlyFirst(count: number): Report {
  const articles = ferryReport.articles.slice(0, count);
  const ids = articles.map(({ id }) => id);
  return {
    ...ferryReport,
    articles,
    story: { ...ferryReport.story, articleIds: ids },
    statements: ferryReport.statements.filter(({ articleId }) => ids.includes(articleId)),
    points: [],
    findings: [],
    warnings: [],
  };
}

test('a page without a report says so and what to do', async () => {
  expect(await textOf(fileOf(empty))).toContain('There is no report in this file');
});

test('a page with a broken report says so and shows no part of it', async () => {
  const whole = renderHtml(ferryReport, empty);
  const text = await textOf(fileOf(whole.replace('"schemaVersion":1', '"schemaVersion":1,,')));
  expect(text).toContain('cannot be read');
  expect(text).not.toContain('Solveig');
});

test('a report of a later format is refused', async () => {
  const later = { ...ferryReport, schemaVersion: 9 } as unknown as Report;
  expect(await textOf(reportFile(later))).toContain('another version of Twosource');
});

test('no article, one article, nothing in common and several events are said', async () => {
  expect(await textOf(reportFile(onlyFirst(0)))).toContain('No article was read');
  const one = reportFile(onlyFirst(1));
  expect(await textOf(one)).toContain('Only one article was read');
  expect(await textOf(`${one}?side`, '#side')).toContain('Two articles are needed');
  const two = reportFile(onlyFirst(2));
  expect(await textOf(two)).toContain('No statement could be lined up');
  expect(await textOf(`${two}?side`, '#side')).toContain('no passage in common');
  const alone = ferryReport.findings.filter(({ status }) => status === 'one-outlet');
  expect(await textOf(reportFile({ ...ferryReport, findings: alone }))).toContain('no statement in common');
  const other = { ...ferryReport.story, id: 'sto-other', label: 'A lighthouse is sold', articleIds: [] };
  const several = await textOf(reportFile({ ...ferryReport, otherStories: [other] }));
  expect(several).toContain('2 different events');
});

test('every view stands up to a report without points, origins or dates', async () => {
  const bare: Report = {
    ...onlyFirst(2),
    articles: onlyFirst(2).articles.map((one) => ({
      ...one,
      publishedAt: null,
      updatedAt: null,
      headline: null,
      blocks: [],
    })),
    statements: [],
    origins: [],
    provenance: [],
    sources: [],
    story: { ...onlyFirst(2).story, firstPublishedAt: null, lastPublishedAt: null },
  };
  const url = reportFile(bare);
  for (const view of ['summary', 'matrix', 'side', 'side?right=all', 'provenance', 'timeline', 'finding/fin-none']) {
    expect(await textOf(url, `?${view}#${view}`)).toContain('nothing here says what is true');
  }
});

test('what articles say is never taken for markup or script', async () => {
  const attack = '</script><!--<img src=x onerror="document.title=1"><script>document.title=2</script>\u2028&amp;';
  const [first, ...rest] = ferryReport.articles;
  const hostile: Report = {
    ...ferryReport,
    story: { ...ferryReport.story, label: attack },
    articles: [{ ...first!, headline: attack, url: 'javascript:document.title=3' }, ...rest],
  };
  await page.goto(`${reportFile(hostile)}#side`);
  expect(await page.locator('h1').textContent()).toBe(attack);
  expect(await page.locator('h2').first().textContent()).toBe(attack);
  expect(await page.locator('img, a[href^="javascript"]').count()).toBe(0);
  expect(await page.title()).toBe(`${attack.replace('\u2028', '\u2028')} · Twosource`);
  expect(watch).toEqual({ requests: [], errors: [] });
});

test('JSON in the page is safe inside a script element and reads back as it was', () => {
  const value = { words: '</script><!-- ]]> \u2028\u2029 <b>&</b>' };
  const json = scriptSafeJson(value);
  expect(json).not.toMatch(/[<>\u2028\u2029]/u);
  expect(JSON.parse(json)).toEqual(value);
});

test('a page without a place for the data is refused', () => {
  expect(() => renderHtml(ferryReport, '<html></html>')).toThrow('html-no-data-place');
});

// Last, since the refusal is an error in the page that the others must not have.
test('the content policy stops a script that is not the page’s own', async () => {
  const foreign = '<script>document.documentElement.dataset.ran = "yes"</script></body>';
  await page.goto(fileOf(renderHtml(ferryReport, empty).replace('</body>', foreign)));
  await page.locator('main').waitFor();
  expect(await page.locator('html[data-ran]').count()).toBe(0);
});

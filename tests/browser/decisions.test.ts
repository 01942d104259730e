import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Report } from '../../src/model/index.ts';
import { ferryReport } from '../fixtures/report.ts';
import { openPage, reportFile, startBrowser } from './openReport.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

// Other work may fill the machine while a page opens.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

const [decided, other] = ferryReport.findings;
const report: Report = {
  ...ferryReport,
  decisions: [
    {
      id: 'dec-00000000001',
      kind: 'same',
      by: 'Ada Holm',
      at: '2026-03-06T10:00Z',
      because: 'both <b>count</b> everyone aboard',
      line: 1,
      outcome: 'applied',
      changed: '2 points were joined into one.',
      statementIds: [],
      outletIds: [],
      findingIds: [decided!.id],
    },
  ],
};

let browser: Browser;
let url: string;

beforeAll(async () => {
  browser = await startBrowser();
  url = reportFile(report);
});
afterAll(() => browser.close());

test.each([{}, { dark: true }, { width: 360, height: 780 }])('what people decided is shown, %j', async (how) => {
  const { page, watch } = await openPage(browser, how);
  await page.goto(`${url}#summary?certainty=decided`);
  const main = page.getByRole('main');
  await main.getByText('decided by Ada Holm').waitFor();
  expect(await main.getByRole('article').count()).toBe(1);
  await main.getByText('1 decision of people, 1 applied').click();
  await main.getByText('both <b>count</b> everyone aboard').waitFor();
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  expect(violations.map(({ id }) => id)).toEqual([]);
  await page.goto(`${url}#finding/${decided!.id}`);
  await main.getByRole('heading', { level: 2 }).getByText('decided by Ada Holm').waitFor();
  await page.goto(`${url}#finding/${other!.id}`);
  await main.getByRole('heading', { level: 2 }).waitFor();
  expect(await main.getByRole('heading', { level: 2 }).textContent()).not.toContain('decided by');
  expect(watch).toEqual({ requests: [], errors: [] });
  await page.context().close();
});

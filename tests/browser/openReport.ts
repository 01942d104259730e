import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Report } from '../../src/model/index.ts';
import { renderHtml } from '../../src/report/html.ts';

export const PAGE_FILE = new URL('../../dist/web/story.html', import.meta.url);
const SCREENSHOTS = new URL('./screenshots/', import.meta.url).pathname;

/** How long a page may take to show what is waited for: generous for a busy machine, short enough for a red run. */
const SLOWEST_MS = 8_000;

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The system's Chromium; CHROMIUM names another one. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
}

/** Writes the report as a file and gives its file:// address. */
export function reportFile(report: Report): string {
  if (!existsSync(PAGE_FILE)) throw new Error('The story view is not built: run npm run build:web first.');
  return fileOf(renderHtml(report, readFileSync(PAGE_FILE, 'utf8')));
}

/** Writes a page as a file and gives its file:// address. */
export function fileOf(html: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'twosource-page-')), 'report.html');
  writeFileSync(path, html);
  return pathToFileURL(path).href;
}

/** Keeps a picture of the whole page to look at, where the environment asks for it with SCREENSHOTS=1: it takes its time. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.SCREENSHOTS !== '1') return;
  await page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage: true });
}

export interface Opening {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forcedColors?: boolean;
}

/** What went on in a page that must never happen. */
export interface Watch {
  readonly requests: string[];
  readonly errors: string[];
}

/** A page of its own whose every request other than the file itself is refused and noted, as is every error. */
export async function openPage(browser: Browser, how: Opening = {}): Promise<{ page: Page; watch: Watch }> {
  const context = await browser.newContext({
    viewport: { width: how.width ?? 1240, height: how.height ?? 860 },
    colorScheme: how.dark === true ? 'dark' : 'light',
    forcedColors: how.forcedColors === true ? 'active' : 'none',
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  context.setDefaultTimeout(SLOWEST_MS);
  const page = await context.newPage();
  const watch: Watch = { requests: [], errors: [] };
  await page.route('**/*', async (route) => {
    const url = route.request().url();
    if (url.startsWith('file:') && route.request().isNavigationRequest()) {
      await route.continue();
      return;
    }
    watch.requests.push(url);
    await route.abort();
  });
  page.on('pageerror', (error) => watch.errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') watch.errors.push(message.text());
  });
  return { page, watch };
}

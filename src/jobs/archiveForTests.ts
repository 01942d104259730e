import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Arrival } from './adding/intake.ts';
import { openIntake, type IntakeSettings, type OpenIntake } from './adding/openIntake.ts';

/** An empty folder that goes when the test has ended. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-archive-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Opens the archive of a folder to add to it, at a fixed time, reading in this thread. */
export function openTestIntake(folder: string, of: Partial<IntakeSettings> = {}): Promise<OpenIntake> {
  const wallClock = () => Date.UTC(2026, 2, 3, 12);
  return openIntake(folder, { zone: null, program: '9.9.9', threads: 0, wallClock, ...of });
}

/** A page of an invented outlet as it was saved. */
export function pageArrival(path: string, headline: string, body: string, of: Partial<Arrival> = {}): Arrival {
  const host = path.split('/')[0]!;
  const html = `<html><head><title>${headline}</title><link rel="canonical" href="https://${path}">
    <meta property="article:published_time" content="2026-03-03T08:00:00Z"></head><body><article><h1>${headline}</h1>
    ${body
      .split('\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join('\n')}</article></body></html>`;
  const bytes = new TextEncoder().encode(html);
  return { method: 'file', name: `${host}.html`, url: null, bytes, at: '2026-03-03T09:00:00.000Z', ...of };
}

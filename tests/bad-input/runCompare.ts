import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../src/cli/program.ts';
import { pretend } from '../../src/cli/surroundingsForTests.ts';
import type { Report } from '../../src/model/index.ts';

/** What one run of the program gave: its exit code, the report where one was made, and standard error. */
export interface Outcome {
  readonly code: number;
  readonly report: Report | null;
  readonly err: string;
  /** "code: file" of every warning in the report, the folder left out. */
  readonly warnings: readonly string[];
}

/** Runs `twosource compare` over files made for the occasion, in the order given. A name without content is not written. */
export async function compareFilesOf(files: Readonly<Record<string, string | Uint8Array | null>>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-bad-'));
  try {
    const paths = Object.entries(files).map(([name, content]) => {
      const path = join(folder, name);
      if (content !== null) writeFileSync(path, content);
      return path;
    });
    const watched = pretend({});
    const code = await runProgram(['compare', ...paths, '--format', 'json'], watched.surroundings);
    const printed = watched.out();
    const report = printed === '' ? null : (JSON.parse(printed) as Report);
    const warnings = (report?.warnings ?? []).map(
      ({ code: of, input }) => `${of}: ${input?.slice(folder.length + 1) ?? '-'}`,
    );
    return { code, report, err: watched.err(), warnings };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const HEAD = '<meta property="article:published_time" content="2026-04-14T09:00:00Z">';

/** A page of an invented outlet on an invented event, with a sound head unless told otherwise. */
export function page(outlet: string, paragraphs: readonly string[], head = `<meta charset="utf-8">${HEAD}`): string {
  const body = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n');
  const names = `<meta property="og:site_name" content="${outlet}"><title>Crane falls across the quay at Ulvik - ${outlet}</title>`;
  return `<!doctype html><html lang="en"><head>${head}${names}</head><body><article><h1>Crane falls across the quay at Ulvik</h1>${body}</article></body></html>`;
}

/** Two sound reports of one event, for the other input to stand beside. */
export const CRANE = page('Ulvik Dagbok', [
  'A crane fell across the quay at Ulvik on Tuesday morning and crushed two parked lorries. Nobody was in them.',
  'Four dock workers were hurt, the port authority said. The crane was 38 metres high and had been inspected in January.',
  'The quay will stay closed until Friday, the port authority said. Ships are sent on to Brunsund in the meantime.',
]);
export const CRANE_AGAIN = page('Fjord Gazette', [
  'Four dock workers were hurt when a crane came down on the quay at Ulvik on Tuesday, the port authority said.',
  'The crane, 38 metres high, crushed two lorries that stood empty on the quay. “It bent like a straw,” said the driver Pelle Marsk.',
  'Ships are being sent on to Brunsund. The quay is closed until Friday, according to the port authority.',
]);

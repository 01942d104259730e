/**
 * Fills the code blocks of docs/tour.md with what the built program prints. A block to be filled stands under a comment such as
 * `<!-- run: read page.html | from: LEFT OUT | lines: 8 -->`: the command, the beginning of the first line shown, how many lines. With
 * `followed:` in place of `run:` it is what the command prints in tests/following/expected.txt, where the clock stands still.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const FILE = 'docs/tour.md';
const FOLLOWED = 'tests/following/expected.txt';
const BLOCK = /(<!-- (run|followed): ([^|]+) \| from:([^|]*)\| lines: (\d+) -->\n\n)```text\n[^`]*```/g;
const REPORT = join(tmpdir(), 'twosource-tour.json');

function run(command: string): string[] {
  const args = command.split(' ').map((arg) => arg.replace('REPORT', REPORT));
  const env = { ...process.env, NO_COLOR: '1', COLUMNS: '100' };
  return execFileSync(process.execPath, ['dist/twosource.js', ...args], {
    encoding: 'utf8',
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  }).split('\n');
}

function followed(command: string): string[] {
  const [, printed] = readFileSync(FOLLOWED, 'utf8').split(`$ twosource ${command}\n`);
  if (printed === undefined) throw new Error(`${FOLLOWED} has no “${command}”`);
  return printed.split('\n$ twosource ')[0]!.split('\n');
}

function fill(how: string, command: string, from: string, lines: number): string {
  const printed = how === 'run' ? run(command) : followed(command);
  const start = from.trim() === '' ? 0 : printed.findIndex((line) => line.trimStart().startsWith(from.trim()));
  if (start < 0) throw new Error(`“${command}” prints no line that begins with “${from}”`);
  const shown = printed
    .slice(start, start + lines)
    .join('\n')
    .trimEnd();
  return shown.replaceAll('`', "'");
}

const pages = ['harbour-post', 'the-meridian', 'kvall-24', 'coastal-times', 'island-radio'];
run(
  `compare ${pages.map((page) => `examples/ferry-grounding/${page}.html`).join(' ')} --format json --quiet --out REPORT`,
);
const tour = readFileSync(FILE, 'utf8').replaceAll(
  BLOCK,
  (_, head: string, how: string, command: string, from: string, lines: string) =>
    `${head}\`\`\`text\n${fill(how, command, from, Number(lines))}\n\`\`\``,
);
writeFileSync(FILE, tour);

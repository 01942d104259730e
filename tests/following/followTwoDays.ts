import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from '../../src/cli/program.ts';
import { pretend } from '../../src/cli/surroundingsForTests.ts';

const FIRST_DAY = Date.UTC(2026, 2, 10, 12);
const SECOND_DAY = Date.UTC(2026, 2, 11, 18);

/** What a desk does over two days; STORY stands for the story of the train. */
const STEPS: readonly (readonly [at: number, command: string])[] = [
  [FIRST_DAY, 'add examples/two-days/day-1'],
  [FIRST_DAY, 'stories'],
  [SECOND_DAY, 'add examples/two-days/day-2'],
  [SECOND_DAY, 'changes --since 24h'],
  [SECOND_DAY, 'stories --since 24h'],
  [SECOND_DAY, 'story STORY --articles'],
  [SECOND_DAY, 'story STORY --out PAGE'],
  [SECOND_DAY, 'add examples/two-days/day-2'],
  [SECOND_DAY, 'check'],
];

/** Follows the invented story of examples/two-days in a new archive; gives each command with what it prints, at fixed times. */
export async function followTwoDays(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'twosource-two-days-'));
  const archive = join(folder, 'archive');
  try {
    const story = await storyIdIn(archive, folder);
    rmSync(archive, { recursive: true });
    const told: string[] = [];
    for (const [at, command] of STEPS)
      told.push(`$ twosource ${command}\n${await print(command, at, archive, folder, story)}`);
    return told.join('\n');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same pages give the same ids, so that a first run tells what the story will be called. */
async function storyIdIn(archive: string, folder: string): Promise<string> {
  await print('add examples/two-days/day-1', FIRST_DAY, archive, folder, '');
  const listed = await print('stories --search rock --format json', FIRST_DAY, archive, folder, '');
  const [found] = JSON.parse(listed) as { readonly id: string }[];
  if (found === undefined) throw new Error(`no story on the train: ${listed}`);
  return found.id;
}

async function print(command: string, at: number, archive: string, folder: string, story: string): Promise<string> {
  const watched = pretend({ env: { TWOSOURCE_ARCHIVE: archive, COLUMNS: '100' }, wallClock: at });
  const args = command
    .split(' ')
    .map((arg) => (arg === 'STORY' ? story : arg === 'PAGE' ? join(folder, 'page.html') : arg));
  const code = await runProgram(args, watched.surroundings);
  const printed = `${watched.err()}${watched.out()}${code === 0 ? '' : `(exit code ${code})\n`}`;
  return printed.replaceAll(archive, '~/.twosource').replaceAll(folder, '.');
}

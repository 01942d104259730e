import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { answer, completion, modelServer } from '../../src/ask/modelForTests.ts';
import { runProgram } from '../../src/cli/program.ts';
import { pretend } from '../../src/cli/surroundingsForTests.ts';
import type { Report } from '../../src/model/index.ts';

const FERRY = join(import.meta.dirname, '../../examples/ferry-grounding');
const version = (article: string, quote: string) => ({ article, quote });
/** A1 is Harbour Post, A4 Coastal Times: articles come by their time of publication. */
const POINTS = [
  {
    gist: 'people hurt',
    relation: 'conflict',
    versions: [
      version('A1', 'Three people were treated for cuts on the quay'),
      version('A4', 'Seven hurt as Solveig strikes Gull Reef'),
    ],
  },
  {
    gist: 'made up',
    relation: 'agree',
    versions: [version('A1', 'the captain was asleep in his cabin'), version('A9', 'the captain had been sleeping')],
  },
];

let folder = '';
const home = process.cwd();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

it('checks what a model proposes, refuses what it made up, and writes the same report from the answers kept', async () => {
  const { url, asked } = await modelServer(answer(200, completion(JSON.stringify({ points: POINTS }))));
  const compare = async (): Promise<string> => {
    const { surroundings, out } = pretend();
    const args = ['compare', FERRY, '--model', url, '--model-name', 'toy', '-f', 'json', '--quiet'];
    expect(await runProgram(args, surroundings)).toBe(0);
    return out();
  };
  const first = await compare();
  const { proposals, points } = JSON.parse(first) as Report;
  expect(proposals.map(({ gist, outcome, from }) => [gist, outcome, from])).toEqual([
    ['people hurt', 'kept', { kind: 'model', name: 'toy' }],
    ['made up', 'refused', { kind: 'model', name: 'toy' }],
  ]);
  expect(points.some(({ id }) => id === proposals[0]!.pointId)).toBe(true);
  expect(proposals[1]!.reasons.map(({ says }) => says).join(' ')).toMatch(/harbour-post\.html.*no article “A9”/u);
  expect(await compare()).toBe(first);
  expect(asked).toHaveLength(1);
});

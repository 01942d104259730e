import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Alert } from '../alerts/alert.ts';
import { testWorld } from '../fetch/serverForTests.ts';
import { openAlerts } from '../jobs/alerting/openAlerts.ts';
import { emptyFolder, openTestIntake, pageArrival } from '../jobs/archiveForTests.ts';
import { runProgram } from './program.ts';
import { pretend } from './surroundingsForTests.ts';

const HEADLINE = 'Ferry Solveig aground off \u202eMaren Island';
const BODY =
  'The ferry Solveig struck a reef off Maren Island on Tuesday with 214 people on board, the coastguard said.\nBoats took everyone ashore before noon, and divers looked at the hull in the afternoon.';

let folder = '';
const write = (file: unknown) => {
  writeFileSync(join(folder, 'alerts.json'), typeof file === 'string' ? file : JSON.stringify(file));
};
const run = async (...args: string[]) => {
  const watched = pretend();
  const code = await runProgram(['alerts', '--archive', folder, ...args], watched.surroundings);
  return { code, out: watched.out(), err: watched.err() };
};
const RULES = {
  rules: [
    { name: 'New', when: { newStory: true, words: { any: ['ferry'] } } },
    {
      name: 'Conflict',
      when: { conflict: 'firm', outlets: ['Harbour Post'] },
      then: { command: ['notify', 'a b'], webhook: 'https://desk.example/secret' },
    },
  ],
};

/** Takes one page; what the rules tell is written down. */
async function take() {
  const intake = await openTestIntake(folder);
  const settings = { allowPrivate: false, version: '9.9.9', offlineBy: null };
  const alerts = openAlerts(intake.archive, settings, testWorld());
  await alerts.afterTake(await intake.take([pageArrival('post.example/ferry', HEADLINE, BODY)]));
  await intake.close();
}

beforeEach(() => {
  folder = emptyFolder();
});

describe('twosource alerts', () => {
  it('lists what was told, for a person and as JSON', async () => {
    write(RULES);
    await take();
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toContain('New · 3 March 2026, 12:00 UTC\n');
    expect(out.replace(/\s+/gu, ' ')).toContain(
      'A new story, reported by post.example: “Ferry Solveig aground off <U+202E>Maren Island”.',
    );
    expect(out).not.toContain('\u202e');
    const listed = JSON.parse((await run('--format', 'json')).out) as Alert[];
    expect(listed.map(({ rule, event }) => [rule, event])).toEqual([['New', 'new-story']]);
  });

  it('says where nothing was told, and where there is no archive', async () => {
    expect(await run()).toMatchObject({ code: 2, err: expect.stringContaining('error archive-not-there') as string });
    await take();
    expect(await run()).toMatchObject({ code: 0, out: `No alert was told yet in the archive ${folder}.\n` });
    expect((await run('--format', 'json')).out).toBe('[]\n');
  });

  it('tries a rule on the stories as they stand, and writes nothing down', async () => {
    await take();
    write(RULES);
    const { code, out } = await run('--test', 'new');
    expect(code).toBe(0);
    expect(out).toContain('A new story, reported by post.example');
    expect((await run('--test', 'Conflict')).out).toContain('would have told nothing');
    expect((await run('--format', 'json')).out).toBe('[]\n');
    expect(await run('--test', 'Old')).toMatchObject({
      code: 2,
      err: 'error unknown-alert-rule: There is no rule “Old”. The rules are: “New”, “Conflict”.\n',
    });
  });

  it('checks the rules and says them in words, without the secret of a webhook', async () => {
    write(RULES);
    const { code, out } = await run('--check');
    expect(code).toBe(0);
    const said = out.replace(/\s+/gu, ' ');
    expect(said).toContain(
      '2 rules, all right. New When a story begins, and an article of it holds one of “ferry”. To the feed files.',
    );
    expect(said).toContain(
      'When reports conflict on a further point for certain, and an article of “Harbour Post” is part of it.',
    );
    expect(said).toContain('To the feed files, and the command "notify" "a b", and the webhook at desk.example.');
    expect(said).not.toContain('secret');
  });

  it('says all that is wrong with the rules', async () => {
    write({
      rules: [
        { name: 'New', when: { articles: 0 } },
        { name: 'Old', when: { newStories: true } },
      ],
    });
    const { code, err } = await run('--check');
    expect(code).toBe(2);
    expect(err).toContain('error alerts-broken:');
    expect(err).toContain('\n  Rule “New”, when.articles: must be a whole number from 2 to 10000, and is 0.\n');
    expect(err).toContain('Rule “Old”, when.newStories: is not a field');
    write('{');
    expect((await run('--check')).err).toContain('It is not JSON');
  });

  it('says that there are no rules', async () => {
    expect(await run('--check')).toMatchObject({
      code: 2,
      err: expect.stringContaining('error alerts-missing') as string,
    });
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, openTestIntake, pageArrival } from '../jobs/archiveForTests.ts';
import type { ArchiveChange, Report } from '../model/index.ts';
import { runProgram } from './program.ts';
import { pretend } from './surroundingsForTests.ts';

const HEADLINE = 'Ferry Solveig aground off Maren Island';
const body = (aboard: number, rest = 'Boats took everyone ashore before noon, and divers looked at the hull.') =>
  `The ferry Solveig struck a reef off Maren Island on Tuesday with ${aboard} people on board, the coastguard said.\n${rest}`;

let folder = '';

async function run(command: string, ...args: string[]) {
  const watched = pretend();
  const code = await runProgram([command, ...args, '--archive', folder], watched.surroundings);
  return { code, out: watched.out(), err: watched.err() };
}

/** Adds pages of two outlets, and a later state of the first for each further body. */
async function take(...bodies: readonly string[]) {
  const intake = await openTestIntake(folder);
  await intake.take([pageArrival('herald.example/ferry', HEADLINE, body(231), { at: '2026-03-03T08:30:00.000Z' })]);
  for (const [i, text] of bodies.entries()) {
    await intake.take([pageArrival('post.example/ferry', HEADLINE, text, { at: `2026-03-03T1${i}:00:00.000Z` })]);
  }
  await intake.close();
}

beforeEach(() => {
  folder = emptyFolder();
});

describe('twosource changes', () => {
  it('lists a changed fact with outlet, story, time and the sentence before and after', async () => {
    await take(body(214), body(231));
    const { code, out } = await run('changes');
    expect(code).toBe(0);
    const said = out.replace(/\s+/gu, ' ');
    expect(said).toContain(`post.example ${HEADLINE} 3 March 2026, 11:00 UTC · number changed · silently before “The`);
    expect(said).toContain('with 214 people on board, the coastguard said.” → after “The ferry');
    expect(said).toMatch(/sto-[0-9a-z]+ · Ferry Solveig aground/u);
  });

  it('marks exact words in JSON', async () => {
    await take(body(214), body(231));
    const [change, ...others] = JSON.parse((await run('changes', '--format', 'json')).out) as ArchiveChange[];
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'fact', part: 'body', silent: true, notice: null });
    const marked = [change!.before!, change!.after!].map(({ words, changed }) =>
      changed.map(({ start, end }) => words.slice(start, end)),
    );
    expect(marked).toEqual([['214'], ['231']]);
    expect(change!.facts).toEqual([expect.objectContaining({ of: 'number' })]);
  });

  it('keeps style apart, and to a time, a story and a number', async () => {
    const style = 'Boats had taken everyone ashore before noon, and divers looked at the hull.';
    await take(body(214), body(231), body(231, style));
    const count = async (...args: string[]) =>
      (JSON.parse((await run('changes', '--format', 'json', ...args)).out) as unknown[]).length;
    const story = (JSON.parse((await run('stories', '--format', 'json')).out) as { id: string }[])[0]!.id;
    expect(await count()).toBe(1);
    expect(await count('--all')).toBe(2);
    expect(await count('--all', '--story', story)).toBe(2);
    expect(await count('--all', '--since', '2026-03-03T11:30Z')).toBe(1);
    expect(await count('--all', '--story', story, '--since', '2026-03-03T11:30Z')).toBe(1);
    expect((await run('changes', '--all', '--limit', '1')).out).toContain('There are more; --limit 2 shows them.');
  });

  it('says that nothing changed, and what cannot be', async () => {
    await take(body(214));
    expect((await run('changes')).out).toMatch(/^No fact changed in the archive yet; --all/u);
    expect((await run('changes', '--all', '--since', '24h')).out).toBe(
      'Nothing changed in the archive since then (24h).\n',
    );
    expect((await run('changes', '--format', 'json')).out).toBe('[]\n');
    expect(await run('changes', '--story', 'zz')).toMatchObject({ code: 2 });
    expect(await run('changes', '--since', 'now')).toMatchObject({ code: 2 });
  });

  it('shows in the report on the story what was superseded and who had it first', async () => {
    await take(body(214), body(231));
    const [{ id }] = JSON.parse((await run('stories', '--format', 'json')).out) as [{ id: string }];
    const report = JSON.parse((await run('story', id, '--format', 'json', '--quiet')).out) as Report;
    const [fact] = report.superseded;
    expect([fact?.before.words, fact?.after.words, fact?.at]).toEqual(['214', '231', '2026-03-03T11:00:00.000Z']);
    const herald = report.articles.find(({ url }) => url?.includes('herald'))!;
    expect(fact!.firstBy).toMatchObject({ articleId: herald.id, outletId: herald.outletId });
    expect(report.articles.map((article) => article.id)).toContain(fact!.latestId);
  });
});

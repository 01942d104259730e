import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Alert } from '../../alerts/alert.ts';
import { serve, testWorld, type Answer } from '../../fetch/serverForTests.ts';
import type { StateRepository } from '../../store/store.ts';
import { emptyFolder, openTestIntake, pageArrival } from '../archiveForTests.ts';
import { latestAlerts } from './alertMemory.ts';
import type { DeliverySettings } from './deliverAlerts.ts';
import { NOTHING_TAKEN, openAlerts } from './openAlerts.ts';
import { recallOwed } from './owedAlerts.ts';
import { feedFilesOf } from './writeFeeds.ts';

const SETTINGS: DeliverySettings = { allowPrivate: false, version: '9.9.9', offlineBy: null };
const HEADLINE = 'Ferry Solveig aground off Maren Island';
const body = (count: number) =>
  `The ferry Solveig struck a reef off Maren Island on Tuesday with ${count} people on board, the coastguard said.\nBoats took everyone ashore before noon, and divers looked at the hull in the afternoon.`;
const page = (host: string, count: number, at = '2026-03-03T09:00:00.000Z') =>
  pageArrival(`${host}/ferry`, HEADLINE, body(count), { at });

/** An archive with rules, alerts on it, and a way to take pages; closed when the test ends. */
async function archiveWith(rules: unknown, settings: Partial<DeliverySettings> = {}) {
  const folder = emptyFolder();
  const write = (file: unknown) => {
    writeFileSync(join(folder, 'alerts.json'), typeof file === 'string' ? file : JSON.stringify(file));
  };
  if (rules !== null) write({ rules });
  const intake = await openTestIntake(folder);
  onTestFinished(() => intake.close());
  const world = testWorld();
  const open = (store = intake.archive.store) => openAlerts({ folder, store }, { ...SETTINGS, ...settings }, world);
  const latest = () => latestAlerts(intake.archive.store);
  return { folder, intake, world, open, write, latest, store: intake.archive.store };
}

const LOG = `let said = ''; process.stdin.on('data', (part) => (said += part)); process.stdin.on('end', () => {
  require('fs').appendFileSync('log.jsonl', said + '\\n'); if (require('fs').existsSync('broken')) process.exit(1); });`;
const command = [process.execPath, '-e', LOG];
const logged = (folder: string): Alert[] =>
  existsSync(join(folder, 'log.jsonl'))
    ? readFileSync(join(folder, 'log.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as Alert)
    : [];
const NEW = { name: 'New', when: { newStory: true } };
const CHANGED = { name: 'Changed', when: { words: { all: ['ferry'] }, changedFact: true } };

describe('openAlerts', () => {
  it('tells a new story once, and a fact that changed with its words, in both feed files', async () => {
    const { folder, intake, open, latest } = await archiveWith([NEW, CHANGED]);
    const alerts = open();
    const take = async (...pages: Parameters<typeof intake.take>[0]) => alerts.afterTake(await intake.take(pages));
    expect(await take(page('post.example', 214))).toEqual([]);
    expect((await latest()).map(({ rule, says }) => [rule, says])).toEqual([
      ['New', `A new story, reported by post.example: “${HEADLINE}”.`],
    ]);
    await take(page('post.example', 214, '2026-03-03T09:30:00.000Z'));
    await take(page('post.example', 231, '2026-03-03T10:00:00.000Z'));
    await take(page('post.example', 231, '2026-03-03T10:30:00.000Z'));
    const [changed, ...rest] = await latest();
    expect(changed?.says).toMatch(
      /^post\.example changed 1 fact without a correction notice: “214.*” became “231.*”\.$/u,
    );
    expect(changed?.at).toBe('2026-03-03T12:00:05.000Z');
    expect(rest).toHaveLength(1);
    const { atom, json } = feedFilesOf(folder);
    expect(readFileSync(atom, 'utf8').match(/<entry>/gu)).toHaveLength(2);
    expect((JSON.parse(readFileSync(json, 'utf8')) as { items: unknown[] }).items).toHaveLength(2);
  });

  it('tells a conflict with the words of both sides', async () => {
    const { intake, open, latest } = await archiveWith([{ name: 'Conflict', when: { conflict: 'new' } }]);
    const alerts = open();
    await alerts.afterTake(await intake.take([page('post.example', 214)]));
    expect(await latest()).toEqual([]);
    await alerts.afterTake(await intake.take([page('kvall24.example', 231)]));
    const told = await latest();
    expect(told).toHaveLength(1);
    expect(told[0]?.words.map(({ words }) => words).join(' / ')).toMatch(/^231.* \/ 214/u);
    expect(told[0]?.story.outlets).toEqual(['kvall24.example', 'post.example']);
    await alerts.afterTake(await intake.take([page('third.example', 231)]));
    expect(await latest()).toHaveLength(1);
  });

  it('tells nothing of what came in before there were rules', async () => {
    const { intake, open, write, latest } = await archiveWith(null);
    const alerts = open();
    await alerts.afterTake(await intake.take([page('post.example', 214)]));
    await alerts.afterTake(await intake.take([page('post.example', 220)]));
    write({ rules: [NEW, CHANGED] });
    expect(await alerts.afterTake(NOTHING_TAKEN)).toEqual([]);
    await alerts.afterTake(await intake.take([page('kvall24.example', 214)]));
    expect(await latest()).toEqual([]);
    await alerts.afterTake(await intake.take([page('post.example', 231)]));
    expect((await latest()).map(({ says }) => says)).toEqual([expect.stringMatching(/“220.*” became “231/u)]);
  });

  it('looks at nothing while the rules are broken, and at all of it once they are mended', async () => {
    const { intake, open, write, latest } = await archiveWith([NEW]);
    const alerts = open();
    await alerts.afterTake(
      await intake.take([
        pageArrival(
          'post.example/vote',
          'Council votes on bridge',
          'The council of Brenvik voted on the bridge over the Sorrel on Monday, the mayor said.\nWork on it begins in the autumn, and the old bridge stays open until the new one is there.',
        ),
      ]),
    );
    write('{"rules": [{"name": "New", "when": {"newStory": 1}}]}');
    const taken = await intake.take([page('post.example', 214)]);
    expect(await alerts.afterTake(taken)).toMatchObject([
      { code: 'alert-rules-broken', says: 'Rule “New”, when.newStory: must be true or false, and is 1.' },
    ]);
    write({ rules: [NEW] });
    await alerts.afterTake(NOTHING_TAKEN);
    expect((await latest()).map(({ story }) => story.label)).toEqual([HEADLINE, 'Council votes on bridge']);
  });

  it('takes up stories that a run never came to look at', async () => {
    const { intake, open, latest } = await archiveWith([NEW, CHANGED]);
    await open().afterTake(await intake.take([page('post.example', 214)]));
    await intake.take([page('post.example', 231, '2026-03-03T10:00:00.000Z')]);
    await open().afterTake(NOTHING_TAKEN);
    expect((await latest()).map(({ rule }) => rule)).toEqual(['Changed', 'New']);
  });
});

describe('commands', () => {
  const RULE = { ...NEW, then: { feed: false, command } };

  it('get the alert as JSON, and the feed nothing where the rule says so', async () => {
    const { folder, intake, open, latest } = await archiveWith([RULE]);
    expect(await open().afterTake(await intake.take([page('post.example', 214)]))).toEqual([]);
    expect(logged(folder)).toMatchObject([
      { version: 1, rule: 'New', event: 'new-story', story: { label: HEADLINE, articles: 1 } },
    ]);
    expect(await latest()).toEqual([]);
    expect(existsSync(feedFilesOf(folder).atom)).toBe(false);
  });

  it('are tried three times in all, one batch after another', async () => {
    const { folder, intake, open, store } = await archiveWith([RULE]);
    writeFileSync(join(folder, 'broken'), '');
    const alerts = open();
    const codes: string[] = [];
    const note = (warnings: Awaited<ReturnType<typeof alerts.afterTake>>) =>
      codes.push(...warnings.map(({ code }) => code));
    note(await alerts.afterTake(await intake.take([page('post.example', 214)])));
    for (let batch = 0; batch < 3; batch++) note(await alerts.afterTake(NOTHING_TAKEN));
    expect(codes).toEqual(['alert-command-failed', 'alert-command-failed', 'alert-given-up']);
    expect(new Set(logged(folder).map(({ id }) => id)).size).toBe(1);
    expect(await recallOwed(store)).toEqual([]);
  });

  it('get an alert twice rather than never where the process ends between handing on and writing down', async () => {
    const { folder, intake, open, store, latest } = await archiveWith([{ ...NEW, then: { command } }]);
    const states: StateRepository = {
      get: (...asked) => store.states.get(...asked),
      room: (...asked) => store.states.room(...asked),
      put: (room, values) => {
        const settles = room === 'alerts-owed' && [...values.values()].includes(null);
        return settles ? Promise.reject(new Error('power cut')) : store.states.put(room, values);
      },
    };
    const taken = await intake.take([page('post.example', 214)]);
    await expect(open({ ...store, states }).afterTake(taken)).rejects.toThrow('power cut');
    expect(await open().afterTake(NOTHING_TAKEN)).toEqual([]);
    expect(await open().afterTake(taken)).toEqual([]);
    expect(logged(folder)).toHaveLength(2);
    expect(new Set(logged(folder).map(({ id }) => id)).size).toBe(1);
    expect(await latest()).toHaveLength(1);
    expect(readFileSync(feedFilesOf(folder).atom, 'utf8').match(/<entry>/gu)).toHaveLength(1);
  });

  it('lose nothing where the process ends before anything was written down', async () => {
    const { folder, intake, open, store } = await archiveWith([RULE]);
    const taken = await intake.take([page('post.example', 214)]);
    const broken = open({ ...store, transaction: () => Promise.reject(new Error('power cut')) });
    await expect(broken.afterTake(taken)).rejects.toThrow('power cut');
    expect(logged(folder)).toEqual([]);
    await open().afterTake(taken);
    expect(logged(folder)).toHaveLength(1);
  });

  it('get nothing more once the rule names them no longer', async () => {
    const { folder, intake, open, write, store } = await archiveWith([RULE]);
    writeFileSync(join(folder, 'broken'), '');
    const alerts = open();
    await alerts.afterTake(await intake.take([page('post.example', 214)]));
    write({ rules: [NEW] });
    expect(await alerts.afterTake(NOTHING_TAKEN)).toEqual([]);
    expect(await recallOwed(store)).toEqual([]);
    expect(logged(folder)).toHaveLength(1);
  });
});

describe('webhooks', () => {
  const start = async (hook: Answer, settings: Partial<DeliverySettings> = {}, rules = 1) => {
    const server = await serve({ '/hook': hook });
    onTestFinished(() => server.close());
    const then = { webhook: `http://127.0.0.1:${server.port}/hook` };
    const all = Array.from({ length: rules }, (_, at) => ({ ...NEW, name: `New ${at}`, then }));
    return { server, ...(await archiveWith(all, settings)) };
  };
  const ok: Answer = (request, response) => void request.resume().on('end', () => response.writeHead(200).end());
  const failing =
    (status: number): Answer =>
    (request, response) =>
      void request.resume().on('end', () => response.writeHead(status).end());

  it('get at most twenty alerts a minute; the rest follows', async () => {
    const { server, intake, open, world, store } = await start(ok, {}, 25);
    await open().afterTake(await intake.take([page('post.example', 214)]));
    expect(server.asked).toHaveLength(20);
    await open().afterTake(NOTHING_TAKEN);
    expect(server.asked).toHaveLength(20);
    await world.sleep(60_000);
    await open().afterTake(NOTHING_TAKEN);
    expect(server.asked).toHaveLength(25);
    expect(await recallOwed(store)).toEqual([]);
  });

  it('that fail are left alone for a while, longer each time, and for good after ten tries', async () => {
    const { server, intake, open, world } = await start(failing(503));
    const alerts = open();
    const [first] = await alerts.afterTake(await intake.take([page('post.example', 214)]));
    expect(first?.code).toBe('alert-webhook-failed');
    await alerts.afterTake(NOTHING_TAKEN);
    expect(server.asked).toHaveLength(1);
    let last: string | undefined;
    for (let tries = 1; tries < 10; tries++) {
      await world.sleep(60_000 * 2 ** (tries - 1));
      last = (await alerts.afterTake(NOTHING_TAKEN))[0]?.code;
    }
    expect([last, server.asked.length]).toEqual(['alert-given-up', 10]);
  });

  it('that refuse an alert are not asked again', async () => {
    const { server, intake, open, world } = await start(failing(410));
    const [first] = await open().afterTake(await intake.take([page('post.example', 214)]));
    expect(first?.code).toBe('alert-given-up');
    expect(first?.says).not.toContain('/hook');
    await world.sleep(3_600_000);
    expect(await open().afterTake(NOTHING_TAKEN)).toEqual([]);
    expect(server.asked).toHaveLength(1);
  });

  it('wait where the network is forbidden, without a try', async () => {
    const { server, intake, open, store } = await start(ok, { offlineBy: 'TWOSOURCE_OFFLINE' });
    expect(await open().afterTake(await intake.take([page('post.example', 214)]))).toMatchObject([
      { code: 'alert-offline', says: '1 alert waits for a webhook, and TWOSOURCE_OFFLINE forbids the network.' },
    ]);
    expect(server.asked).toEqual([]);
    expect((await recallOwed(store)).map(({ tries }) => tries)).toEqual([0]);
  });
});

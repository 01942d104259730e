import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { madeArticle } from '../origins/articlesForTests.ts';
import { answerFiles, type AnswerFiles } from './answerFiles.ts';
import { askQuestions } from './askQuestions.ts';
import { AskFailure } from './failure.ts';
import type { Completion } from './readCompletion.ts';
import { writeQuestions } from './writeQuestions.ts';

let folder = '';
let files: AnswerFiles;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-'));
  files = answerFiles(folder, 1);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const ASKED = { address: 'http://localhost:1/v1/chat/completions', model: 'toy', context: 4096 };
const sentences = (id: string) => Array.from({ length: 70 }, (_, at) => `The boat ${id} passed buoy ${at}.`).join('\n');
/** Articles of which two fill a request, so that four take six. */
const FOUR = ['a', 'b', 'c', 'd'].map((id) => madeArticle(id, sentences(id)));
const said = (...points: readonly object[]): Completion => ({
  content: JSON.stringify({ points }),
  cut: false,
  read: null,
});
const POINT = {
  relation: 'agree',
  gist: 'buoy',
  versions: [
    { article: 'A1', quote: 'passed buoy 7' },
    { article: 'A2', quote: 'passed buoy 7' },
  ],
};

/** Asks about four articles; `reply` gives an answer, or throws, for each request made. */
async function ask(reply: (at: number) => Completion, about = FOUR, asked = ASKED) {
  let made = 0;
  const began: number[] = [];
  const questions = await writeQuestions(about, asked, files);
  const answered = await askQuestions(questions, {
    model: 'toy',
    files,
    began: (at) => began.push(at),
    ask: () => Promise.resolve().then(() => reply(made++)),
  });
  const codes = answered.warnings.map(({ code }) => code);
  const { points } = JSON.parse(answered.text) as { points: { versions: unknown[] }[] };
  return { ...answered, points, codes, made, began, of: questions.questions.length };
}
const fail =
  (code: AskFailure['code'], ends = false) =>
  () => {
    throw new AskFailure(code, 'It failed.', ends);
  };

describe('askQuestions', () => {
  it('asks about every two articles and puts the points together, each article under its id', async () => {
    const { points, codes, made, began } = await ask(() => said(POINT));
    expect([made, codes]).toEqual([6, []]);
    expect(began).toEqual([0, 1, 2, 3, 4, 5]);
    expect(points).toHaveLength(1);
    expect(points[0]!.versions).toEqual(['a', 'b', 'c', 'd'].map((article) => ({ article, quote: 'passed buoy 7' })));
  });

  it('asks nothing a second time, and gives the same bytes', async () => {
    const first = await ask(() => said(POINT));
    const second = await ask(() => said({ ...POINT, gist: 'another answer' }));
    expect(second.made).toBe(0);
    expect(second.text).toBe(first.text);
  });

  it('asks again where the model, the server, the context or a text is another', async () => {
    await ask(() => said(POINT));
    const changed = [
      { ...ASKED, model: 'other' },
      { ...ASKED, address: 'http://localhost:2/' },
      { ...ASKED, context: 4100 },
    ];
    for (const asked of changed) expect((await ask(() => said(POINT), FOUR, asked)).made).toBe(6);
    const about = [...FOUR.slice(0, 3), madeArticle('d', sentences('d').replace('buoy 7.', 'buoy 8.'))];
    expect((await ask(() => said(POINT), about)).made).toBe(3);
  });

  it('goes on after one request failed, and asks for it again in the next run alone', async () => {
    const { codes, warnings, made } = await ask((at) => (at === 2 ? fail('model-timeout')() : said(POINT)));
    expect([made, codes]).toEqual([6, ['model-timeout']]);
    expect(warnings[0]).toMatchObject({ input: 'toy', says: 'It failed.' });
    expect(await ask(() => said(POINT))).toMatchObject({ made: 1, codes: [] });
  });

  it('says once what went wrong several times', async () => {
    const { warnings } = await ask((at) => (at % 2 === 0 ? fail('model-status')() : said(POINT)));
    expect(warnings.map(({ says }) => says)).toEqual(['It failed. So it went with 3 of 6 requests.']);
  });

  it('stops after three failures one after another, and says how much was not asked', async () => {
    const { codes, warnings, made, points } = await ask((at) => (at > 0 ? fail('model-timeout')() : said(POINT)));
    expect([made, codes]).toEqual([4, ['model-timeout', 'model-stopped']]);
    expect(warnings[1]!.says).toBe('Of 6 requests 2 were not made after this.');
    expect(points).toHaveLength(1);
  });

  it.each([
    ['a failure that will not pass', fail('model-denied', true)],
    ['a server that is not there', fail('model-unreachable')],
  ])('stops at once at %s', async (_what, reply) => {
    const { made, codes, points } = await ask(reply);
    expect([made, codes[1], points]).toEqual([1, 'model-stopped', []]);
  });

  it('uses what is kept of the requests that are not made any more', async () => {
    await ask((at) => (at === 0 ? fail('model-timeout')() : said(POINT)));
    const { made, codes, points } = await ask(fail('model-unreachable'));
    expect([made, codes]).toEqual([1, ['model-unreachable']]);
    expect(points[0]!.versions).toHaveLength(4);
  });

  it('does not keep an answer without points', async () => {
    const { codes } = await ask(() => ({ ...said(), content: 'I am sorry.' }));
    expect(codes).toEqual(['model-unreadable', 'model-stopped']);
    expect(readdirSync(folder)).toEqual([]);
    expect((await ask(() => said({ gist: 'no versions' }))).codes[0]).toBe('model-unreadable');
  });

  it('takes the points with the form asked for, and tells of the others', async () => {
    const { codes, warnings, points } = await ask(() => said(POINT, { gist: 'no versions' }));
    expect([points.length, codes]).toEqual([1, ['model-unreadable']]);
    expect(warnings[0]!.says).toContain('Of the points of an answer 1 had not the form asked for');
  });

  it('takes what is whole of an answer that was cut off, the same when it comes from the disk', async () => {
    const cut = { content: said(POINT, POINT).content.slice(0, -20), cut: true, read: null };
    for (let time = 0; time < 2; time++) {
      const { codes, points } = await ask(() => cut);
      expect([codes, points.length]).toEqual([['model-cut'], 1]);
    }
    expect((await ask(() => ({ ...cut, content: cut.content.slice(0, 30) }), [...FOUR].reverse())).codes[0]).toBe(
      'model-cut',
    );
  });

  it('tells where the server cannot have read all it was sent', async () => {
    expect((await ask(() => ({ ...said(POINT), read: 400 }))).codes).toEqual(['model-context']);
    rmSync(folder, { recursive: true });
    expect((await ask(() => ({ ...said(POINT), read: 1800 }))).codes).toEqual([]);
  });

  it('makes no more than so many requests, and says so', async () => {
    const many = Array.from({ length: 30 }, (_, at) => madeArticle(`${at}`, sentences(`${at}`)));
    const { made, codes } = await ask(() => said(POINT), many);
    expect([made, codes]).toEqual([400, ['model-too-much']]);
  });

  it('goes on where answers cannot be kept', async () => {
    files = {
      find: () => Promise.resolve(null),
      keep: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })),
    };
    const { points, warnings } = await ask(() => said(POINT));
    expect(points).toHaveLength(1);
    expect(warnings[0]).toMatchObject({ code: 'model-not-kept' });
    expect(warnings[0]!.says).toContain('ENOSPC');
  });

  it('lets no fault of the program pass for one of the model', async () => {
    await expect(
      ask(() => {
        throw new TypeError('it broke');
      }),
    ).rejects.toThrow('it broke');
  });

  it('never goes past the context that was named', async () => {
    const { questions } = await writeQuestions(FOUR, ASKED, files);
    for (const { bodies, length } of questions) {
      const { max_tokens: most } = JSON.parse(bodies[0]!) as { max_tokens: number };
      expect(Math.ceil(length / 3) + most).toBeLessThanOrEqual(ASKED.context);
      expect(most).toBeGreaterThan(1000);
    }
  });
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
import { answer, completion, modelServer, type Reply } from '../ask/modelForTests.ts';
import type { Report, Settings } from '../model/index.ts';
import type { Reading } from '../pipeline.ts';
import { runProgram } from './program.ts';
import { pretend, type Pretended } from './surroundingsForTests.ts';

vi.mock('../pipeline.ts', async (original) => ({
  ...(await original<object>()),
  compareArticles: (reading: Reading, settings: Settings): Report => ({
    ...ferryReport,
    madeWith: { ...ferryReport.madeWith, settings },
    warnings: reading.warnings,
  }),
}));

const FERRY =
  'The ferry Solveig struck a reef on Wednesday with 214 people on board. Boats took everyone ashore before noon, the harbour office said, and divers looked at the hull in the afternoon.\n';
const POINTS = {
  points: [
    {
      gist: 'people on board',
      relation: 'conflict',
      versions: [
        { article: 'A1', quote: 'with 214 people on board' },
        { article: 'A2', quote: 'with 231 people on board' },
      ],
    },
  ],
};
const GOOD = answer(200, completion(JSON.stringify(POINTS)));

let folder = '';
const home = process.cwd();
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'twosource-'));
  process.chdir(folder);
  writeFileSync('a.txt', FERRY);
  writeFileSync('b.txt', FERRY.replace('214', '231'));
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

async function twosource(args: readonly string[], of: Pretended = {}) {
  const watched = pretend(of);
  const code = await runProgram(['compare', 'a.txt', 'b.txt', '-f', 'json', ...args], watched.surroundings);
  const report = watched.out() === '' ? null : (JSON.parse(watched.out()) as Report);
  return { code, err: watched.err(), out: watched.out(), report };
}
const toy = (url: string) => ['--model', url, '--model-name', 'toy'];

describe('compare --model', () => {
  it('says what leaves the machine and where to, asks, and names the model in the report', async () => {
    const { url, asked } = await modelServer(GOOD);
    const { code, err, report } = await twosource(toy(url));
    const { host } = new URL(url);
    expect(err).toContain(
      `Asking toy at ${host}, which is this machine: 1 request with the text of 2 articles (in all 366 characters). Answers are kept in twosource-answers.\n`,
    );
    expect(code).toBe(0);
    expect(report!.madeWith.settings.model).toEqual({ name: 'toy', host, context: 8192 });
    const [{ body }] = asked as [(typeof asked)[0]];
    expect(body).toMatchObject({
      model: 'toy',
      temperature: 0,
      stream: false,
      response_format: { type: 'json_object' },
    });
    expect(JSON.stringify(body.messages)).toContain('with 231 people on board');
  });

  it('sends nothing a second time, in whatever order the articles come, and writes the same report', async () => {
    const { url, asked } = await modelServer((response, request, at) => {
      (at === 0 ? GOOD : answer(500, ''))(response, request, at);
    });
    const first = await twosource(toy(url));
    const second = await twosource(toy(url));
    expect(second.err).toContain('All that toy is to be asked is answered in twosource-answers. Nothing is sent.');
    expect(second.out).toBe(first.out);
    expect(asked).toHaveLength(1);
    const watched = pretend();
    await runProgram(['compare', 'b.txt', 'a.txt', '-f', 'json', ...toy(url)], watched.surroundings);
    expect([watched.err().includes('Nothing is sent.'), asked.length]).toEqual([true, 1]);
  });

  it('makes the report without a model that does not answer, with the reason and exit code 3', async () => {
    const { url } = await modelServer(answer(500, '{"error":"out of memory"}'));
    const { code, err, report } = await twosource(toy(url));
    expect(code).toBe(3);
    expect(err).toContain('warning model-status: toy: The server answered 500: “out of memory”.');
    expect(report!.warnings.at(-1)).toMatchObject({ code: 'model-status', input: 'toy' });
    expect(report!.findings.length).toBeGreaterThan(0);
  });

  it('sends the key of the environment and shows it nowhere', async () => {
    const refusing: Reply = (response, request, at) => {
      answer(401, JSON.stringify({ error: { message: `Wrong: ${request.headers.authorization}` } }))(
        response,
        request,
        at,
      );
    };
    const { url, asked } = await modelServer(refusing);
    const { code, err, out } = await twosource(toy(url), { env: { TWOSOURCE_MODEL_KEY: ' sk-secret-7 ' } });
    expect(asked[0]!.headers.authorization).toBe('Bearer sk-secret-7');
    expect(err).toContain('and the key of TWOSOURCE_MODEL_KEY.');
    expect(err).toContain('warning model-denied: toy: The server answered 401: “Wrong: Bearer …”.');
    expect(err + out).not.toContain('sk-secret');
    expect(code).toBe(3);
  });

  it('keeps answers where it is told to, else beside the captures', async () => {
    const { url } = await modelServer(GOOD);
    await twosource([...toy(url), '--model-cache', 'elsewhere/kept']);
    expect(readdirSync('elsewhere/kept')).toHaveLength(1);
    expect(readFileSync(join('elsewhere/kept', readdirSync('elsewhere/kept')[0]!), 'utf8')).toContain('214 people');
    await twosource([...toy(url), '--keep', 'case/pages']);
    expect(readdirSync('case')).toEqual(['twosource-answers']);
    expect(existsSync('twosource-answers')).toBe(false);
  });

  it('does not take answers that lie in a folder to compare for articles', async () => {
    const { url } = await modelServer(GOOD);
    await twosource(toy(url));
    const watched = pretend();
    expect(await runProgram(['compare', '.', '-f', 'json'], watched.surroundings)).toBe(0);
    expect(watched.err()).not.toContain('.answer');
  });

  it('is quiet where it is told to be, but not about what goes to another machine', async () => {
    const { url, asked } = await modelServer(GOOD);
    expect((await twosource([...toy(url), '--quiet'])).err).toBe('');
    // A number that leads to this machine here, and need not elsewhere.
    const { port } = new URL(url);
    const far = await twosource([...toy(`http://0.0.0.0:${port}/v1`), '--quiet']);
    expect(far.err).toBe(
      `Asking toy at 0.0.0.0:${port}, which is not this machine: 1 request with the text of 2 articles (in all 366 characters). ` +
        'The connection is not encrypted. Answers are kept in twosource-answers.\n',
    );
    expect([far.code, asked.length]).toEqual([0, 2]);
  });

  it('shows in a terminal how far it is', async () => {
    const buoys = Array.from({ length: 60 }, (_, at) => `The boat came past buoy ${at} and saw nothing.`).join(' ');
    const long = (text: string) => `${text}\n${buoys}\n`;
    writeFileSync('a.txt', long(FERRY));
    writeFileSync('b.txt', long(FERRY.replace('214', '231')));
    writeFileSync('c.txt', long(FERRY.replace('214', '240')));
    const { url } = await modelServer(GOOD);
    const watched = pretend({ columns: 100, tick: 30_000 });
    await runProgram(
      ['compare', 'a.txt', 'b.txt', 'c.txt', ...toy(url), '--model-context', '4096', '-f', 'json'],
      watched.surroundings,
    );
    expect(watched.err()).toMatch(/Asking toy: request 1 of \d+\u001B|Asking toy: request 1 of \d+\r/u);
    expect(watched.err()).toMatch(/Asking toy: request 2 of \d+, about \d+ (?:s|min) left/u);
  });
});

describe('compare --model with the network forbidden', () => {
  it.each<[string, readonly string[], Pretended]>([
    ['--offline', ['--offline'], {}],
    ['TWOSOURCE_OFFLINE', [], { env: { TWOSOURCE_OFFLINE: '1' } }],
  ])('asks no other machine with %s, and this one all the same', async (what, args, of) => {
    const far = await twosource([...toy('https://api.example.com/v1'), ...args], of);
    expect(far.code).toBe(2);
    expect(far.err).toBe(
      `error offline: ${what} forbids the network, and 1 answer of api.example.com are not among those kept in twosource-answers. Nothing was sent.\n`,
    );
    const { url } = await modelServer(GOOD);
    expect((await twosource([...toy(url), ...args], of)).code).toBe(0);
  });

  it('makes a report again from answers that were kept', async () => {
    const { url } = await modelServer(GOOD);
    await twosource(toy(url));
    const [kept] = readdirSync('twosource-answers');
    expect(kept).toMatch(/^[0-9a-f]{64}\.answer$/u);
    expect((await twosource([...toy(url), '--offline'])).code).toBe(0);
  });
});

describe('misuse of a model', () => {
  it.each<[readonly string[], string, Pretended?]>([
    [['--model', 'http://localhost:1/v1'], 'model-needs-name'],
    [['--model', 'http://localhost:1/v1', '--model-name', ' '], 'model-needs-name'],
    [['--model-name', 'toy'], 'model-needs-url'],
    [['--model-context', '8192'], 'model-needs-url'],
    [['--model-cache', 'x'], 'model-needs-url'],
    [toy('localhost:11434/v1'), 'bad-model-url'],
    [toy('api.example.com'), 'bad-model-url'],
    [toy('ftp://localhost/'), 'bad-model-url'],
    [toy(''), 'bad-model-url'],
    [toy('https://me:secret@api.example.com/v1'), 'bad-model-url'],
    [[...toy('http://localhost:1/v1'), '--model-context', '100'], 'bad-model-number'],
    [[...toy('http://localhost:1/v1'), '--model-context', '8k'], 'bad-model-number'],
    [[...toy('http://localhost:1/v1'), '--model-timeout', '0'], 'bad-model-number'],
    [toy('http://localhost:1/v1'), 'bad-model-key', { env: { TWOSOURCE_MODEL_KEY: 'sk-secret\r\nX: y' } }],
    [[...toy('http://localhost:1/v1'), '--model-cache', 'a.txt'], 'out-not-writable'],
  ])('answers %j with %s', async (args, code, of = {}) => {
    const done = await twosource(args, of);
    expect([done.code, done.out]).toEqual([2, '']);
    expect(done.err).toContain(`error ${code}: `);
    expect(done.err).not.toContain('secret');
  });

  it.each(['/v1', '/v1/', '/v1/chat/completions', '/v1/chat/completions/'])(
    'takes the address with or without its end: %s',
    async (path) => {
      const { url, asked } = await modelServer(GOOD);
      await twosource(toy(url.replace(/\/v1$/u, path)));
      expect(asked).toHaveLength(1);
    },
  );
});

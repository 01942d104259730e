import { createHash } from 'node:crypto';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readInput } from '../readInput.ts';
import { gzip, join, utf8 } from '../unpack/unpackForTests.ts';
import { hexOf, info, packed, page, record, response, type Answer } from './warcForTests.ts';

async function read(bytes: Uint8Array, name = 'crawl.warc.gz') {
  const { articles, outlets, warnings } = await readInput({ name, bytes }, { zone: null });
  const told = warnings.filter(({ code }) => code !== 'article-no-date');
  return { articles, outlets, warnings: told, codes: told.map(({ code }) => code) };
}

const readOne = (answer: Answer) => read(packed(info(), response(answer)));

describe('readWarc', () => {
  it('reads pages with address, time of capture, record number and payload digest, packed or not', async () => {
    const records = [info(), response(), record({ 'WARC-Type': 'request' }, 'GET / HTTP/1.1\r\n\r\n')];
    for (const bytes of [packed(...records), join(...records), gzip(join(...records))]) {
      const { articles, outlets, warnings } = await read(bytes);
      expect(warnings).toEqual([]);
      expect(articles).toHaveLength(1);
      expect(articles[0]).toMatchObject({
        url: 'https://oster.example/crane',
        capturedAt: '2026-05-04T10:15:30Z',
        headline: 'Crane falls at Oster quay',
        readFrom: { format: 'warc', name: 'crawl.warc.gz#2', sha256: hexOf(utf8(page())) },
      });
      expect(outlets[0]).toMatchObject({ name: 'Oster Evening', domain: 'oster.example' });
    }
  });

  it('undoes chunks and content codings, and leaves alone what is said to have one and has not', async () => {
    const body = utf8(page());
    const chunks = join(
      `${(100).toString(16)}\r\n`,
      body.subarray(0, 100),
      `\r\n${(body.length - 100).toString(16)};x=1\r\n`,
      body.subarray(100),
      '\r\n0\r\n\r\n',
    );
    const html = 'Content-Type: text/html';
    const answers: Answer[] = [
      { headers: [html, 'Transfer-Encoding: chunked'], body: chunks },
      { headers: [html, 'Content-Encoding: gzip'], body: gzip(body) },
      { headers: [html, 'content-encoding: br'], body: Uint8Array.from(brotliCompressSync(body)) },
      { headers: [html, 'Content-Encoding: gzip', 'Transfer-Encoding: chunked'], body },
    ];
    for (const answer of answers) {
      const { articles, codes } = await readOne(answer);
      expect([articles.length, codes]).toEqual([1, []]);
    }
    const chunked = await readOne(answers[0]!);
    expect(chunked.articles[0]?.readFrom.sha256).toBe(hexOf(body));
    const coded = await readOne(answers[1]!);
    expect(coded.articles[0]?.readFrom.sha256).toBe(hexOf(gzip(body)));
  });

  it('follows the character set of the HTTP header', async () => {
    const latin = Uint8Array.from(page('Kv\u00e6ll'), (letter) => letter.charCodeAt(0));
    const { outlets } = await readOne({ headers: ['Content-Type: text/html; charset=iso-8859-1'], body: latin });
    expect(outlets[0]?.name).toBe('Kvæll');
  });

  it('passes over what is no page, and counts pages without an article', async () => {
    const { articles, codes, warnings } = await read(
      packed(
        info(),
        response({ status: 404 }),
        response({ headers: ['Content-Type: image/png'] }),
        response({
          url: 'https://oster.example/robots.txt',
          headers: ['Content-Type: text/plain'],
          body: 'User-agent: *',
        }),
        record(
          { 'WARC-Type': 'revisit', 'Content-Type': 'application/http; msgtype=response' },
          'HTTP/1.1 200 OK\r\n\r\n',
        ),
        record(
          { 'WARC-Type': 'resource', 'Content-Type': 'text/plain', 'WARC-Target-URI': 'urn:log' },
          page().replace(/<[^>]*>/g, '\n'),
        ),
        response({ url: 'https://ads.example/frame', body: '<html><body><p>Buy boots.</p></body></html>' }),
        record(
          { 'WARC-Type': 'resource', 'Content-Type': 'text/html', 'WARC-Target-URI': 'https://b.example/a' },
          page('B'),
        ),
      ),
    );
    expect(articles.map(({ readFrom }) => readFrom.name)).toEqual(['crawl.warc.gz#8']);
    expect(codes).toEqual(['archive-no-article']);
    expect(warnings[0]?.says).toBe('1 of its 2 pages hold no article text: record 7 (https://ads.example/frame).');
  });

  it('reads feeds and rows where it was fetched by this program, and passes them over in a crawl', async () => {
    const rows = [1, 2].map((n) =>
      JSON.stringify({ text: page().replace(/<[^>]*>/g, '\n'), url: `https://a.example/${n}` }),
    );
    const body = rows.join('\n');
    const feed = response({ url: 'https://oster.example/rows', headers: ['Content-Type: application/x-ndjson'], body });
    const own = record({ 'WARC-Type': 'warcinfo' }, 'software: twosource/0.1.0\r\nformat: WARC File Format 1.1\r\n');
    const { articles, codes } = await read(packed(own, feed, info(), feed, own, feed));
    expect(codes).toEqual([]);
    expect(articles.map(({ readFrom }) => readFrom)).toEqual(
      ['#2#1', '#2#2', '#6#1', '#6#2'].map((place) => ({
        format: 'warc',
        name: `crawl.warc.gz${place}`,
        sha256: hexOf(utf8(body)),
      })),
    );
    expect(articles[0]?.capturedAt).toBe('2026-05-04T10:15:30Z');
  });

  it('names a row without an outlet by the host, and refuses an archive in a capture', async () => {
    const own = record({ 'WARC-Type': 'warcinfo' }, 'software: twosource/0.1.0\r\n');
    const headers = ['Content-Type: application/octet-stream'];
    const row = response({ headers, body: JSON.stringify({ text: page().replace(/<[^>]*>/g, '\n') }) });
    const { outlets, warnings } = await read(
      packed(own, row, response({ headers, body: packed(response()) }), response({ headers, body: join(response()) })),
    );
    expect(outlets.map(({ name, domain }) => [name, domain])).toEqual([['oster.example', 'oster.example']]);
    const says = 'It is an archive inside another, which is not read. Give it as a file of its own.';
    expect(warnings.map((warning) => warning.says)).toEqual(
      [3, 4].map((number) => `Record ${number} (https://oster.example/crane): ${says}`),
    );
  });

  it('tells of pages that the archiving program cut', async () => {
    const { articles, codes } = await readOne({ fields: { 'WARC-Truncated': 'length' } });
    expect([articles.length, codes]).toEqual([1, ['input-cut-off']]);
  });

  it('says that it holds no article', async () => {
    expect((await read(packed(info()))).codes).toEqual(['input-no-article']);
  });
});

describe('digests', () => {
  const wrong = `sha256:${'0'.repeat(64)}`;

  it('tells of a wrong digest with record and byte, and still reads the page', async () => {
    const first = gzip(info());
    const bytes = join(first, gzip(response({ fields: { 'WARC-Block-Digest': wrong, 'WARC-Payload-Digest': wrong } })));
    const { articles, warnings } = await read(bytes);
    expect(articles).toHaveLength(1);
    const told = warnings.map(({ code, says, articleId }) => [code, articleId, says.slice(0, 36)]);
    const id = articles[0]?.id;
    expect(told).toEqual([
      ['archive-digest', id, `Record 2 at byte ${first.length} is not what its`.slice(0, 36)],
      ['archive-digest', id, `Record 2 at byte ${first.length} is not what its`.slice(0, 36)],
    ]);
  });

  it('checks SHA-1 in base 32 and digests of records that are no page', async () => {
    const sha1 = createHash('sha1').update('GET').digest();
    let bits = 0n;
    for (const byte of sha1) bits = bits * 256n + BigInt(byte);
    const letters = Array.from(
      { length: 32 },
      (_, i) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number((bits >> BigInt(155 - i * 5)) & 31n)],
    );
    const request = (digest: string, block: string) =>
      record({ 'WARC-Type': 'request', 'WARC-Block-Digest': digest }, block);
    const label = `sha1:${letters.join('')}`;
    expect((await read(packed(request(label, 'GET'), response()))).codes).toEqual([]);
    expect((await read(packed(request(label, 'GOT'), response()))).codes).toEqual(['archive-digest']);
  });

  it('takes a payload digest over the body with its chunks, as some writers do', async () => {
    const body = utf8(page());
    const chunked = join(`${body.length.toString(16)}\r\n`, body, '\r\n0\r\n\r\n');
    for (const over of [body, chunked]) {
      const fields = { 'WARC-Payload-Digest': `sha256:${hexOf(over)}` };
      const headers = ['Content-Type: text/html', 'Transfer-Encoding: chunked'];
      expect((await readOne({ headers, body: chunked, fields })).codes).toEqual([]);
    }
  });
});

describe('archives that are not as they must be', () => {
  const first = response();
  const second = response({ url: 'https://b.example/crane', body: page('B') });

  it('reports a cut at the byte, at every place, and reads all complete records before it', async () => {
    for (const whole of [packed(first, second), join(first, second)]) {
      const middle = whole[0] === 0x1f ? gzip(first).length : first.length;
      for (const cut of [1, 5, 40, 300, whole.length - middle - 12]) {
        const { articles, warnings, codes } = await read(whole.subarray(0, whole.length - cut));
        const complete = whole[0] !== 0x1f && cut < 5 ? 2 : 1;
        expect(articles.length, String(cut)).toBeGreaterThanOrEqual(complete);
        if (whole[0] !== 0x1f && cut < 5) continue;
        expect(codes, String(cut)).toContain('archive-truncated');
        const says = warnings.find(({ code }) => code === 'archive-truncated')?.says ?? '';
        expect(says).toContain(`byte ${whole.length - cut},`);
      }
    }
  });

  it('goes on after damaged bytes', async () => {
    const [a, b, c] = [
      gzip(first),
      Uint8Array.from(gzip(second)),
      gzip(response({ url: 'https://c.example/crane', body: page('C') })),
    ];
    b.fill(255, 60, 90);
    const { articles, codes, warnings } = await read(join(a, b, c));
    expect(articles.map(({ url }) => url)).toEqual(['https://oster.example/crane', 'https://c.example/crane']);
    expect(codes).toEqual(['archive-broken-record']);
    expect(warnings[0]?.says).toContain(`byte ${a.length},`);
  });

  it.each([
    ['a length that is too short', { 'Content-Length': '50' }],
    ['two types', { 'WARC-Type': 'response', 'warc-type': 'resource' }],
    ['no length', { 'Content-Length': 'many' }],
    ['a length below zero', { 'Content-Length': '-1' }],
    ['a carriage return in a header', { 'WARC-Target-URI': 'https://a.example/\rWARC-Type: resource' }],
    ['a header of a hundred kilobytes', { 'WARC-Target-URI': `https://a.example/${'a'.repeat(100_000)}` }],
    ['five hundred headers', Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`X-${i}`, 'a']))],
  ])('leaves out a record with %s, and goes on', async (_, fields) => {
    for (const pack of [packed, join]) {
      const { articles, codes } = await read(pack(response({ fields }), second));
      expect(articles.map(({ url }) => url)).toEqual(['https://b.example/crane']);
      expect(codes).toContain('archive-broken-record');
    }
  });

  it('takes no record out of the middle of another', async () => {
    const inside = page('Inside', `<pre>${new TextDecoder().decode(response({ url: 'https://evil.example/' }))}</pre>`);
    const { articles } = await read(join(response({ body: inside }), second), 'a.warc');
    expect(articles.map(({ url }) => url)).toEqual(['https://oster.example/crane', 'https://b.example/crane']);
  });

  it('says that a length beyond the end is a cut', async () => {
    const { articles, codes } = await read(join(second, response({ fields: { 'Content-Length': '999999999999' } })));
    expect([articles.length, codes]).toEqual([1, ['archive-truncated']]);
  });

  it('stops body bombs, and goes on', async () => {
    const bomb = gzip(new Uint8Array(100_000_000));
    const headers = ['Content-Type: text/html', 'Content-Encoding: gzip'];
    const { articles, codes } = await read(packed(response({ headers, body: bomb }), second));
    expect([articles.length, codes]).toEqual([1, ['archive-broken-record']]);
  });

  it('reads the first part of a page of forty megabytes, and says so', async () => {
    const body = page('Oster Evening', `<pre>${'x'.repeat(40_000_000)}</pre>`);
    const { articles, codes } = await read(packed(response({ body }), second));
    expect([articles.length, articles[0]?.headline]).toEqual([2, 'Crane falls at Oster quay']);
    expect(codes).toContain('input-too-large');
    expect(codes).not.toContain('archive-digest');
  });

  it('goes on after five hundred broken records, and ends after five thousand, saying where', async () => {
    const broken = utf8('WARC/1.1\r\nWARC-Type: metadata\r\n\r\n');
    const many = (count: number) => Array.from({ length: count }, () => broken);
    const few = await read(join(first, ...many(500), '\n', second), 'a.warc');
    expect(few.articles).toHaveLength(2);
    const { articles, warnings } = await read(join(first, ...many(20_000), '\n', second), 'a.warc');
    expect(articles).toHaveLength(1);
    const says = `Only its first 5001 records were read, since it has more than 5000 faults; the rest starts at byte ${first.length + 5000 * broken.length}.`;
    expect(warnings).toContainEqual(expect.objectContaining({ code: 'input-too-large', says }));
  });

  it('spends no more than two seconds on what is made to waste them', async () => {
    const cases: Readonly<Record<string, Uint8Array>> = {
      'a million heads': join(second, '\n', 'WARC/1.1\r\n\r\n'.repeat(1_000_000)),
      'empty members': join(gzip(second), new Uint8Array(Buffer.alloc(4_000_000, gzip('')))),
      'zeros after a record': join(gzip(second), gzip(new Uint8Array(300_000_000))),
      'line feeds after a record': join(gzip(second), gzip('\n'.repeat(100_000_000))),
      'lines that nearly open a record': join(second, '\nWARC/x'.repeat(5_000_000)),
      'bytes that nearly open a member': join(gzip(second), '\u001f\b', '\u001f'.repeat(20_000_000)),
    };
    for (const [name, bytes] of Object.entries(cases)) {
      let spent = Infinity;
      // Other work on the machine makes CPU time longer too.
      for (let run = 0; run < 3 && spent >= 2000; run++) {
        const before = process.cpuUsage();
        const { articles } = await read(bytes, 'a.warc');
        const { user, system } = process.cpuUsage(before);
        spent = (user + system) / 1000;
        expect(articles, name).toHaveLength(1);
      }
      expect(spent, name).toBeLessThan(2000);
    }
  }, 120_000);

  it('walks a hundred thousand records', async () => {
    const small = gzip(record({ 'WARC-Type': 'metadata' }, 'a'));
    const { articles, codes } = await read(join(...Array.from({ length: 100_000 }, () => small), gzip(second)));
    expect([articles.length, codes]).toEqual([1, []]);
    expect(articles[0]?.readFrom.name).toBe('crawl.warc.gz#100001');
  });
});

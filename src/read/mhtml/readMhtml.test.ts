import { describe, expect, it } from 'vitest';
import { readInput } from '../readInput.ts';
import { utf8 } from '../unpack/unpackForTests.ts';
import { page } from '../warc/warcForTests.ts';

const quoted = (text: string) =>
  [...utf8(text)]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
    )
    .join('')
    .replace(/((?:=[0-9A-F]{2}|[^=]){60})/g, '$1=\r\n');

const part = (headers: string, body: string) => `------Mark\r\n${headers}\r\n\r\n${body}\r\n`;

function mhtml(
  parts: readonly string[],
  type = 'multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Mark"',
): Uint8Array {
  return utf8(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://oster.example/crane?a=1\r\nSubject: Crane\r\nDate: Mon, 4 May 2026 10:15:30 +0200\r\nMIME-Version: 1.0\r\nContent-Type: ${type}\r\n\r\n\r\n${parts.join('')}------Mark--\r\n`,
  );
}

async function read(bytes: Uint8Array) {
  const { articles, outlets, warnings } = await readInput({ name: 'crane.mhtml', bytes }, { zone: null });
  return { articles, outlets, codes: warnings.map(({ code }) => code) };
}

const frame = part('Content-Type: text/html\r\nContent-Location: https://ads.example/', '<p>Buy boots.</p>');
const picture = part('Content-Type: image/png\r\nContent-Transfer-Encoding: base64', 'iVBORw0KGgo='.repeat(100));

describe('readMhtml', () => {
  it('reads the root page with its address and the time it was saved', async () => {
    const html = page('Kvæll 24', '<p>“Nobody was inside,” she said – a relief = luck.</p>');
    const root = part(
      'Content-Type: text/html; charset=utf-8\r\nContent-ID: <frame-1@x>\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://oster.example/crane',
      quoted(html),
    );
    const { articles, outlets, codes } = await read(mhtml([root, frame, picture]));
    expect(codes).toEqual(['article-no-date']);
    expect(articles[0]).toMatchObject({
      url: 'https://oster.example/crane?a=1',
      capturedAt: '2026-05-04T08:15:30Z',
      readFrom: { format: 'mhtml', name: 'crane.mhtml' },
    });
    expect(articles[0]?.text).toContain('“Nobody was inside,” she said – a relief = luck.');
    expect(outlets[0]?.name).toBe('Kvæll 24');
  });

  it('reads base 64 and plain parts, and the part that is named as the start', async () => {
    const base64 = btoa(page()).replace(/(.{76})/g, '$1\r\n');
    const coded = part('Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <b>', base64);
    expect((await read(mhtml([picture, coded]))).articles).toHaveLength(1);
    const plain = part('Content-Type: text/html\r\nContent-Transfer-Encoding: 8bit', page());
    expect((await read(mhtml([plain]))).articles).toHaveLength(1);
    const started = await read(mhtml([frame, coded], 'multipart/related; start="<b>"; boundary="----Mark"'));
    expect(started.articles[0]?.headline).toBe('Crane falls at Oster quay');
  });

  it('says that it holds no page', async () => {
    expect((await read(mhtml([picture]))).codes).toEqual(['input-no-article']);
    expect((await read(mhtml([]).subarray(0, 260))).codes).toEqual(['input-no-article']);
  });

  it('ends soon on thousands of parts within parts', async () => {
    const nested = part('Content-Type: multipart/related; boundary="----Mark"', '').repeat(20_000);
    expect((await read(mhtml([nested]))).codes).toEqual(['input-no-article']);
  });
});

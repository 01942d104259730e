import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decodeBytes.ts';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);

async function read(bytes: Uint8Array, contentType: string | null = null) {
  const { text, ...rest } = await decodeBytes(bytes, contentType);
  expect([...text].join('')).toBe(text.whole());
  return { text: text.whole(), ...rest };
}

describe('decodeBytes', () => {
  it('takes UTF-8 for what it is, with or without a mark', async () => {
    expect(await read(utf8('Kvæll “ok”'))).toEqual({ text: 'Kvæll “ok”', charset: 'utf-8', guessed: false });
    expect((await read(utf8('\ufeffKvæll'))).text).toBe('Kvæll');
  });

  it('follows a declared set, and says so where the declaration is wrong', async () => {
    const page = '<meta charset="iso-8859-1"><p>Kv\u00e6ll</p>';
    expect(await read(latin(page))).toMatchObject({ text: page, guessed: false });
    expect(await read(utf8(page))).toMatchObject({ text: page, charset: 'utf-8', guessed: true });
  });

  it('follows the set of the header before that of the page', async () => {
    const page = '<meta charset="koi8-r"><p>Kv\u00e6ll</p>';
    expect(await read(latin(page), 'text/html; charset="ISO-8859-1"')).toMatchObject({
      text: page,
      guessed: false,
    });
    expect((await read(latin(page), 'text/html; charset=unheard-of')).charset).toBe('koi8-r');
  });

  it('detects a set that is not declared', async () => {
    const text = 'Kr\u00e4nen f\u00f6ll \u00f6ver taket p\u00e5 m\u00e5ndagen, och fyra hamnarbetare skadades. '.repeat(
      5,
    );
    expect(await read(latin(text))).toMatchObject({ text, guessed: true });
    const wide = Uint8Array.from('A crane fell on Monday', (letter) => letter.charCodeAt(0));
    const utf16 = Uint8Array.from([...wide].flatMap((byte) => [byte, 0]));
    expect(await read(utf16)).toMatchObject({ text: 'A crane fell on Monday', charset: 'utf-16le' });
  });

  it('gives a long text in pieces, cut between characters', async () => {
    const text = 'På “Ægir” 🚢 sank '.repeat(20_000);
    const { text: decoded } = await decodeBytes(utf8(text));
    const pieces = [...decoded];
    expect(pieces.length).toBeGreaterThan(10);
    expect(pieces.join('')).toBe(text);
    expect(text.startsWith(decoded.head(1000))).toBe(true);
    expect(decoded.head(1000)).toHaveLength(1000);
    expect(decoded.isBlank()).toBe(false);
    expect((await decodeBytes(utf8(' \n'.repeat(20_000)))).text.isBlank()).toBe(true);
  });
});

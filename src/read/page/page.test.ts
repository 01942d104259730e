import { describe, expect, it } from 'vitest';
import { utf8 } from '../unpack/unpackForTests.ts';
import { dropDataAddresses } from './dataAddresses.ts';
import { readSavedNote } from './savedNote.ts';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('dropDataAddresses', () => {
  it('takes out long data and leaves short data, prose and long runs that no address carries', () => {
    const data = 'QUJD'.repeat(3000);
    const page = `<img src="data:image/png;base64,${data}"><p>${'Crane falls. '.repeat(200)}</p><img src="data:image/gif;base64,R0lG"><p>${data}</p><img src="data:image/png;base64,${data}`;
    expect(text(dropDataAddresses(utf8(page)))).toBe(page.replaceAll(`base64,${data}`, 'base64,'));
  });

  it('finds data wherever it starts', () => {
    for (let before = 0; before < 700; before += 7) {
      const page = `${'<p>x</p>'.repeat(100).slice(0, before)}<img src="data:image/png;base64,${'A'.repeat(2100)}">`;
      expect(dropDataAddresses(utf8(page))).toHaveLength(page.length - 2100);
    }
  });

  it('keeps the bytes themselves where there is no data', () => {
    const page = utf8('<p>Crane</p>'.repeat(1000));
    expect(dropDataAddresses(page)).toBe(page);
  });
});

describe('readSavedNote', () => {
  it('reads the note of SingleFile, with its zone', () => {
    const page = `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://oster.example/crane?a=1 \n saved date: Mon May 04 2026 10:15:30 GMT+0230 (Somewhere)\n--><head>`;
    expect(readSavedNote(page)).toEqual({
      url: 'https://oster.example/crane?a=1',
      contentType: null,
      capturedAt: '2026-05-04T07:45:30Z',
    });
  });

  it('reads the notes of other programs', () => {
    expect(readSavedNote('<!-- saved from url=(0027)https://oster.example/crane --><html>')?.url).toBe(
      'https://oster.example/crane',
    );
    const book =
      '<html data-scrapbook-create="20260504081530123" data-scrapbook-source="https://oster.example/?a&amp;b">';
    expect(readSavedNote(book)).toMatchObject({
      url: 'https://oster.example/?a&b',
      capturedAt: '2026-05-04T08:15:30Z',
    });
  });

  it('believes no note without an address, and no date that is none', () => {
    expect(readSavedNote('<!--\n Page saved with SingleFile \n url: javascript:alert(1) -->')).toBeNull();
    expect(
      readSavedNote('<!--\n Page saved with SingleFile \n url: https://a.example/\n saved date: x -->')?.capturedAt,
    ).toBeNull();
    expect(readSavedNote('<html><p>Crane</p>')).toBeNull();
  });
});

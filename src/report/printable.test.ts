import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeMarkdown } from './escapeMarkdown.ts';
import { printable } from './printable.ts';

describe('text for a terminal', () => {
  it('cannot colour, move the cursor or ring', () => {
    expect(printable('\u001B[31mred\u001B[0m\u0007 \u009B2J')).toBe('<U+001B>[31mred<U+001B>[0m<U+0007> <U+009B>2J');
  });

  it('cannot turn around what follows', () => {
    expect(printable('a\u202Eb\u2066c')).toBe('a<U+202E>b<U+2066>c');
  });

  it('is one line', () => {
    expect(printable('one\r\n\ttwo\u2028three')).toBe('one two three');
  });

  it('leaves letters, accents and joined emoji alone', () => {
    const words = 'Håkon “Ærø” e\u0301 👩\u200D🚒 東京';
    expect(printable(words)).toBe(words);
  });

  it('holds no control character whatever comes in', () => {
    const anything = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));
    fc.assert(
      fc.property(anything, (text) => {
        expect(printable(text)).not.toMatch(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});

describe('text for Markdown', () => {
  it('makes no emphasis, link, image, HTML, table or list', () => {
    expect(escapeMarkdown('*a* [b](c) ![d](e) <script> | `f`')).toBe(
      '\\*a\\* \\[b\\]\\(c\\) \\!\\[d\\]\\(e\\) &lt;script&gt; \\| \\`f\\`',
    );
    expect(escapeMarkdown('- item')).toBe('\\- item');
    expect(escapeMarkdown('3. March')).toBe('3\\. March');
  });

  it('makes no link of an address', () => {
    expect(escapeMarkdown('see https://a.example or www.b.example')).toBe(
      'see https:\\/\\/a.example or www\\.b.example',
    );
  });
});

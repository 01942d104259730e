import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayWidth, fitting } from './displayWidth.ts';
import { besideEachOther, paintLines, plainPainter, run, solid, wrapRuns, type Painter } from './layoutRuns.ts';

const tagged: Painter = (style, text) => `<${style}>${text}</>`;
const plain = (text: string, columns: number): string[] =>
  paintLines(wrapRuns([run(text)], columns), plainPainter)
    .slice(0, -1)
    .split('\n');

describe('wrapping', () => {
  it('never runs over the width and loses no word', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/u), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 60 }), (list, columns) => {
        const lines = plain(list.join(' '), columns);
        expect(lines.every((line) => line.length <= columns)).toBe(true);
        expect(lines.join(' ')).toBe(list.join(' '));
      }),
    );
  });

  it('breaks a word that is wider than the line', () => {
    expect(plain('see https://post.example/very/long', 12)).toEqual(['see', 'https://post', '.example/ver', 'y/long']);
  });

  it('keeps a styled word and the mark after it on one line', () => {
    const lines = wrapRuns([run('all of the '), run('passengers', 'deciding'), run(', he said')], 12);
    expect(paintLines(lines, tagged)).toBe('all of the\n<deciding>passengers</>,\nhe said\n');
  });

  it('styles the space inside a styled stretch and none around it', () => {
    const lines = wrapRuns([run('about '), run('two dozen', 'deciding'), run(' people')], 80);
    expect(paintLines(lines, tagged)).toBe('about <deciding>two dozen</> people\n');
  });

  it('does not break what is solid', () => {
    expect(wrapRuns([run('Post '), solid('(4 March, 06:40)')], 18)).toHaveLength(2);
  });

  it('counts the columns of wide and of combining characters', () => {
    expect([displayWidth('Maren'), displayWidth('東京'), displayWidth('e\u0301'), displayWidth('⛴')]).toEqual([
      5, 4, 1, 1,
    ]);
    expect(fitting('東京湾', 5)).toBe('東京');
    expect(fitting('東', 1)).toBe('東');
  });
});

describe('cells', () => {
  it('stand beside each other, the shorter one filled up', () => {
    const lines = besideEachOther([
      { lines: wrapRuns([run('one')], 4), columns: 4 },
      { lines: wrapRuns([run('two three')], 5), columns: 5 },
    ]);
    expect(paintLines(lines, plainPainter)).toBe('one   two\n      three\n');
  });
});

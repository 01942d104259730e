import { describe, expect, it } from 'vitest';
import { findBytes, makeMark, startAtEnd } from './findBytes.ts';
import { utf8 } from './unpackForTests.ts';

const mark = makeMark('\nWARC/');

describe('findBytes', () => {
  it.each([
    ['\nWARC/1.1', 0, 0],
    ['x\nWARC\nWARC/', 0, 6],
    ['\n\nWARC/', 0, 1],
    ['\nWARC/ \nWARC/', 1, 7],
    ['\nWARC', 0, -1],
    ['WWARRC//\nWARX/', 0, -1],
    ['', 0, -1],
  ])('finds the mark in %j from %i at %i', (text, from, at) => {
    expect(findBytes(utf8(text), mark, from)).toBe(at);
  });

  it('finds what a plain search finds, wherever it stands', () => {
    for (const filler of ['/', '\n', '\nWARC', 'C/', 'ab']) {
      for (let size = 0; size < 20; size++) {
        const text = `${filler.repeat(size)}\nWARC/${filler}`;
        expect(findBytes(utf8(text), mark)).toBe(text.indexOf('\nWARC/'));
      }
    }
  });
});

describe('startAtEnd', () => {
  it.each([
    ['x\nWAR', 4],
    ['\nWARC/', 0],
    ['\n', 1],
    ['\n\n', 1],
    ['W', 0],
    ['', 0],
  ])('of %j is %i', (text, size) => {
    expect(startAtEnd(utf8(text), mark)).toBe(size);
  });
});

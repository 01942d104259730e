import { describe, expect, it } from 'vitest';
import { analyseSentence } from '../text/analyse.ts';
import { findHedges } from './hedges.ts';

function hedgesIn(text: string): string[] {
  const found = findHedges(analyseSentence(text, { start: 0, end: text.length }));
  return found.map(({ kind, span }) => `${kind}: ${text.slice(span.start, span.end)}`);
}

describe('findHedges', () => {
  it('finds words that make a number vague', () => {
    expect(hedgesIn('About 40 barges lay at the lock, at least six of them empty.')).toEqual([
      'approximate: About',
      'bound: at least',
    ]);
  });

  it('leaves the same words alone where no number follows', () => {
    expect(hedgesIn('The wardens talked about the barges and walked around the lock.')).toEqual([]);
  });

  it('takes the longer of two phrases', () => {
    expect(hedgesIn('The pump may have failed.')).toEqual(['possibility: may have']);
  });

  it('tells hearsay from intent', () => {
    expect(hedgesIn('The owner is said to have fled and reportedly plans to sell the yard.')).toEqual([
      'hearsay: is said',
      'hearsay: reportedly',
      'intent: plans to',
    ]);
  });

  it('does not read the month as a possibility', () => {
    expect(hedgesIn('The lock opened in May and closed in June.')).toEqual([]);
  });
});

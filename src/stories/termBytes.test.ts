import { expect, it } from 'vitest';
import { termsOf } from './articleTerms.ts';
import { madeStream } from './madeArticlesForTests.ts';
import { decodeTerms, encodeTerms } from './termBytes.ts';

it('gives back the terms that were written, in little space', () => {
  const articles = madeStream(60, 60);
  const long = { ...articles[0]!, text: articles.map(({ text }) => text).join(' ') };
  for (const article of [long, articles[1]!, { ...long, text: '', headline: null }]) {
    const terms = termsOf(article);
    const bytes = encodeTerms(terms);
    expect(decodeTerms(bytes)).toEqual(terms);
    expect(bytes.length).toBeLessThan(1100);
  }
});

it('gives nothing for bytes of another format', () => {
  expect(decodeTerms(new Uint8Array([99, 1, 2]))).toBeNull();
});

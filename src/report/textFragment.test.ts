import { describe, expect, it } from 'vitest';
import { ferryReport } from '../../tests/fixtures/report.ts';
import type { Article } from '../model/index.ts';
import { textFragmentUrl } from './textFragment.ts';

const base = ferryReport.articles[0]!;

function linkTo(words: string, text: string, url: string | null = 'https://post.example/a'): string | null {
  const article: Article = {
    ...base,
    url,
    text,
    blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
  };
  const start = text.lastIndexOf(words);
  return textFragmentUrl(article, { start, end: start + words.length });
}

describe('a link to words of a page', () => {
  it('quotes short words whole', () => {
    expect(linkTo('struck the reef', 'It struck the reef.')).toBe(
      'https://post.example/a#:~:text=It-,struck%20the%20reef',
    );
  });

  it('names the ends of long words', () => {
    const words = 'one two three four five six seven eight nine';
    expect(linkTo(words, words)).toBe(
      'https://post.example/a#:~:text=one%20two%20three%20four,six%20seven%20eight%20nine',
    );
  });

  it('escapes what has a meaning in a text directive', () => {
    expect(linkTo('first-aid, tea & rope', 'first-aid, tea & rope')).toBe(
      'https://post.example/a#:~:text=first%2Daid%2C%20tea%20%26%20rope',
    );
  });

  it('tells words apart that stand more than once', () => {
    expect(linkTo('the reef', 'He saw the reef and then hit the reef.')).toBe(
      'https://post.example/a#:~:text=reef%20and%20then%20hit-,the%20reef',
    );
  });

  it('keeps an anchor of the address', () => {
    expect(linkTo('reef', 'reef', 'https://post.example/a#live')).toBe('https://post.example/a#live:~:text=reef');
  });

  it('is not made for what is no web address, nor thrown off by half a character', () => {
    expect(linkTo('reef', 'reef', null)).toBeNull();
    expect(linkTo('reef', 'reef', 'javascript:alert(1)')).toBeNull();
    expect(linkTo('a \uD800 b', 'a \uD800 b')).toContain('a%20%EF%BF%BD%20b');
  });
});

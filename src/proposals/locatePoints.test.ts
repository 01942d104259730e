import { describe, expect, it } from 'vitest';
import type { Article, ProposedPoint, ProposedVersion } from '../model/index.ts';
import { readInput } from '../read/readInput.ts';
import { locateOrigins, locatePoints } from './locatePoints.ts';

const TEXT = 'Seven people were hurt on the quay. “It was dark,” the pilot said. Seven people were hurt again.';

async function articleOf(name: string, text = TEXT): Promise<Article> {
  const bytes = new TextEncoder().encode(
    JSON.stringify({ outlet: name, title: null, published: null, text, url: null }),
  );
  return (await readInput({ name, bytes }, { zone: null })).articles[0]!;
}

const post = await articleOf('saved/post.jsonl');
const apart = await articleOf('other.jsonl', 'A council met on Monday. It will meet again.');

function locate(version: Partial<ProposedVersion>) {
  const whole: ProposedVersion = { article: 'post', quote: null, nth: 1, start: null, end: null, ...version };
  const point: ProposedPoint = {
    from: { kind: 'file', name: 'p.json' },
    relation: 'agree',
    gist: null,
    versions: [whole],
  };
  const { passages, notes } = locatePoints([point], [post], [apart])[0]!;
  return { words: passages.map(({ span }) => TEXT.slice(span.start, span.end)), codes: notes.map(({ code }) => code) };
}

describe('locatePoints', () => {
  it.each([
    ['the words as they are', { quote: 'people were hurt on the quay' }, ['people were hurt on the quay'], []],
    ['other white space', { quote: 'on\n the quay' }, ['on the quay'], ['proposal-quote-white-space']],
    ['plain quotation marks', { quote: '"It was dark,"' }, ['“It was dark,”'], ['proposal-quote-marks']],
    ['words that stand twice', { quote: 'Seven people' }, ['Seven people'], ['proposal-quote-repeated']],
    ['the second of them', { quote: 'Seven people', nth: 2 }, ['Seven people'], []],
    ['offsets', { start: 0, end: 12 }, ['Seven people'], []],
    ['words that are not there', { quote: 'Eight people' }, [], ['proposal-quote-not-found']],
    ['offsets outside', { start: 0, end: 5000 }, [], ['proposal-quote-outside']],
    ['nothing at all', {}, [], ['proposal-quote-missing']],
    ['too much', { quote: 'x'.repeat(601) }, [], ['proposal-quote-too-long']],
    ['an article not read', { article: 'herald', quote: 'Seven' }, [], ['proposal-article-unknown']],
    ['an article of another event', { article: 'other', quote: 'A council' }, [], ['proposal-article-apart']],
  ] as const)('takes or refuses %s', (_, version, words, codes) => {
    expect(locate(version)).toEqual({ words, codes });
  });

  it('takes offsets that do not give the words quoted for the words', () => {
    expect(locate({ quote: 'the pilot said', start: 0, end: 5 })).toEqual({ words: ['the pilot said'], codes: [] });
  });

  it('leaves out an article of which too many quotes are given', () => {
    const versions = Array.from({ length: 7 }, (_, at) => ({
      article: 'post',
      quote: null,
      nth: 1,
      start: at,
      end: 12,
    }));
    const point: ProposedPoint = { from: { kind: 'file', name: 'p' }, relation: null, gist: null, versions };
    const [{ passages, notes }] = locatePoints([point], [post], []) as [ReturnType<typeof locatePoints>[number]];
    expect(passages).toEqual([]);
    expect(notes.map(({ code }) => code)).toEqual(['proposal-too-many']);
  });

  it('finds the articles of origins', () => {
    const from = { kind: 'file', name: 'p' } as const;
    const origins = [{ from, kind: 'agency', name: 'Nordwire', articles: ['saved/post.jsonl', 'none', 'other'] }];
    const [found] = locateOrigins(origins, [post], [apart]);
    expect(found?.articles).toEqual([post]);
    expect(found?.notes.map(({ code }) => code)).toEqual(['proposal-article-unknown', 'proposal-article-apart']);
  });
});

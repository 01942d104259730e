import { expect, it } from 'vitest';
import type { Article } from '../../src/model/index.ts';
import { readInput, type ReadResult } from '../../src/read/readInput.ts';
import { checkReading } from './checkReading.ts';
import { SENTENCES } from './madeMarkup.ts';

const text = SENTENCES.join('\n\n');
const sound = await readInput({ name: 'crane.txt', bytes: new TextEncoder().encode(text) }, { zone: null });

function withArticle(change: Partial<Article>): ReadResult {
  return { ...sound, articles: sound.articles.map((article) => ({ ...article, ...change })) };
}

it('finds nothing wrong with a sound article', () => {
  expect(sound.articles).toHaveLength(1);
  expect(checkReading(sound)).toEqual([]);
});

it('finds each kind of breach', () => {
  const [first, second] = sound.articles[0]!.blocks;
  const breaches: readonly [ReadResult, string][] = [
    [withArticle({ text: text.slice(0, 100) }), 'a block lies outside'],
    [withArticle({ blocks: [second!, first!] }), 'a block overlaps'],
    [withArticle({ blocks: [{ ...first!, span: { start: 4, end: 4 } }] }), 'a block lies outside the text or is empty'],
    [withArticle({ sentences: [{ start: 5, end: first!.span.end + 1 }] }), 'a sentence lies outside the blocks'],
    [withArticle({ id: 'art-1' }), 'article does not fit the schema'],
    [withArticle({ blocks: [] }), 'an article without a block'],
    [withArticle({ outletId: 'out-00000000000' }), 'an article of no outlet'],
    [{ ...sound, articles: [], warnings: [] }, 'neither an article nor a warning'],
    [{ ...sound, warnings: [{ code: 'input-empty', says: 'gone', input: 'x', articleId: null }] }, 'says no sentence'],
    [
      { ...sound, warnings: [{ code: 'odd' as 'input-empty', says: 'It is odd.', input: 'x', articleId: null }] },
      'odd',
    ],
  ];
  for (const [result, says] of breaches) expect(checkReading(result).join('; ')).toContain(says);
});

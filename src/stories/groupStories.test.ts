import { expect, it } from 'vitest';
import type { Article } from '../model/index.ts';
import { groupStories } from './groupStories.ts';
import { madeArticle as article } from './madeArticlesForTests.ts';

const WELL =
  'A drilling crew struck hot water under Tarnby on Monday. The well near the Olsen dairy is 900 metres deep, the crew said.';
const WELL_AGAIN =
  'Hot water has been found 900 metres under the town of Tarnby. It was met by a drilling crew behind the Olsen dairy.';
const CHESS =
  'Mira Doval won the Castellan chess cup on Monday. She beat Anton Reuss in 41 moves in the final at Lindau hall.';
const CHESS_AGAIN =
  'The Castellan cup goes to Mira Doval, who beat Anton Reuss in the final. Reuss resigned after 41 moves.';

const grouped = (articles: Article[]) => groupStories(articles).map((story) => [...story.articleIds].sort());

it('puts two articles on one event together', () => {
  const stories = groupStories([
    article('a', 'Hot water under Tarnby', WELL),
    article('b', 'Tarnby strikes heat', WELL_AGAIN),
  ]);
  expect(stories).toHaveLength(1);
  expect(stories[0]?.grouping.map((reason) => reason.code)).toEqual(['story-shared-words', 'story-shared-words']);
});

it('keeps two articles on different events apart', () => {
  expect(grouped([article('a', 'Hot water', WELL), article('c', 'Doval wins', CHESS)])).toEqual([['a'], ['c']]);
});

it('tells apart two stories of two articles each, in any order', () => {
  const all = [
    article('a', 'Hot water', WELL),
    article('b', 'Tarnby strikes heat', WELL_AGAIN),
    article('c', 'Doval wins', CHESS),
    article('d', 'Cup for Doval', CHESS_AGAIN),
  ];
  const expected = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  expect(grouped(all).sort()).toEqual(expected);
  expect(groupStories([...all].reverse())).toEqual(groupStories(all));
});

it('gives every article to exactly one story, an empty text too', () => {
  const all = [article('a', 'Hot water', WELL), article('e', '', ''), article('f', '', '')];
  expect(grouped(all).flat().sort()).toEqual(['a', 'e', 'f']);
});

it('shows for each grouping reason the words it rests on', () => {
  const texts = new Map([
    ['a', WELL],
    ['b', WELL_AGAIN],
  ]);
  const [story] = groupStories([...texts].map(([id, text]) => article(id, 'Tarnby', text)));
  for (const { passages, says } of story?.grouping ?? [])
    for (const { articleId, span } of passages)
      expect(says).toContain(texts.get(articleId)?.slice(span.start, span.end));
});

it('says of a copy and of furniture that they are', () => {
  const long = [WELL, WELL_AGAIN, CHESS, CHESS_AGAIN].join(' ');
  const stories = groupStories([
    article('a', 'Hot water', long),
    article('b', 'Another headline', long, '2026-03-09'),
    article('n', 'TPB News', 'We use cookies. Read our privacy policy.'),
  ]);
  const codes = stories.map((story) => story.grouping.map((reason) => reason.code));
  expect(codes).toEqual([['story-shared-words', 'story-same-text'], ['story-furniture']]);
});

import { expect, it } from 'vitest';
import { isFurniture } from './furniture.ts';
import { madeArticle } from './madeArticlesForTests.ts';

const BODY = 'A drilling crew struck hot water under Tarnby on Monday. The well is 900 metres deep, the crew said.';
const TITLES = ['Crew strikes water', 'Doval wins cup', 'Ferry late again', 'Mill to close'];

it('knows notices, fronts of sections and lists of headlines', () => {
  const list = [...TITLES, ...TITLES, 'More from Tarnby'].join('\n\n');
  expect(isFurniture(madeArticle('a', 'Tarnby Post', 'We use cookies. Read our privacy policy and accept all.'))).toBe(
    true,
  );
  expect(isFurniture(madeArticle('b', 'World news - TPB International', BODY))).toBe(true);
  expect(isFurniture(madeArticle('c', 'Tarnby', list))).toBe(true);
});

it('leaves articles and headlines without a body alone', () => {
  const paragraphs = Array.from({ length: 12 }, () => BODY).join('\n\n');
  expect(isFurniture(madeArticle('a', 'Hot water under Tarnby', BODY))).toBe(false);
  expect(
    isFurniture(
      madeArticle('b', 'Cookies found under Tarnby', `${BODY} All rights reserved, the mayor joked. ${BODY} ${BODY}`),
    ),
  ).toBe(false);
  expect(isFurniture(madeArticle('c', 'World news', paragraphs))).toBe(false);
  expect(isFurniture(madeArticle('d', 'Doval wins the cup', ''))).toBe(false);
});

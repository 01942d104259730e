import { expect, it } from 'vitest';
import { explainPlacement } from './explainPlacement.ts';
import { madeArticle } from './madeArticlesForTests.ts';
import { termOf } from './termOf.ts';
import { stemOf } from './terms.ts';

const WELL = madeArticle('a', 'Hot water', 'A crew struck hot water under Tarnby. The wells are 900 metres deep.');

it('shows the words that told, where they stand in the text', () => {
  const terms = ['Tarnby', 'well', '900', 'nowhere'].map((word) => termOf(stemOf(word)));
  const { says, passages } = explainPlacement(WELL, { code: 'story-shared-words', likeness: 0.5, terms });
  expect(passages.map(({ span }) => WELL.text.slice(span.start, span.end))).toEqual(['Tarnby', 'wells', '900']);
  expect(says).toBe('Joined by words that the other articles of the story use too: “Tarnby”, “wells”, “900”.');
});

it('shows the first sentence where there are no such words', () => {
  for (const code of ['story-alone', 'story-furniture', 'story-same-text'] as const) {
    const { says, passages } = explainPlacement(WELL, { code, likeness: 0, terms: [] });
    expect(says).toMatch(/[a-z]\.$/);
    expect(passages).toEqual([{ articleId: 'a', span: WELL.sentences[0] }]);
  }
});

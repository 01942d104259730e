import { expect, test } from 'vitest';
import { tagWords } from './tagger.ts';

function tags(text: string): string {
  return tagWords(text.split(' '))
    .map((tag) => tag.xpos)
    .join(' ');
}

test('running text', () => {
  expect(tags('The ferry sank near the old pier on Monday , killing 12 people .')).toBe(
    'DT NN VBD IN DT JJ NN IN NNP , VBG CD NNS .',
  );
  expect(tags("Officials said they did n't know who had moved the boats .")).toBe(
    'NNS VBD PRP VBD RB VB WP VBD VBN DT NNS .',
  );
});

test('a headline is not all names', () => {
  expect(tags('Two Workers Missing After Bridge Collapses in Storm').split(' ').slice(0, 2)).toEqual(['CD', 'NNS']);
});

test('universal tags come with Penn tags, and an empty sentence gives none', () => {
  expect(tagWords(['She', 'slept'])).toEqual([
    { upos: 'PRON', xpos: 'PRP' },
    { upos: 'VERB', xpos: 'VBD' },
  ]);
  expect(tagWords([])).toEqual([]);
});

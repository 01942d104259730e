import { expect, test } from 'vitest';
import { lemmatise } from './lemmas.ts';

test.each([
  ['sank', 'VBD', 'sink'],
  ['sunk', 'VBN', 'sink'],
  ['has', 'VBZ', 'have'],
  ['lay', 'VBD', 'lie'],
  ['lay', 'VB', 'lay'],
  ['planned', 'VBD', 'plan'],
  ['killed', 'VBN', 'kill'],
  ['settled', 'VBN', 'settle'],
  ['evacuated', 'VBN', 'evacuate'],
  ['organised', 'VBD', 'organise'],
  ['moored', 'VBN', 'moor'],
  ['torching', 'VBG', 'torch'],
  ['carries', 'VBZ', 'carry'],
  ['women', 'NNS', 'woman'],
  ['ferries', 'NNS', 'ferry'],
  ['viruses', 'NNS', 'virus'],
  ['boxes', 'NNS', 'box'],
  ['worst', 'JJS', 'bad'],
  ['larger', 'JJR', 'large'],
  ['heavier', 'JJR', 'heavy'],
  ["n't", 'RB', 'not'],
  ['’s', 'VBZ', 'be'],
  ['Ruiz', 'NNP', 'Ruiz'],
  ['1990s', 'NNS', '1990s'],
])('%s as %s is %s', (form, xpos, lemma) => {
  expect(lemmatise(form, xpos)).toBe(lemma);
});

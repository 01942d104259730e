import { expect, test } from 'vitest';
import { recaseWords } from './recasing.ts';

function recased(text: string): string {
  return recaseWords(text.split(' ')).join(' ');
}

test.each([
  [
    'THE MAYOR , ADA BELL , SAID ON TUESDAY THAT THE UN WAS WRONG .',
    'The mayor , Ada Bell , said on Tuesday that the UN was wrong .',
  ],
  ['IVO BRANDT WENT TO BERLIN ON FRIDAY .', 'Ivo Brandt went to Berlin on Friday .'],
  [
    'the mayor , ada bell , told french police on tuesday that mr oduya was in berlin .',
    'The mayor , Ada Bell , told French police on Tuesday that Mr Oduya was in Berlin .',
  ],
  ['will mark the spot with grace and hope .', 'Will mark the spot with grace and hope .'],
])('%s', (text, expected) => {
  expect(recased(text)).toBe(expected);
});

test.each(['They met Ada Bell there .', 'A NATO SPOKESMAN SPOKE', 'FIRE (AP)'])(
  'leaves %j to itself unless all of it is in capitals',
  (text) => {
    const forms = text.split(' ');
    expect(recaseWords(forms) === forms).toBe(text !== 'A NATO SPOKESMAN SPOKE');
  },
);

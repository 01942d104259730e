import { describe, expect, it } from 'vitest';
import type { Party, Value } from '../model/index.ts';
import { compareValues } from './compareValues.ts';
import { oppositeMeaning, sameMeaning } from './words.ts';

function relation(a: Value, b: Value): string {
  const compared = compareValues(a, b);
  if (compared === null) return 'null';
  return `${compared.kind}${compared.vaguer === null ? '' : ` ${compared.vaguer}`} ${compared.code.replace(/^compare-[a-z]+-/, '')}`;
}

function party(words: string): Party {
  const [name, role] = words.split(' | ');
  return { kind: 'party', name: name!, role: role ?? null };
}

function action(words: string): Value {
  return words.startsWith('not ')
    ? { kind: 'action', verb: words.slice(4), negated: true }
    : { kind: 'action', verb: words, negated: false };
}

describe('compareParties', () => {
  it.each([
    ['Ada Bell', 'Ada Bell', 'same same'],
    ['Ada Bell', 'Bell', 'same short-form'],
    ['Ada Bell', 'A. Bell', 'same short-form'],
    ['Ada M. Bell', 'Ada Bell', 'same spelling'],
    ['Yousuf Harin', 'Yusuf Harin', 'same spelling'],
    ['Yousef Harin', 'Yusuf Harin', 'same spelling'],
    ['Alden Bell', 'Aldern Bell', 'conflicts first-name-differs'],
    ['Rob Bell', 'Robert Bell', 'same short-form'],
    ['Ada Bell', 'Rosa Bell', 'unclear names-differ'],
    ['Ada Bell', 'Ivo Brandt', 'unclear names-differ'],
    ['Ivo Brandt', 'Ivo Brandts', 'unclear spelling-close'],
    ['Ada Bell | mayor of Elm Bay', 'Ivo Brandt | mayor of Elm Bay', 'conflicts one-office'],
    ['a spokesman', 'Ivo Brandt | police spokesman', 'vaguer left role-for-name'],
    ['officials', 'Ivo Brandt | police spokesman', 'unclear role-unknown'],
    ['officials', 'police', 'unclear roles-differ'],
    ['Ministry of Defence', 'Defense Ministry', 'same same'],
    ['Harbour Rescue Authority', 'HRA', 'same short-form'],
    ['Kestrel Foods Group', 'Kestrel Foods', 'same short-form'],
  ])('%s / %s -> %s', (a, b, expected) => {
    expect(relation(party(a), party(b))).toBe(expected);
  });
});

describe('comparePlaces', () => {
  it.each([
    ['Lyon', 'Lyon', 'same same'],
    ['U.S.', 'United States', 'same same'],
    ['France', 'Lyon', 'vaguer left contains'],
    ['Lyon', 'Europe', 'vaguer right contains'],
    ['Lyon', 'Lille', 'conflicts differ'],
    ['Lyon', 'Spain', 'unclear names-differ'],
    ['Elm Bay', 'Oak Bay', 'unclear names-differ'],
    ['the hall', 'the town hall of Elm Bay', 'vaguer left words-part'],
    ['Orrindale', 'Orindale', 'same same'],
    ['Brackwater', 'Brackvater', 'same same'],
    ['Stonebridge', 'Stonebrige', 'same spelling'],
  ])('%s / %s -> %s', (a, b, expected) => {
    expect(relation({ kind: 'place', name: a }, { kind: 'place', name: b })).toBe(expected);
  });
});

describe('compareActions', () => {
  it.each([
    ['arrest', 'arrest', 'same same'],
    ['arrest', 'take into custody', 'same same-meaning'],
    ['arrest', 'not detain', 'conflicts denied'],
    ['rise', 'fall', 'conflicts opposite'],
    ['rise', 'drop', 'conflicts opposite'],
    ['confirm', 'not deny', 'same same-meaning'],
    ['be stable', 'be critical', 'conflicts opposite'],
    ['walk', 'sing', 'unclear verbs-differ'],
    ['not rise', 'not fall', 'unclear verbs-differ'],
  ])('%s / %s -> %s', (a, b, expected) => {
    expect(relation(action(a), action(b))).toBe(expected);
  });

  it('sameMeaning holds both ways and not across senses', () => {
    expect(sameMeaning('hurt', 'wound')).toBe(true);
    expect(sameMeaning('wound', 'hurt')).toBe(true);
    expect(sameMeaning('sack', 'shoot')).toBe(false);
    expect(sameMeaning('sing', 'sing')).toBe(true);
    expect(oppositeMeaning('rise', 'rise')).toBe(false);
  });
});

describe('compareQuotes', () => {
  it.each([
    ['We will rebuild this bridge.', 'we will rebuild this bridge', 'same same'],
    ['rebuild this bridge', 'We will rebuild this bridge before winter', 'vaguer left part'],
    ['We will rebuild … before winter', 'We will rebuild this bridge before winter', 'vaguer left part'],
    ['This is a bitter day for our whole town', 'This is a bitter hour for our whole town', 'conflicts words-changed'],
    [
      'This is a bitter day for our whole old town',
      'This is a bitter day for our whole town',
      'vaguer right words-left-out',
    ],
    ['This is a bitter day for our whole town', 'It’s a bitter day for our whole town', 'vaguer right words-left-out'],
    ['We will rebuild this bridge', 'Nobody saw the fire coming', 'unclear differ'],
    ['', 'Nobody saw the fire coming', 'unclear differ'],
  ])('%s / %s -> %s', (a, b, expected) => {
    expect(relation({ kind: 'quote', words: a }, { kind: 'quote', words: b })).toBe(expected);
  });
});

it('values of two kinds are not compared', () => {
  expect(relation(party('Ada Bell'), action('arrest'))).toBe('null');
});

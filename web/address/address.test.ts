import { expect, test } from 'vitest';
import { listOf, readAddress, toggled, writeAddress } from './address.ts';

test('an address is read back as it was written', () => {
  const address = {
    view: 'matrix',
    id: null,
    choices: { q: 'ferry & crew', status: 'conflicting,one-origin' },
  } as const;
  expect(readAddress(writeAddress(address))).toEqual(address);
});

test('a finding keeps its id', () => {
  expect(readAddress('#finding/fin-0abc')).toEqual({ view: 'finding', id: 'fin-0abc', choices: {} });
  expect(writeAddress({ view: 'finding', id: 'fin-0abc', choices: {} })).toBe('#finding/fin-0abc');
});

test('an unknown or broken address opens the summary', () => {
  expect(readAddress('').view).toBe('summary');
  expect(readAddress('#nowhere').view).toBe('summary');
  expect(readAddress('#finding').view).toBe('summary');
  expect(readAddress('#finding/%E0%A4%A').id).toBe('%E0%A4%A');
});

test('a list choice is toggled', () => {
  expect(toggled(listOf({ status: 'a,b' }, 'status'), 'a')).toBe('b');
  expect(toggled(listOf({}, 'status'), 'a')).toBe('a');
});

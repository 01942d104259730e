import { expect, it } from 'vitest';
import { isThisMachine } from './thisMachine.ts';

it.each([
  'http://localhost:11434',
  'http://model.localhost',
  'http://127.0.0.1',
  'http://127.9.9.9',
  'http://[::1]:8080',
  'http://0x7f.1',
  'http://[::ffff:127.0.0.1]',
])('takes %s for this machine', (url) => {
  expect(isThisMachine(new URL(url))).toBe(true);
});

it.each([
  'http://192.168.1.4:11434',
  'https://api.example.com',
  'http://localhost.example.com',
  'http://notlocalhost',
  'http://127.0.0.1.example.com',
  'http://0.0.0.0',
  'http://[fe80::1]',
])('does not take %s for this machine', (url) => {
  expect(isThisMachine(new URL(url))).toBe(false);
});

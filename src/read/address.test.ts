import { describe, expect, it } from 'vitest';
import { chooseAddress, originalAddress, webAddress } from './address.ts';

describe('chooseAddress', () => {
  it('believes a page about its own site alone', () => {
    const from = 'https://m.oster.example/crane?ref=x';
    expect(chooseAddress('https://www.oster.example/crane', from)).toBe('https://www.oster.example/crane');
    expect(chooseAddress('https://kvall.example/kran', from)).toBe(from);
    expect(chooseAddress(null, from)).toBe(from);
    expect(chooseAddress('https://kvall.example/kran', null)).toBe('https://kvall.example/kran');
    expect(chooseAddress(null, null)).toBeNull();
  });

  it('looks behind the address of a kept copy', () => {
    const kept = 'https://web.archive.org/web/20260504101530/https://oster.example/crane';
    expect(chooseAddress(null, kept)).toBe('https://oster.example/crane');
    expect(chooseAddress(kept, kept)).toBe('https://oster.example/crane');
    expect(chooseAddress('https://oster.example/crane', 'https://archive.ph/AbCdE')).toBe(
      'https://oster.example/crane',
    );
    expect(originalAddress('http://archive.today/2026.05.04-101530/https:/oster.example/a')).toBe(
      'https://oster.example/a',
    );
    expect(originalAddress('https://oster.example/?u=https://web.archive.org/web/2026/https://a.example')).toBe(
      'https://oster.example/?u=https://web.archive.org/web/2026/https://a.example',
    );
  });
});

describe('webAddress', () => {
  it('is one web address and nothing else', () => {
    expect(webAddress(' <https://oster.example/a> ')).toBe('https://oster.example/a');
    for (const bad of ['urn:uuid:1', 'javascript:alert(1)', 'https://a.example/\nb', 'https://a b.example', '', null]) {
      expect(webAddress(bad)).toBeNull();
    }
  });
});

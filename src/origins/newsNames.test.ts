import { describe, expect, it } from 'vitest';
import { madeOutlet } from './articlesForTests.ts';
import { namesOutlet, newsKey, readNewsName } from './newsNames.ts';

describe('readNewsName', () => {
  it('gives an agency under its usual name', () => {
    expect(readNewsName('AP')).toMatchObject({ name: 'Associated Press', kind: 'agency' });
    expect(readNewsName('the Associated Press')).toMatchObject({ name: 'Associated Press' });
  });
  it('knows an outlet by the words of its title', () => {
    expect(readNewsName('Harbour Gazette')).toMatchObject({ kind: 'outlet', sure: true });
    expect(readNewsName('The Maren Guardian')).toMatchObject({ kind: 'outlet', sure: false });
  });
  it('reads a title through the kind of paper after it', () => {
    expect(readNewsName('Brannoc’s Guardian newspaper')).toMatchObject({ kind: 'outlet' });
  });
  it('knows a station by its call sign and a site by its host name', () => {
    expect(readNewsName('KXQZ')).toMatchObject({ kind: 'outlet', sure: false });
    expect(readNewsName('Ferrywatch.com')).toMatchObject({ kind: 'outlet' });
  });
  it.each([
    'Coast Guard',
    'Solund Lines',
    'Harbour Republic of Press Secretary',
    'Twitter',
    'Olav Brenne',
    'us',
    'Maren space agency',
    'Maren Space Agency',
    'a state-run newspaper',
  ])('refuses %s', (name) => {
    expect(readNewsName(name)).toBeNull();
  });
});

describe('newsKey', () => {
  it('is one for the forms of one agency', () => {
    expect(newsKey('the AP')).toBe(newsKey('Associated Press'));
  });
});

describe('namesOutlet', () => {
  it('knows an outlet by its name, a part of it and its host name', () => {
    const post = madeOutlet('a', 'Kvall Post', { domain: 'kvallpost.example' });
    expect(namesOutlet('the Kvall Post', post)).toBe(true);
    expect(namesOutlet('the Post', post)).toBe(true);
    expect(namesOutlet('Maren Post', post)).toBe(false);
    expect(namesOutlet('Brannoc Evening Times', madeOutlet('b', 'b', { domain: 'betimes.example' }))).toBe(true);
    expect(namesOutlet('Coastal News', madeOutlet('b', 'b', { domain: 'betimes.example' }))).toBe(false);
  });
});

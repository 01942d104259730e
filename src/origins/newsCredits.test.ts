import { describe, expect, it } from 'vitest';
import { madeArticle, madeOutlet } from './articlesForTests.ts';
import { findNewsCredits } from './newsCredits.ts';

const outlet = madeOutlet('a', 'Harbour Post', { domain: 'harbourpost.example' });
const credited = (text: string): string[] =>
  findNewsCredits(madeArticle('a', text), outlet).map((credit) => `${credit.name}${credit.own ? ' (own)' : ''}`);

describe('findNewsCredits in running text', () => {
  it.each([
    ['“She came over the reef,” the keeper told Reuters.', 'Reuters'],
    ['The hull is holed, the Maren Gazette reported on Friday.', 'Maren Gazette'],
    ['She said in an interview Tuesday on Kvall Radio News that it was dark.', 'Kvall Radio News'],
    ['According to the Coastal Times, the pilot slept.', 'the Coastal Times'],
    ['The owners are in debt, reports the French daily Le Courrier du Nord.', 'Le Courrier du Nord'],
    ["Two men were seen on deck, the Island Herald's Ragna Holt reports.", 'Island Herald'],
    ['The log was leaked to the newspaper Brannoc Tidningen.', 'Brannoc Tidningen'],
  ])('%s', (text, name) => {
    const [found] = credited(text);
    expect(found).toBe(name);
  });

  it.each([
    'The mayor told residents to stay away.',
    'The coastguard reported a slick.',
    'He told Olav Brenne that the crew had drilled.',
    'According to Solund Lines, the ship was sound.',
    'She wrote on Twitter that all were safe.',
    'In other times the reef was marked by a lamp.',
  ])('finds none in: %s', (text) => {
    expect(credited(text)).toEqual([]);
  });

  it('marks the outlet naming itself', () => {
    expect(credited('“We felt one scrape,” Rell told the Harbour Post.')).toEqual(['the Harbour Post (own)']);
  });

  it('takes a reprint for the whole article, a told-to for a part', () => {
    const [reprint] = findNewsCredits(madeArticle('a', 'This report originally appeared on Maren Gazette.'), outlet);
    const [told] = findNewsCredits(madeArticle('a', 'The owner told Reuters so.'), outlet);
    expect([reprint?.whole, told?.whole]).toEqual([true, false]);
  });

  it('keeps agencies without a name apart', () => {
    expect(findNewsCredits(madeArticle('a', 'Additional reporting by agencies'), outlet)).toMatchObject([
      { name: 'news agencies', unnamed: true, whole: false },
    ]);
  });

  it('points at the words it rests on', () => {
    const article = madeArticle('a', 'The slick is growing.\nThe owner told Reuters so.');
    const [credit] = findNewsCredits(article, outlet);
    expect(article.text.slice(credit!.span!.start, credit!.span!.end)).toBe('told Reuters');
  });

  it('stays fast on a text made to make it slow', () => {
    const started = performance.now();
    credited(`${'told The '.repeat(20_000)} ${'Post Times News '.repeat(20_000)} reported`);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});

describe('findNewsCredits in furniture', () => {
  it('takes agency bylines for the whole text, and leaves pictures and desks out', () => {
    const credit = { of: 'text', span: null, words: 'By the Associated Press', foundBy: 'byline' } as const;
    const article = madeArticle('a', 'The ship is safe.', {
      credits: [
        { ...credit, name: 'Associated Press', kind: 'agency' },
        { ...credit, name: 'Getty Images', kind: 'agency', of: 'picture' },
        { ...credit, name: 'Harbour Post Desk', kind: 'outlet' },
      ],
    });
    expect(findNewsCredits(article, outlet).map(({ name, whole, own }) => ({ name, whole, own }))).toEqual([
      { name: 'Associated Press', whole: true, own: false },
      { name: 'Harbour Post Desk', whole: true, own: true },
    ]);
  });
});

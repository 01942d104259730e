import { describe, expect, it } from 'vitest';
import { madeArticle } from './articlesForTests.ts';
import { findSharedTexts } from './sharedTexts.ts';

const AGENCY =
  'The night ferry lay with her bow on the rock while eleven small boats carried passengers and crew to the fish hall in Port Maren, where islanders had laid out blankets.';
const OTHER =
  'Nobody could yet tell why the ship had left the marked channel, and the harbour office kept the recording of the radio traffic under lock until the board arrived.';

const groupsOf = (...texts: string[]): string[][] =>
  findSharedTexts(texts.map((text, i) => madeArticle(`a${i}`, text))).map((group) =>
    group.articles.map(({ id }) => id),
  );

describe('findSharedTexts', () => {
  it('finds running text in common', () => {
    expect(groupsOf(`${AGENCY} ${OTHER}`, `Islanders helped. ${AGENCY}`)).toEqual([['a0', 'a1']]);
  });
  it('joins all that share one text', () => {
    expect(groupsOf(AGENCY, `A. ${AGENCY}`, `${AGENCY} ${OTHER}`, `More: ${OTHER}`)).toEqual([
      ['a0', 'a1', 'a2', 'a3'],
    ]);
  });
  it('leaves reports of one event in their own words alone', () => {
    expect(
      groupsOf(
        AGENCY,
        'Small boats took everybody from the night ferry to Port Maren, and islanders laid out blankets.',
      ),
    ).toEqual([]);
  });
  it('finds a sentence in which single words were changed', () => {
    const changed =
      'The harbour office said that the old pilot had left a signed note in a drawer of the desk and gone home.';
    expect(
      groupsOf(
        changed,
        'The harbour office said the old pilot left a signed note in the drawer of a desk and then gone home.',
      ),
    ).toEqual([['a0', 'a1']]);
    expect(
      groupsOf(changed, 'The pilot had left a signed note in a locker, and the harbour office said that he was home.'),
    ).toEqual([]);
  });
  it('does not count what both quote', () => {
    expect(groupsOf(`Brenne said: “${AGENCY}”`, `The master put it so: “${AGENCY}”`)).toEqual([]);
  });
  it('does not count a post or a rights notice set into the page', () => {
    const post = `${AGENCY} — Olav Brenne (@brenne) March 3`;
    expect(groupsOf(`First.\n${post}`, `Second.\n${post}`)).toEqual([]);
    const notice = `Copyright 2031 Nordwire. ${OTHER}`;
    expect(groupsOf(`First.\n${notice}`, `Second.\n${notice}`)).toEqual([]);
  });
  it('does not count a speaker whose quotation marks were lost', () => {
    const spoken =
      'I woke when the floor tilted and I held on to the rail of the bunk until my brother came down with a lamp to get me out';
    expect(groupsOf(spoken, `She said ${spoken}`)).toEqual([]);
  });
  it('does not compare articles of one outlet', () => {
    const [a, b] = [madeArticle('a', AGENCY), { ...madeArticle('b', AGENCY), outletId: 'out-a' }];
    expect(findSharedTexts([a, b])).toEqual([]);
  });
  it('points at the same words in both articles', () => {
    const [group] = findSharedTexts([madeArticle('a', `So. ${AGENCY}`), madeArticle('b', AGENCY)]);
    const { pair, runs } = group!.reuses[0]!;
    const cut = (text: string, span: { start: number; end: number }): string => text.slice(span.start, span.end);
    expect(cut(pair.left.text, runs[0]!.left)).toBe(cut(pair.right.text, runs[0]!.right));
  });
  it('takes time in proportion to the text', () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `word${i % 997} other${i % 613}`).join(' ');
    const started = performance.now();
    groupsOf(long, `${long} end`, `start ${long}`);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

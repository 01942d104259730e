import { describe, expect, it } from 'vitest';
import { compareRevisions } from './compareRevisions.ts';
import { readNotice } from './findNotice.ts';
import { stateForTests } from './stateForTests.ts';

describe('readNotice', () => {
  it.each([
    'Correction: an earlier version of this article gave the wrong name.',
    'CORRECTION (5 March): The dam is in Halvenby.',
    'This article was amended on 5 March 2031 to give the right toll.',
    'This story has been corrected to fix the spelling of Dolmer.',
    'An earlier version of this story misstated the number of tents.',
    'A previous version incorrectly said the road was shut.',
    'UPDATE 2 – corrects figure in paragraph 3',
    'Editor’s note: The headline has been changed to correct the toll.',
    'The original headline on this report was wrong.',
    'Clarification: Ms Dolmer speaks for the union, not for its members.',
  ])('owns up to an error: %s', (sentence) => {
    expect(readNotice(sentence)).toEqual({ corrects: true });
  });

  it.each([
    'UPDATE: adds comment from the owner.',
    'Updated: the road is open again.',
    'This story has been updated with a statement by the mayor.',
    'Editor’s note: this report names people who died.',
  ])('only says that something changed: %s', (sentence) => {
    expect(readNotice(sentence)).toEqual({ corrects: false });
  });

  it.each([
    'The report was published in 2019.',
    'This report was written by the fire service.',
    'The ministry corrected its figures on Monday.',
    'He said an earlier report had been ignored.',
    'The page was torn from the book.',
    'Updating the register will take a year.',
    'An earlier storm had weakened the dyke.',
    'The prison, a house of correction, was shut.',
  ])('is none: %s', (sentence) => {
    expect(readNotice(sentence)).toBeNull();
  });
});

describe('the notice of a diff', () => {
  const body = 'The slip killed 23 miners.';

  it('holds the new sentences of its block', () => {
    const notice = 'Correction: the toll was given as 32. It is 23.';
    const later = `${body}\n\n${notice}`;
    const found = compareRevisions(stateForTests('a', body), stateForTests('b', later));
    expect(found.notice).toEqual({ words: notice, span: { start: 28, end: later.length }, corrects: true });
    expect(found.edits.map(({ kind, facts }) => [kind, facts.length])).toEqual([
      ['added', 0],
      ['added', 0],
    ]);
  });

  it('is none where the earlier state had it', () => {
    const both = `${body}\n\nThis article was amended on 4 March.`;
    expect(compareRevisions(stateForTests('a', both), stateForTests('b', `${both} It rained.`)).notice).toBeNull();
  });

  it('is found in the standfirst and in what reading left out', () => {
    const words = 'This article was amended on 5 March.';
    const inFront = stateForTests('b', body, { standfirst: words });
    expect(compareRevisions(stateForTests('a', body), inFront).notice).toEqual({ words, span: null, corrects: true });
    const leftOut = stateForTests('b', body, { dropped: [{ text: words, reason: 'furniture' }] });
    expect(compareRevisions(stateForTests('a', body), leftOut).notice).toEqual({ words, span: null, corrects: true });
    expect(compareRevisions(leftOut, leftOut).notice).toBeNull();
  });

  it('prefers the one that owns up to an error', () => {
    const later = `UPDATE: adds comment.\n\n${body}\n\nCorrection: the mine is in Halvenby.`;
    const { notice } = compareRevisions(stateForTests('a', body), stateForTests('b', later));
    expect(notice?.words).toBe('Correction: the mine is in Halvenby.');
  });
});

import { describe, expect, it } from 'vitest';
import type { Article, RevisionHistory, RevisionInput } from '../model/index.ts';
import { compareRevisions } from './compareRevisions.ts';
import { noonOf, stateForTests } from './stateForTests.ts';
import { supersededFigures } from './supersededFigures.ts';

/** The states of one article, each compared with the one before. */
function history(...states: readonly RevisionInput[]): RevisionHistory {
  return { states, diffs: states.slice(1).map((later, i) => compareRevisions(states[i]!, later)) };
}

function at(name: string, text: string, updated: string | null, also: Partial<Article> = {}): RevisionInput {
  const updatedAt = updated === null ? null : { ...noonOf('2031-03-05'), from: updated, to: updated };
  return stateForTests(name, text, { updatedAt, ...also });
}

const OLD = 'The landslide at the Halvenby mine killed 23 miners.';
const NEW = 'The landslide at the Halvenby mine killed 26 miners.';
const own = history(at('own1', OLD, null), at('own2', NEW, '2031-03-05T15:00:00.000Z'));

describe('supersededFigures', () => {
  it('tells old and new figure with their places and the time of the later state', () => {
    expect(supersededFigures([own])).toEqual([
      {
        articleId: 'art-own2',
        earlierId: 'art-own1',
        of: 'number',
        before: { words: '23', span: { start: 42, end: 44 } },
        after: { words: '26', span: { start: 42, end: 44 } },
        at: '2031-03-05T15:00:00.000Z',
        firstBy: { articleId: 'art-own2', at: '2031-03-05T15:00:00.000Z' },
        silent: true,
        reason: {
          code: 'revision-first-here',
          says: 'No other article of the story gave it before.',
          passages: [{ articleId: 'art-own2', span: { start: 42, end: 44 } }],
        },
      },
    ]);
  });

  it('names the article that gave the new figure before, in its oldest state that does', () => {
    const other = history(
      at('other1', OLD, '2031-03-05T12:30:00.000Z'),
      at('other2', 'At Halvenby, 26 people died when the landslide hit the mine.', '2031-03-05T14:00:00.000Z'),
      at(
        'other3',
        'Rain goes on. At Halvenby, 26 people died in the landslide at the mine.',
        '2031-03-05T16:00:00.000Z',
      ),
    );
    const [first, second] = supersededFigures([own, other]);
    expect(first?.articleId).toBe('art-other2');
    expect(first?.firstBy.articleId).toBe('art-other2');
    expect(second?.firstBy).toEqual({ articleId: 'art-other2', at: '2031-03-05T14:00:00.000Z' });
    expect(second?.reason.code).toBe('revision-first-elsewhere');
    expect(second?.reason.passages.map(({ articleId }) => articleId)).toEqual(['art-other2', 'art-own2']);
  });

  it.each([
    ['the figure for something else', 'The Halvenby council meets in room 26 of the mine museum.'],
    ['the old figure', OLD],
    ['the figure of another matter', 'The market fell by 26 points.'],
  ])('is not misled by %s', (_, text) => {
    const other = history(at('other', text, '2031-03-05T13:00:00.000Z'));
    expect(supersededFigures([own, other]).map(({ firstBy }) => firstBy.articleId)).toEqual(['art-own2']);
  });

  it('says so where the times do not tell', () => {
    const undated = history(at('other', NEW, null, { publishedAt: null }));
    const dayOnly = { ...noonOf('2031-03-05'), from: '2031-03-05T00:00:00.000Z', to: '2031-03-06T00:00:00.000Z' };
    const sameDay = history(at('other', NEW, null, { publishedAt: dayOnly }));
    for (const other of [undated, sameDay]) {
      const [fact] = supersededFigures([own, other]);
      expect([fact?.firstBy.articleId, fact?.reason.code]).toEqual(['art-own2', 'revision-first-undated']);
    }
  });

  it('dates a state whose time of update stood still by its capture', () => {
    const updated = '2031-03-05T13:00:00.000Z';
    const still = history(
      at('own1', OLD, updated, { capturedAt: '2031-03-05T13:10:00.000Z' }),
      at('own2', NEW, updated, { capturedAt: '2031-03-05T17:00:00.000Z' }),
    );
    expect(supersededFigures([still])[0]?.at).toBe('2031-03-05T17:00:00.000Z');
  });

  it('tells a figure of headline and body once, by the body', () => {
    const both = history(
      at('own1', OLD, null, { headline: 'Landslide kills 23' }),
      at('own2', NEW, '2031-03-05T15:00:00.000Z', { headline: 'Landslide kills 26' }),
    );
    expect(supersededFigures([both]).map(({ after }) => after.span)).toEqual([{ start: 42, end: 44 }]);
  });

  it('covers times and names, and no added figures', () => {
    const other = history(
      at('other', 'The inquest into the slip opens on Friday, led by Karin Dollmer.', '2031-03-05T13:00:00.000Z'),
    );
    const changed = history(
      at('own1', 'The inquest opens on Thursday, led by Karin Dolmer.', null),
      at('own2', 'The inquest opens on Friday, led by Karin Dollmer. It has 9 jurors.', '2031-03-05T15:00:00.000Z'),
    );
    const facts = supersededFigures([changed, other]);
    expect(facts.map(({ of, after, firstBy }) => [of, after.words, firstBy.articleId])).toEqual([
      ['time', 'Friday', 'art-other'],
      ['name', 'Karin Dollmer', 'art-other'],
    ]);
  });

  it('finds a measure in the unit it is told in', () => {
    const measured = history(
      at('own1', 'The slip blocked 4 miles of the Halvenby road.', null),
      at('own2', 'The slip blocked 6 miles of the Halvenby road.', '2031-03-05T15:00:00.000Z'),
    );
    const other = history(at('other', 'Near Halvenby six miles of road were blocked.', '2031-03-05T13:00:00.000Z'));
    expect(supersededFigures([measured, other])[0]?.firstBy.articleId).toBe('art-other');
  });

  it('does not depend on the order of the articles', () => {
    const other = history(at('other1', OLD, null), at('other2', NEW, '2031-03-05T14:00:00.000Z'));
    expect(supersededFigures([own, other])).toEqual(supersededFigures([other, own]));
  });
});

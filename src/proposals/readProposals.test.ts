import { describe, expect, it } from 'vitest';
import { joinProposals, MOST_POINTS, readProposals } from './readProposals.ts';

const FROM = { kind: 'file', name: 'mine.json' } as const;
const read = (value: unknown) => readProposals(JSON.stringify(value), FROM);

describe('readProposals', () => {
  it('reads points with quotes or offsets, and origins', () => {
    const { proposals, problem, warnings } = read({
      points: [
        {
          relation: 'update',
          gist: 'how many hurt',
          versions: [
            { article: 'a.html', quote: 'Three people were hurt', nth: 2 },
            { article: 'b.html', start: 4, end: 20, quote: 'not looked at' },
          ],
        },
      ],
      origins: [{ kind: 'agency', name: 'Nordwire', articles: ['a.html', 'b.html'] }],
    });
    expect(problem).toBeNull();
    expect(warnings).toEqual([]);
    expect(proposals.points).toEqual([
      {
        from: FROM,
        relation: 'update',
        gist: 'how many hurt',
        versions: [
          { article: 'a.html', quote: 'Three people were hurt', nth: 2, start: null, end: null },
          { article: 'b.html', quote: 'not looked at', nth: 1, start: 4, end: 20 },
        ],
      },
    ]);
    expect(proposals.origins).toEqual([
      { from: FROM, kind: 'agency', name: 'Nordwire', articles: ['a.html', 'b.html'] },
    ]);
  });

  it('says what is wrong with a text that is none', () => {
    const problem = (text: string) => readProposals(text, FROM).problem;
    expect(problem('{"points": [')).toBe('it is not JSON');
    expect(problem('[]')).toBe('it is no JSON object');
    expect(problem('{"answers": []}')).toMatch(/neither/);
    expect(problem('{"points": {}}')).toMatch(/must be lists/);
    expect(problem('\uFEFF{"points": []}')).toBeNull();
  });

  it('leaves out entries of another shape and ignores fields that are not known', () => {
    const { proposals, warnings } = read({
      model: 'x',
      points: [null, 7, { relation: 'agree' }, { relation: 'sure', mood: 'good', versions: ['a', { article: 'a' }] }],
      origins: [{ kind: 'agency', articles: [] }],
    });
    expect(proposals.points).toHaveLength(1);
    expect(proposals.points[0]).toMatchObject({ relation: null, versions: [{ article: 'a', quote: null }] });
    expect(proposals.origins).toEqual([]);
    expect(warnings.map(({ code, says }) => [code, /\d/.exec(says)?.[0]])).toEqual([
      ['proposals-broken-entry', '3'],
      ['proposals-broken-entry', '1'],
    ]);
  });

  it('reads no more points than the limit', () => {
    const { proposals, warnings } = read({ points: Array(MOST_POINTS + 5).fill({ versions: [] }) });
    expect(proposals.points).toHaveLength(MOST_POINTS);
    expect(warnings[0]?.code).toBe('proposals-too-many');
  });

  it('puts what several readers propose together', () => {
    const one = read({ points: [{ versions: [] }] }).proposals;
    expect(joinProposals([one, one]).points).toHaveLength(2);
  });
});

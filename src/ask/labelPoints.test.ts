import { describe, expect, it } from 'vitest';
import { labelPoints } from './labelPoints.ts';

const IDS = ['art-x', 'art-y'];
const one = (article: unknown, quote: unknown = 'the reef') => ({
  relation: 'agree',
  gist: 'g',
  versions: [{ article, quote }],
});
const articleOf = (article: unknown) => labelPoints([one(article)], IDS)[0]?.versions[0]?.article;

describe('labelPoints', () => {
  it.each(['A2', 'a2', ' A2 ', '[A2]', '2', 2, 'article A2', 'Article 2'])('understands the label %j', (label) => {
    expect(articleOf(label)).toBe('art-y');
  });

  it.each(['A3', 'A0', 'Harbour Post', '2026', 'A2 and A1'])(
    'leaves a name that was not given, %j, to the checking',
    (label) => {
      expect(articleOf(label)).toBe(label);
    },
  );

  it('writes relations as they are asked for', () => {
    const relations = ['Conflict', 'differs in precision', 'DIFFERS_IN_PRECISION ', null].map((relation) => ({
      ...one('A1'),
      relation,
    }));
    expect(labelPoints(relations, IDS).map(({ relation }) => relation)).toEqual([
      'conflict',
      'differs-in-precision',
      'differs-in-precision',
      '',
    ]);
  });

  it('passes over what has not the form of a point or of a version', () => {
    const versions = [
      null,
      7,
      'A1',
      { article: 'A1' },
      { quote: 'the reef' },
      { article: {}, quote: 'x' },
      { article: 'A1', quote: 'the reef' },
    ];
    expect(labelPoints([{ ...one('A1'), versions }], IDS)[0]!.versions).toEqual([
      { article: 'art-x', quote: 'the reef' },
    ]);
    expect(labelPoints([null, 7, 'A1', [], {}, { versions: {} }, { versions: [] }, { versions: [7] }], IDS)).toEqual(
      [],
    );
  });
});

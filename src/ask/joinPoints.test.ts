import { describe, expect, it } from 'vitest';
import { joinPoints } from './joinPoints.ts';
import type { AskedPoint } from './labelPoints.ts';

const point = (gist: string, relation: string, ...said: readonly string[]): AskedPoint => ({
  gist,
  relation,
  versions: said.map((one) => ({ article: one[0]!, quote: one.slice(2) })),
});
const shown = (points: readonly AskedPoint[]) =>
  points.map(({ gist, relation, versions }) =>
    [gist, relation, ...versions.map((one) => `${one.article} ${one.quote}`)].join(' | '),
  );

describe('joinPoints', () => {
  it('makes one point of points of several requests that share a quote, with the stronger relation', () => {
    const joined = joinPoints([
      [point('hurt', 'agree', 'a three hurt', 'b three were hurt')],
      [point('how many hurt', 'conflict', 'a three  hurt', 'c seven hurt')],
      [point('hurt', 'differs-in-precision', 'b three were hurt', 'c seven hurt')],
    ]);
    expect(shown(joined)).toEqual(['hurt | conflict | a three hurt | b three were hurt | c seven hurt']);
  });

  it('keeps two points of one request apart that share a quote', () => {
    const said = [
      point('dead', 'agree', 'a two died and nine were saved', 'b two dead'),
      point('saved', 'agree', 'a two died and nine were saved', 'b nine saved'),
    ];
    expect(shown(joinPoints([said]))).toHaveLength(2);
    const later = [point('saved', 'agree', 'a two died and nine were saved', 'b nine saved', 'c nine alive')];
    expect(shown(joinPoints([said, later]))[1]).toBe(
      'saved | agree | a two died and nine were saved | b nine saved | c nine alive',
    );
  });

  it('says once what an answer says over and over', () => {
    const again = Array.from({ length: 5000 }, () => point('hurt', 'agree', 'a three hurt', 'b three were hurt'));
    expect(joinPoints([again])).toHaveLength(1);
  });

  it('does not take the same words of two articles for one quote', () => {
    expect(
      joinPoints([[point('x', 'agree', 'a same', 'b other')], [point('y', 'agree', 'c same', 'd else')]]),
    ).toHaveLength(2);
  });
});

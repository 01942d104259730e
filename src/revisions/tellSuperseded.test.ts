import { describe, expect, it } from 'vitest';
import type { RevisionHistory, RevisionInput, SupersededInReport } from '../model/index.ts';
import { compareRevisions } from './compareRevisions.ts';
import { noonOf, stateForTests } from './stateForTests.ts';
import { tellSuperseded } from './tellSuperseded.ts';

function history(...states: readonly RevisionInput[]): RevisionHistory {
  return { states, diffs: states.slice(1).map((later, i) => compareRevisions(states[i]!, later)) };
}

function at(name: string, text: string, hour: number, outletId: string, headline: string | null = null): RevisionInput {
  const updated = `2031-03-05T${hour}:00:00.000Z`;
  const updatedAt = { ...noonOf('2031-03-05'), from: updated, to: updated };
  return stateForTests(name, text, { updatedAt, outletId, headline });
}

const killed = (count: number): string => `The landslide at the Halvenby mine killed ${count} miners. Rain goes on.`;
const own = history(
  at('own1', killed(23), 13, 'out-own'),
  at('own2', killed(26), 15, 'out-own'),
  at('own3', killed(28), 18, 'out-own'),
);
const other = history(
  at('other1', killed(26), 14, 'out-other'),
  at('other2', 'The Halvenby mine stays shut after the landslide.', 16, 'out-other'),
);
const latest = [own, other].map(({ states }) => states.at(-1)!.article);
const texts = new Map([own, other].flatMap(({ states }) => states.map(({ article }) => [article.id, article.text])));

function expectExact({ articleId, earlierId, before, after }: SupersededInReport): void {
  for (const [id, side] of [
    [earlierId, before],
    [articleId, after],
  ] as const) {
    expect(side.sentence.slice(side.place.start, side.place.end)).toBe(side.words);
    if (side.span) expect(texts.get(id)!.slice(side.span.start, side.span.end)).toBe(side.words);
    if (side.span) expect(texts.get(id)).toContain(side.sentence);
  }
}

describe('tellSuperseded', () => {
  it('names outlet and latest state of articles whose states the report does not hold', () => {
    const [first, second] = tellSuperseded([own, other], latest);
    expect(first).toMatchObject({ articleId: 'art-own2', latestId: 'art-own3', outletId: 'out-own', silent: true });
    expect(first!.firstBy).toEqual({
      articleId: 'art-other1',
      latestId: 'art-other2',
      outletId: 'out-other',
      at: '2031-03-05T14:00:00.000Z',
    });
    expect(second!.firstBy).toMatchObject({ articleId: 'art-own3', outletId: 'out-own' });
  });

  it('rests on passages of articles that the report holds', () => {
    const facts = tellSuperseded([own, other], latest);
    const held = new Set(latest.map(({ id }) => id));
    expect(facts.flatMap(({ reason }) => reason.passages).every(({ articleId }) => held.has(articleId))).toBe(true);
    expect(facts[1]!.reason.passages).not.toEqual([]);
  });

  it('gives exact words in exact sentences, in headlines too', () => {
    const head = history(
      at('own1', 'Rain goes on.', 13, 'out-own', 'Slide kills 23 in 3 minutes'),
      at('own2', 'Rain goes on.', 15, 'out-own', 'Slide kills 26 in 3 minutes'),
    );
    const facts = [...tellSuperseded([own, other], latest), ...tellSuperseded([head], [head.states.at(-1)!.article])];
    expect(facts).toHaveLength(3);
    facts.forEach(expectExact);
    expect(facts[2]!.after).toMatchObject({ span: null, sentence: 'Slide kills 26 in 3 minutes' });
  });

  it('tells the notice that covers a change', () => {
    const noted = history(
      at('own1', killed(23), 13, 'out-own'),
      at('own2', `${killed(26)}\n\nCorrection: an earlier version gave 23 as the number killed.`, 15, 'out-own'),
    );
    const [fact] = tellSuperseded([noted], [noted.states.at(-1)!.article]);
    expect(fact).toMatchObject({ silent: false });
    expect(fact!.notice?.corrects).toBe(true);
    expect(fact!.notice?.words).toContain('Correction: an earlier version gave 23');
  });

  it('says nothing where nothing was replaced, or of articles that the report does not hold', () => {
    expect(tellSuperseded([], latest)).toEqual([]);
    expect(tellSuperseded([history(own.states[0]!)], [own.states[0]!.article])).toEqual([]);
    expect(tellSuperseded([own], [latest[1]!])).toEqual([]);
  });
});

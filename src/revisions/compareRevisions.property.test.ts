import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit, RevisionInput } from '../model/index.ts';
import { compareRevisions } from './compareRevisions.ts';
import { stateForTests } from './stateForTests.ts';

const SUBJECTS = [
  'The mayor',
  'Police',
  'Karin Dolmer',
  'Two guards',
  'The Vale Rescue Authority',
  'At least 40 boats',
];
const VERBS = ['reached', 'did not reach', 'opened', 'closed', 'left', 'said “we saw 12 fires” near'];
const ENDS = ['Halvenby on Monday', 'the dyke', 'Torrowick with 23 people', 'the mine, police said', 'it at 6 a.m.'];
const sentence = fc
  .tuple(fc.constantFrom(...SUBJECTS), fc.constantFrom(...VERBS), fc.constantFrom(...ENDS))
  .map((words) => `${words.join(' ')}.`);
const text = fc.array(sentence, { minLength: 1, maxLength: 9 }).map((sentences) => sentences.join(' '));
const anyText = fc.oneof(
  text,
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const RUNS = { numRuns: 60 };

const MIRRORED: Readonly<Record<Edit['kind'], Edit['kind']>> = {
  added: 'removed',
  removed: 'added',
  fact: 'fact',
  style: 'style',
  moved: 'moved',
};

/** What an edit says, sides apart, so that two diffs can be set against each other. */
function sidesOf({ part, kind, facts, before, after }: Edit, turned: boolean): string {
  const told = facts.map((fact) => (turned ? [fact.of, fact.after, fact.before] : [fact.of, fact.before, fact.after]));
  const sides = turned ? [after, before] : [before, after];
  return JSON.stringify([part, turned ? MIRRORED[kind] : kind, told.map(String).sort(), sides]);
}

function stateOf(name: string, body: string): RevisionInput {
  return stateForTests(name, body, { headline: body.slice(0, 60), standfirst: body.slice(40, 160) });
}

describe('compareRevisions, on any text', () => {
  it('gives no edits for the same text', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        const diff = compareRevisions(stateOf('a', body), stateOf('b', body));
        expect(diff.edits).toEqual([]);
        expect(diff.notice).toBeNull();
      }),
      RUNS,
    );
  });

  it('mirrors when earlier and later are swapped', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [a, b] = [stateOf('a', one), stateOf('b', other)];
        const there = compareRevisions(a, b).edits.map((edit) => sidesOf(edit, false));
        const back = compareRevisions(b, a).edits.map((edit) => sidesOf(edit, true));
        expect(back.sort()).toEqual(there.sort());
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every changed word and fact in its sentence, and every sentence in its text', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [a, b] = [stateOf('a', one), stateOf('b', other)];
        for (const edit of compareRevisions(a, b).edits)
          for (const [side, { article }, key] of [
            [edit.before, a, 'before'],
            [edit.after, b, 'after'],
          ] as const) {
            if (side?.span) expect(article.text.slice(side.span.start, side.span.end)).toBe(side.words);
            for (const span of side?.changed ?? []) {
              expect(span.start).toBeGreaterThanOrEqual(side!.span!.start);
              expect(span.end).toBeLessThanOrEqual(side!.span!.end);
              expect(span.end).toBeGreaterThan(span.start);
            }
            for (const fact of edit.facts) {
              expect(fact.before ?? fact.after).not.toBeNull();
              const [words, span] = [fact[key], fact[`${key}Span`]];
              if (words !== null) expect(side?.words).toContain(words);
              if (span) expect(article.text.slice(span.start, span.end)).toBe(words);
            }
          }
      }),
      RUNS,
    );
  });

  it('accounts for every sentence once', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [a, b] = [stateForTests('a', one), stateForTests('b', other)];
        const starts = compareRevisions(a, b).edits.flatMap(({ after }) => after?.span?.start ?? []);
        expect(new Set(starts).size).toBe(starts.length);
      }),
      RUNS,
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Article, Origin, ProvenanceLink } from '../model/index.ts';
import { madeArticle, madeSource, madeStatement } from './articlesForTests.ts';
import { checkOrigins, type OriginFate, type OriginProposal } from './proposedOrigins.ts';

const HEARD = 'The lock was shut at dawn, Delta-Wire reported.';
const AGAIN = 'Barges turned back, the Delta-Wire said.';
const NOT =
  'The keeper slept. Delta-Wire cables hang over the lock and go on to the mill on the far side of the water.';

/** An article of these words, in which a source is credited where `source` is given. */
function credited(id: string, text: string, source: string | null, cue = 'said') {
  const article = madeArticle(id, text);
  const credit = source === null ? undefined : { source: madeSource(article, source, 'agency'), cue };
  return { article, statement: madeStatement(article, text, credit) };
}

const first = credited('a', HEARD, 'Delta-Wire', 'reported');
const second = credited('b', AGAIN, 'the Delta-Wire');
const third = credited('c', NOT, null);
const STATEMENTS = [first, second, third].map(({ statement }) => statement);
const NONE = { origins: [], provenance: [] };

const proposal = (name: string, articles: readonly Article[], more: Partial<OriginProposal> = {}): OriginProposal => ({
  key: 'one',
  kind: 'agency',
  name,
  articles,
  notes: [],
  ...more,
});

const codesOf = ({ reasons }: OriginFate): string[] => reasons.map(({ code }) => code);
const origin = (id: string, kind: Origin['kind'], name: string): Origin => ({ id, kind, name, ownerId: null });
const link = (from: string, to: string): ProvenanceLink => ({
  from,
  to,
  kind: 'credits',
  reason: { code: 'origin-credit', says: 'Made for a test.', passages: [] },
});

describe('checkOrigins', () => {
  it('enters an origin that articles credit, by its name as they write it, as one they quote', () => {
    const { origins, provenance, fates } = checkOrigins(
      [proposal('delta-wire', [first.article, second.article])],
      NONE,
      STATEMENTS,
    );
    const fate = fates.get('one')!;
    expect(fate).toMatchObject({ outcome: 'kept', originId: origins[0]!.id });
    expect(origins).toMatchObject([{ kind: 'agency', name: 'Delta-Wire' }]);
    expect(provenance.map(({ from, to, kind }) => [from, to, kind])).toEqual([
      ['a', origins[0]!.id, 'quotes'],
      ['b', origins[0]!.id, 'quotes'],
    ]);
    const words = fate.reasons[0]!.passages.map(({ articleId, span }) =>
      (articleId === 'a' ? HEARD : AGAIN).slice(span.start, span.end),
    );
    expect(words).toEqual(['Delta-Wire', 'Delta-Wire']);
  });

  it('refuses a name that stands only where nobody is credited, and enters nothing', () => {
    const { origins, provenance, fates } = checkOrigins([proposal('Delta-Wire', [third.article])], NONE, STATEMENTS);
    expect(fates.get('one')).toMatchObject({ outcome: 'refused', originId: null });
    expect(codesOf(fates.get('one')!)).toEqual(['proposal-origin-not-named']);
    expect([origins, provenance]).toEqual([[], []]);
  });

  it('leaves out the articles that do not credit it, each with its reason', () => {
    const { provenance, fates } = checkOrigins(
      [proposal('Delta-Wire', [first.article, third.article])],
      NONE,
      STATEMENTS,
    );
    expect(fates.get('one')!.outcome).toBe('changed');
    expect(codesOf(fates.get('one')!)).toEqual(['proposal-origin-kept', 'proposal-origin-not-named']);
    expect(fates.get('one')!.reasons[1]!.says).toContain('c.txt');
    expect(provenance.map(({ from }) => from)).toEqual(['a']);
  });

  it('joins an origin that the rules traced, and links no article to it twice', () => {
    const traced = { origins: [origin('ori-1', 'agency', 'Delta-Wire')], provenance: [link('a', 'ori-1')] };
    const { origins, provenance, fates } = checkOrigins(
      [proposal('the Delta-Wire', [first.article, second.article])],
      traced,
      STATEMENTS,
    );
    expect(origins).toEqual(traced.origins);
    expect(provenance.map(({ from, to }) => `${from} ${to}`)).toEqual(['a ori-1', 'b ori-1']);
    expect(fates.get('one')).toMatchObject({ outcome: 'kept', originId: 'ori-1' });
    const other = checkOrigins([proposal('Delta-Wire', [first.article], { kind: 'statement' })], traced, STATEMENTS);
    expect(other.origins.map(({ kind }) => kind)).toEqual(['agency', 'official']);
  });

  it('finds the name in a credit line, and takes its marks for no pattern', () => {
    const text = 'The weir held.\nPhoto and text: A+B (Wire) [sic] | x/y-z';
    const span = { start: text.indexOf('Photo'), end: text.length };
    const article = madeArticle('d', text, {
      credits: [{ name: 'A+B', kind: 'agency', of: 'text', words: 'A+B', span, foundBy: 'end of text' }],
    });
    for (const name of ['A+B (Wire)', '[sic]', 'x/y-z'])
      expect(checkOrigins([proposal(name, [article])], NONE, []).fates.get('one')!.outcome).toBe('kept');
    for (const name of ['.*', 'A+C', '(', '\\'])
      expect(checkOrigins([proposal(name, [article])], NONE, []).fates.get('one')!.outcome).toBe('refused');
  });

  it('keeps shared text that the rules found, for two articles or more', () => {
    const traced = {
      origins: [origin('ori-2', 'shared-text', 'one text')],
      provenance: [link('a', 'ori-2'), link(second.statement.id, 'ori-2')],
    };
    const check = (articles: readonly Article[]): OriginFate =>
      checkOrigins([proposal('any', articles, { kind: 'verbatim-reuse' })], traced, STATEMENTS).fates.get('one')!;
    expect(check([first.article, second.article])).toMatchObject({ outcome: 'kept', originId: 'ori-2' });
    expect(check([first.article, second.article, third.article]).outcome).toBe('changed');
    expect(codesOf(check([first.article, third.article]))).toEqual(['proposal-origin-no-shared-text']);
  });

  it('refuses a kind that is not known, and says what was wrong with the articles named', () => {
    const note = { code: 'proposal-article-unknown', says: 'No such article.', passages: [] } as const;
    const { fates } = checkOrigins(
      [
        proposal('Delta-Wire', [first.article], { key: 'odd', kind: 'rumour' }),
        proposal('Delta-Wire', [first.article], { key: 'noted', notes: [note] }),
      ],
      NONE,
      STATEMENTS,
    );
    expect(codesOf(fates.get('odd')!)).toEqual(['proposal-origin-kind']);
    expect(fates.get('noted')!.outcome).toBe('changed');
    expect(codesOf(fates.get('noted')!)).toEqual(['proposal-origin-kept', 'proposal-article-unknown']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProposedRelation, Statement } from '../../model/index.ts';
import { alignPoints } from '../alignPoints.ts';
import { alignProposed, type ProposedAlignment } from './alignProposed.ts';
import { isStretch, overlaps } from '../pairs/frames.ts';
import type { ProposedGroup } from './proposedGroups.ts';
import { quotedFrames } from './quotedForTests.ts';

const { story, articles, given, words } = await quotedFrames(
  '[Nine men were hurt when the tug sank at the lock on Monday.] [The warden blamed thick fog.] [Divers raised the bell.]',
  '[Seven men were hurt at the lock, the warden said.] [The tug sank in fog.] [Fog lay on the water.] [The tug carried 300 sacks of salt.]',
  '[The tug went down on Monday.] [Nine people were hurt.] [The bell of the tug was raised by divers.]',
);
const all = new Map([...given.proposed, ...given.stretches, ...given.statements].map((one) => [one.id, one]));
const align = (groups: readonly ProposedGroup[]): ProposedAlignment => alignProposed(story, articles, given, groups);

const RELATIONS: readonly (ProposedRelation | null)[] = ['agree', 'conflict', 'differs-in-precision', 'update', null];
const quotes = given.proposed;
/** Statements read that say enough to stand alone. */
const telling = words.sentences
  .flatMap(({ frames }) => frames.filter((frame) => frame.keys.size >= 3 && !isStretch(frame)))
  .map(({ statement }) => statement);
const anyGroup = fc.record({
  relation: fc.constantFrom(...RELATIONS, 'single-source' as const),
  statements: fc.subarray([...quotes], { minLength: 1, maxLength: 4 }),
});
const anyGroups = fc
  .array(anyGroup, { minLength: 1, maxLength: 4 })
  .map((groups) => groups.map((one, i): ProposedGroup => ({ ...one, key: `${i}` })));

const RUNS = { numRuns: 15, seed: 5 };

/** Points by their ids, in full. */
const pointsOf = ({ aligned }: ProposedAlignment): string[] => aligned.map((one) => JSON.stringify(one)).sort();
const touch = (a: Statement, b: Statement): boolean => a.articleId === b.articleId && overlaps(a.span, b.span);
const membersOf = ({ aligned }: ProposedAlignment, pointId: string | null): Statement[] =>
  aligned
    .filter(({ point }) => point.id === pointId)
    .flatMap(({ members }) => members.map(({ statementId }) => all.get(statementId)!));

/** The quotes that begin with some words. */
const quoting = (...starts: readonly string[]): Statement[] =>
  quotes.filter((one) => {
    const words = articles.find(({ id }) => id === one.articleId)!.text.slice(one.span.start, one.span.end);
    return starts.some((start) => words.startsWith(start));
  });

describe('alignProposed', () => {
  it('finds what the rules find by themselves where all is refused or nothing proposed', () => {
    const statements = quoting('Nine people', 'The tug carried');
    const told = align([{ key: 'no', relation: 'conflict', statements }]);
    expect(told.fates.get('no')!.reasons[0]!.code).toBe('proposal-counts-differ');
    const plain = alignPoints(story, articles, given.statements, given.stretches);
    expect(pointsOf(told)).toEqual(plain.map((one) => JSON.stringify(one)).sort());
    expect(align([]).aligned).toEqual(plain);
  });

  it('shows once what one article is proposed to say alone', () => {
    const [blamed] = quoting('The warden blamed');
    const told = align([{ key: 'alone', relation: 'single-source', statements: [blamed!] }]);
    const shown = told.aligned.filter(({ point }) => membersOf(told, point.id).some((one) => touch(one, blamed!)));
    expect(shown.map(({ point }) => point.id)).toEqual([told.fates.get('alone')!.pointId]);
  });

  it('holds no statement of a point twice, and every point once, with all its statements in its answers', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const { aligned } = align(groups);
        expect(new Set(aligned.map(({ point }) => point.id)).size).toBe(aligned.length);
        for (const { point, members } of aligned) {
          const told = members.map(({ statementId, figureAt }) => `${statementId} ${figureAt}`);
          expect(new Set(told).size).toBe(told.length);
          const answering = point.variants.flatMap(({ statementIds }) => statementIds);
          expect(answering.sort()).toEqual(members.map(({ statementId }) => statementId).sort());
        }
      }),
      RUNS,
    );
  });

  it('shows by itself no words that a point of a proposal holds', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const told = align(groups);
        const ids = told.aligned.map(({ point }) => point.id);
        const proposed = ids.filter((id) => told.whyProposed.has(id)).flatMap((id) => membersOf(told, id));
        for (const id of ids.filter((one) => !told.whyProposed.has(one))) {
          const own = membersOf(told, id);
          if (own.length === 1) expect(proposed.some((one) => touch(one, own[0]!))).toBe(false);
        }
      }),
      RUNS,
    );
  });

  it('loses nothing that was read, and no words of a proposal that is kept', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const told = align(groups);
        const shown = told.aligned.flatMap(({ point }) => membersOf(told, point.id));
        for (const one of telling) expect(shown.some((other) => touch(one, other))).toBe(true);
        for (const { key, statements } of groups) {
          const { outcome, pointId, reasons } = told.fates.get(key)!;
          const isLeftOut = reasons.some(({ code }) => code === 'proposal-answers-nothing');
          const members = membersOf(told, pointId);
          if (outcome === 'refused') expect(members).toEqual([]);
          else if (!isLeftOut)
            for (const one of statements) expect(members.some((other) => touch(one, other))).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('gives the same in whatever order points are proposed, unless one is proposed twice', () => {
    fc.assert(
      fc.property(anyGroups, (groups) => {
        const told = align(groups);
        fc.pre(![...told.fates.values()].some(({ reasons }) => reasons[0]?.code === 'proposal-repeated'));
        const turned = align([...groups].reverse());
        expect(pointsOf(turned)).toEqual(pointsOf(told));
        for (const { key } of groups) expect(turned.fates.get(key)).toEqual(told.fates.get(key));
      }),
      RUNS,
    );
  });

  it('lets a refused proposal keep its own words out of a point, and change no more', () => {
    fc.assert(
      fc.property(anyGroups, anyGroups, (groups, more) => {
        const further = more.map((one) => ({ ...one, relation: 'conflict' as const, key: `further ${one.key}` }));
        const { fates } = align([...groups, ...further]);
        const refused = further.filter(({ key }) => fates.get(key)!.outcome === 'refused');
        fc.pre(refused.length > 0);
        const [without, beside] = [align(groups), align([...groups, ...refused])];
        const isRefused = (one: Statement): boolean =>
          refused.some(({ statements }) => statements.some((other) => touch(one, other)));
        for (const { key } of groups) {
          const [before, after] = [without, beside].map((told) => membersOf(told, told.fates.get(key)!.pointId));
          expect(after!.filter((one) => !before!.includes(one))).toEqual([]);
          expect(before!.filter((one) => !after!.includes(one) && !isRefused(one))).toEqual([]);
        }
      }),
      RUNS,
    );
  });
});

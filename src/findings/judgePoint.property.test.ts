import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeCase, type Saying } from './evidenceForTests.ts';
import { judgePoint } from './judgePoint.ts';
import { indexEvidence } from './evidence.ts';

const kinds = ['agency', 'official', 'own-reporting', 'shared-text', 'unknown'] as const;
const saying: fc.Arbitrary<Saying> = fc.record(
  {
    outlet: fc.constantFrom('Post', 'Times', 'Radio', 'Daily'),
    says: fc.constantFrom('3 hurt', '7 hurt', 'several hurt'),
    origin: fc.record(
      { kind: fc.constantFrom(...kinds), name: fc.constantFrom('x', 'y', 'z'), owner: fc.constantFrom('p', 'q') },
      { requiredKeys: ['kind', 'name'] },
    ),
    owner: fc.constantFrom('p', 'q'),
    at: fc.constantFrom('2031-03-03T06:00', '2031-03-03T09:00', '2031-03-04T09:00'),
  },
  { requiredKeys: ['outlet', 'says', 'origin'] },
);
/** An outlet and an origin have one owner each, so the first of equal names decides. */
const sayings = fc.array(saying, { minLength: 1, maxLength: 9 }).map((all) =>
  all.map((one): Saying => {
    const { owner } = all.find((other) => other.outlet === one.outlet) ?? one;
    const same = all.find(({ origin }) => origin.kind === one.origin.kind && origin.name === one.origin.name) ?? one;
    const { outlet, says, at } = one;
    return {
      outlet,
      says,
      origin: same.origin,
      ...(at === undefined ? {} : { at }),
      ...(owner === undefined ? {} : { owner }),
    };
  }),
);
const relations = fc.array(
  fc.record({
    left: fc.constantFrom('3 hurt', 'several hurt'),
    right: fc.constant('7 hurt'),
    kind: fc.constantFrom('same', 'vaguer', 'conflicts', 'unclear'),
  }),
  { maxLength: 2 },
);

describe('judgePoint, for any point', () => {
  it('gives no finding without a reason, and no reason without words and a passage', () => {
    fc.assert(
      fc.property(sayings, relations, (all, related) => {
        const { aligned, evidence } = madeCase(all, { relations: related });
        const { reasons } = judgePoint(aligned, evidence);
        expect(reasons.length).toBeGreaterThan(0);
        for (const reason of reasons) {
          expect(reason.says).not.toBe('');
          expect(reason.passages.length).toBeGreaterThan(0);
          for (const { span } of reason.passages) expect(span.end).toBeGreaterThan(span.start);
        }
      }),
    );
  });

  it('needs two known origins of different owners behind one variant to be corroborated', () => {
    fc.assert(
      fc.property(sayings, relations, fc.integer({ min: 0, max: 4 }), (all, related, minOrigins) => {
        const { aligned, evidence } = madeCase(all, { relations: related, minOrigins });
        const finding = judgePoint(aligned, evidence);
        if (finding.status !== 'corroborated') return;
        const owners = finding.support.map(({ originIds }) => {
          const known = originIds.map((id) => evidence.origins.get(id)!).filter((origin) => origin.kind !== 'unknown');
          return new Set(known.map((origin) => origin.ownerId ?? origin.id)).size;
        });
        expect(Math.max(...owners)).toBeGreaterThanOrEqual(Math.max(2, minOrigins));
      }),
    );
  });

  it('says conflicting where two variants conflict and nowhere else, and sets a clash only there', () => {
    fc.assert(
      fc.property(sayings, relations, (all, related) => {
        const { aligned, evidence } = madeCase(all, { relations: related });
        const finding = judgePoint(aligned, evidence);
        expect(finding.status === 'conflicting').toBe(related.some(({ kind }) => kind === 'conflicts'));
        expect(finding.clash === null).toBe(finding.status !== 'conflicting');
      }),
    );
  });

  it('does not depend on the order of articles, statements, origins, variants or relations', () => {
    fc.assert(
      fc.property(sayings, relations, (all, related) => {
        const { aligned, evidence } = madeCase(all, { relations: related });
        const turned = {
          ...aligned,
          relations: aligned.relations.toReversed(),
          point: {
            ...aligned.point,
            variants: aligned.point.variants.map((variant) => ({
              ...variant,
              statementIds: variant.statementIds.toReversed(),
            })),
          },
        };
        const back = indexEvidence({
          articles: [...evidence.articles.values()].toReversed(),
          outlets: [...evidence.outlets.values()].toReversed(),
          statements: [...evidence.statements.values()].toReversed(),
          origins: [...evidence.origins.values()].toReversed(),
          provenance: all
            .map((one, i) => ({
              from: `art-${i}`,
              to: `ori-${one.origin.kind}-${one.origin.name}`,
              kind: 'credits' as const,
              reason: { code: 'origin-unknown' as const, says: '', passages: [] },
            }))
            .toReversed(),
          settings: evidence.settings,
        });
        expect(judgePoint(turned, back)).toEqual(judgePoint(aligned, evidence));
      }),
    );
  });
});

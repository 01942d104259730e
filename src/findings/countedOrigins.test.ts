import { describe, expect, it } from 'vitest';
import type { OutletDecision } from '../model/index.ts';
import { madeCase, type Saying } from './evidenceForTests.ts';
import { judgeDecided } from './judgePoint.ts';

type Origin = Saying['origin'];
const unknown = (name: string): Origin => ({ kind: 'unknown', name });
const own = (name: string): Origin => ({ kind: 'own-reporting', name });
const nordwire: Origin = { kind: 'agency', name: 'Nordwire' };
const text: Origin = { kind: 'shared-text', name: 'text shared by Harbour Post and Kvall 24' };
const seven = (outlet: string, origin: Origin): Saying => ({ outlet, says: '7 hurt', origin });
const decision = (independent: boolean, ...outlets: readonly string[]): OutletDecision => ({
  decisionId: `dec-${independent ? 'apart' : 'together'}`,
  independent,
  outletIds: outlets.map((name) => `out-${name}`),
  says: 'Ada Holm decided so: “for a test”.',
});

function judge(sayings: readonly Saying[], decided: readonly OutletDecision[], minOrigins = 2) {
  const { aligned, evidence } = madeCase(sayings, { decided, minOrigins });
  const { finding, decisionIds } = judgeDecided(aligned, evidence);
  return { status: finding.status, counted: finding.support[0]!.independentIds.length, decisionIds, finding };
}

describe('outlets that a person calls independent', () => {
  const both = [seven('Harbour Post', unknown('Harbour Post')), seven('Kvall 24', unknown('Kvall 24'))];

  it('count where nothing shows where they have it from, with the decision as a reason', () => {
    expect(judge(both, [])).toMatchObject({ status: 'one-origin', counted: 0, decisionIds: [] });
    const { status, counted, decisionIds, finding } = judge(both, [decision(true, 'Harbour Post', 'Kvall 24')]);
    expect({ status, counted, decisionIds }).toEqual({
      status: 'corroborated',
      counted: 2,
      decisionIds: ['dec-apart'],
    });
    expect(finding.reasons[0]).toMatchObject({
      code: 'decision-independent',
      says: 'Ada Holm decided so: “for a test”.',
    });
    expect(finding.reasons[0]?.passages).toHaveLength(2);
  });

  it('count only beside each other', () => {
    const apart = [decision(true, 'Harbour Post', 'Coastal Times')];
    expect(judge(both, apart)).toMatchObject({ status: 'one-origin', counted: 0, decisionIds: [] });
    const known = [seven('Harbour Post', own('Harbour Post')), seven('Kvall 24', unknown('Kvall 24'))];
    expect(judge(known, [decision(true, 'Harbour Post', 'Kvall 24')])).toMatchObject({ counted: 2 });
  });

  it('add no more than the settings ask for', () => {
    const four = ['A', 'B', 'C', 'D'].map((name) => seven(name, unknown(name)));
    const apart = [decision(true, 'out', 'A', 'B', 'C', 'D')];
    expect(judge(four, apart).counted).toBe(2);
    expect(judge(four, apart, 3)).toMatchObject({ status: 'corroborated', counted: 3 });
  });

  it('are not parted where both credit one agency', () => {
    const wired = [seven('Harbour Post', nordwire), seven('Kvall 24', nordwire)];
    expect(judge(wired, [decision(true, 'Harbour Post', 'Kvall 24')])).toMatchObject({ counted: 1, decisionIds: [] });
  });

  it('count in spite of shared text, which stays in sight', () => {
    const copied = [seven('Harbour Post', text), seven('Kvall 24', text), seven('Coastal Times', unknown('Kvall 24'))];
    const { finding, counted } = judge(copied, [decision(true, 'Harbour Post', 'Kvall 24')]);
    expect(counted).toBe(2);
    const codes = finding.reasons.map(({ code }) => code);
    expect(codes.slice(0, 2)).toEqual(['decision-independent', 'origin-shared-text']);
  });
});

describe('outlets that a person calls not independent', () => {
  const both = [seven('Harbour Post', own('Harbour Post')), seven('Kvall 24', nordwire)];

  it('count as one origin, with the decision as a reason', () => {
    expect(judge(both, [])).toMatchObject({ status: 'corroborated', counted: 2 });
    const { status, counted, decisionIds, finding } = judge(both, [decision(false, 'Harbour Post', 'Kvall 24')]);
    expect({ status, counted, decisionIds }).toEqual({
      status: 'one-origin',
      counted: 1,
      decisionIds: ['dec-together'],
    });
    expect(finding.reasons.map(({ code }) => code).slice(0, 2)).toEqual([
      'decision-not-independent',
      'finding-one-origin',
    ]);
  });

  it('leave a third outlet its own', () => {
    const three = [...both, seven('Island Radio', own('Island Radio'))];
    expect(judge(three, [decision(false, 'Harbour Post', 'Kvall 24')])).toMatchObject({
      status: 'corroborated',
      counted: 2,
    });
  });

  it('change nothing where they were one already', () => {
    const wired = [seven('Harbour Post', nordwire), seven('Kvall 24', nordwire)];
    expect(judge(wired, [decision(false, 'Harbour Post', 'Kvall 24')]).decisionIds).toEqual([]);
  });
});

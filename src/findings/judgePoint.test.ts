import { describe, expect, it } from 'vitest';
import type { ReasonCode } from '../model/index.ts';
import { madeCase, type Saying } from './evidenceForTests.ts';
import { judgePoint } from './judgePoint.ts';

const own = (outlet: string): Saying['origin'] => ({ kind: 'own-reporting', name: outlet, owner: `out-${outlet}` });
const unknown = (outlet: string): Saying['origin'] => ({ kind: 'unknown', name: outlet });
const nordwire = { kind: 'agency', name: 'Nordwire', owner: 'out-Nordwire' } as const;

function judge(...args: Parameters<typeof madeCase>): ReturnType<typeof judgePoint> & { codes: ReasonCode[] } {
  const { aligned, evidence } = madeCase(...args);
  const finding = judgePoint(aligned, evidence);
  return { ...finding, codes: finding.reasons.map((reason) => reason.code) };
}

describe('judgePoint', () => {
  it('calls two origins of different owners corroborated', () => {
    const { status, codes } = judge([
      { outlet: 'Harbour Post', says: '7 hurt', origin: own('Harbour Post') },
      { outlet: 'Kvall 24', says: '7 hurt', origin: nordwire },
    ]);
    expect(status).toBe('corroborated');
    expect(codes).toContain('finding-corroborated');
  });

  it('calls many reprints of one agency text one origin', () => {
    const { status, codes, reasons } = judge(
      Array.from({ length: 50 }, (_, i) => ({ outlet: `Paper ${i}`, says: '7 hurt', origin: nordwire })),
    );
    expect(status).toBe('one-origin');
    expect(codes).toContain('finding-one-origin');
    expect(reasons[0]?.says).toContain('50 outlets');
  });

  it('never counts unknown origins as independent, and says that independence is unknown', () => {
    const { status, codes } = judge([
      { outlet: 'Harbour Post', says: '7 hurt', origin: unknown('Harbour Post') },
      { outlet: 'Kvall 24', says: '7 hurt', origin: unknown('Kvall 24') },
      { outlet: 'Coastal Times', says: '7 hurt', origin: nordwire },
    ]);
    expect(status).toBe('one-origin');
    expect(codes).toContain('finding-independence-unknown');
    expect(codes).not.toContain('finding-one-origin');
  });

  const through = (outlet: string): Saying['origin'] => ({ kind: 'agency', name: outlet, owner: `out-${outlet}` });

  it('counts outlets that credit each other once', () => {
    const circle: Saying[] = [
      { outlet: 'Harbour Post', says: '7 hurt', origin: through('Kvall 24') },
      { outlet: 'Kvall 24', says: '7 hurt', origin: through('Harbour Post') },
    ];
    expect(judge(circle).status).toBe('one-origin');
    const another: Saying = { outlet: 'Coastal Times', says: '7 hurt', origin: own('Coastal Times') };
    expect(judge([...circle, another]).status).toBe('corroborated');
  });

  it('counts a chain of credits once, wherever it begins', () => {
    const coastguard = { kind: 'official', name: 'coastguard' } as const;
    const chain: Saying[] = [
      { outlet: 'Harbour Post', says: '7 hurt', origin: coastguard },
      { outlet: 'Kvall 24', says: '7 hurt', origin: through('Harbour Post') },
      { outlet: 'Coastal Times', says: '7 hurt', origin: through('Kvall 24') },
    ];
    expect(judge(chain).status).toBe('one-origin');
    expect(judge(chain.toReversed()).status).toBe('one-origin');
    const hospital: Saying = { outlet: 'Island Radio', says: '7 hurt', origin: { kind: 'official', name: 'hospital' } };
    expect(judge([...chain, hospital]).status).toBe('corroborated');
  });

  it('counts those who quote the same words once, whomever they credit', () => {
    const quoting = (outlet: string, name: string, quoted: string): Saying => ({
      outlet,
      says: 'calm',
      origin: { kind: 'official', name },
      text: `“${quoted}”`,
      quoted,
    });
    const first = quoting('Harbour Post', 'Olav Brenne', 'We left the ship in good order and nobody ran.');
    const same = quoting('Kvall 24', 'the master', 'left the ship in good order');
    const other = quoting('Kvall 24', 'the master', 'There was good order on the ship.');
    expect(judge([first, same]).status).toBe('one-origin');
    expect(judge([first, other]).status).toBe('corroborated');
  });

  it('counts two origins of one owner once', () => {
    const { status } = judge([
      { outlet: 'Harbour Post', says: '7 hurt', origin: { ...own('Harbour Post'), owner: 'Quayside' } },
      { outlet: 'Kvall 24', says: '7 hurt', origin: { ...own('Kvall 24'), owner: 'Quayside' } },
    ]);
    expect(status).toBe('one-origin');
  });

  it('says so where outlets of one owner repeat each other', () => {
    const sayings = ['Harbour Post', 'Kvall 24'].map((outlet) => ({
      outlet,
      owner: 'Quayside',
      says: '7 hurt',
      origin: unknown(outlet),
    }));
    expect(judge(sayings).codes).toContain('finding-one-owner');
  });

  it('asks for as many origins as the settings say', () => {
    const sayings = ['Harbour Post', 'Kvall 24'].map((outlet) => ({ outlet, says: '7 hurt', origin: own(outlet) }));
    const { status, codes } = judge(sayings, { minOrigins: 3 });
    expect(status).toBe('one-origin');
    expect(codes).toContain('finding-too-few-origins');
    expect(judge(sayings, { minOrigins: 1 }).status).toBe('corroborated');
  });

  it('calls what one outlet says one outlet, however many origins it names', () => {
    const { status, codes } = judge([
      { outlet: 'Harbour Post', says: '7 hurt', origin: own('Harbour Post') },
      { outlet: 'Harbour Post', says: '7 hurt', origin: nordwire },
    ]);
    expect(status).toBe('one-outlet');
    expect(codes).toContain('finding-one-outlet');
  });

  it('lets a conflict win over corroboration', () => {
    const sayings = [
      { outlet: 'Harbour Post', says: '7 hurt', origin: own('Harbour Post') },
      { outlet: 'Kvall 24', says: '7 hurt', origin: nordwire },
      { outlet: 'Coastal Times', says: '9 hurt', origin: own('Coastal Times') },
    ];
    const relations = [{ left: '7 hurt', right: '9 hurt', kind: 'conflicts' }] as const;
    const finding = judge(sayings, { relations });
    expect(finding.status).toBe('conflicting');
    expect(finding.clash).toBe('real');
    expect(finding.reasons[0]).toMatchObject({ code: 'finding-conflict', says: '7 hurt beside 9 hurt.' });
    expect(judge(sayings, { relations, clash: 'update' }).clash).toBe('update');
  });

  it('lets who says it exactly stand behind who says it vaguely, not the other way round', () => {
    const { status, support, codes } = judge(
      [
        { outlet: 'Harbour Post', says: 'several hurt', origin: own('Harbour Post') },
        { outlet: 'Kvall 24', says: '7 hurt', origin: nordwire },
      ],
      { relations: [{ left: 'several hurt', right: '7 hurt', kind: 'vaguer' }] },
    );
    expect(status).toBe('corroborated');
    expect(support.map(({ variantId, outletIds }) => [variantId, outletIds.length])).toEqual([
      ['several hurt', 2],
      ['7 hurt', 1],
    ]);
    expect(codes).toContain('finding-vaguer');
  });

  it('keeps variants that nothing relates apart', () => {
    const sayings = [
      { outlet: 'Harbour Post', says: 'in fog', origin: own('Harbour Post') },
      { outlet: 'Kvall 24', says: 'at night', origin: nordwire },
    ];
    expect(judge(sayings, { relations: [{ left: 'in fog', right: 'at night', kind: 'unclear' }] }).status).toBe(
      'one-outlet',
    );
  });

  it('passes certainty through and explains it', () => {
    const { certainty, likelihood, codes } = judge([{ outlet: 'Kvall 24', says: '7 hurt', origin: nordwire }], {
      certainty: 'possible',
      likelihood: 0.42,
    });
    expect({ certainty, likelihood }).toEqual({ certainty: 'possible', likelihood: 0.42 });
    expect(codes).toContain('finding-possible');
  });

  it('says in which articles and between which times it holds', () => {
    const { reasons } = judge([
      { outlet: 'Harbour Post', says: '7 hurt', origin: own('Harbour Post'), at: '2031-03-03T06:40' },
      { outlet: 'Kvall 24', says: '8 hurt', origin: nordwire, at: '2031-03-04T11:05' },
    ]);
    expect(reasons.at(-1)?.says).toBe(
      'This holds in the 2 articles read, published between 3 March 2031, 06:40 UTC and 4 March 2031, 11:05 UTC.',
    );
  });
});

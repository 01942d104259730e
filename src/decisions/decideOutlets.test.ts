import { describe, expect, it } from 'vitest';
import type { Decision, Origin, Outlet } from '../model/index.ts';
import { decideOrigins, decideOutlets } from './decideOutlets.ts';

const outlet = (name: string, domain: string | null = null): Outlet => ({
  id: `out-${name}`,
  name,
  domain,
  kind: 'newsroom',
  ownerId: null,
});
const OUTLETS = [outlet('Harbour Post', 'harbourpost.example'), outlet('Kvall 24'), outlet('Island Radio')];
let line = 0;
const decide = (kind: Decision['kind'], outlets: readonly string[], at = '2026-03-06'): Decision => ({
  kind,
  statements: [],
  finding: null,
  outlets,
  by: 'Ada Holm',
  at,
  because: 'they share a desk',
  line: ++line,
});
const own = (name: string): Origin => ({ id: `ori-${name}`, kind: 'own-reporting', name, ownerId: `out-${name}` });

describe('decideOutlets', () => {
  it('knows an outlet by name, domain, address and id', () => {
    for (const name of [
      'harbour post',
      'www.harbourpost.example',
      'https://harbourpost.example/news',
      'out-Harbour Post',
    ]) {
      const [found] = decideOutlets([decide('independent', [name, 'Kvall 24'])], OUTLETS);
      expect(found?.outletIds).toEqual(['out-Harbour Post', 'out-Kvall 24']);
      expect(found?.holds?.says).toBe(
        'Ada Holm (6 March 2026) decided that Harbour Post and Kvall 24 are independent of each other: “they share a desk”.',
      );
    }
  });

  it('tells outlets that are not there and names that several have', () => {
    const [found] = decideOutlets([decide('independent', ['Nobody', 'Kvall 24'])], OUTLETS);
    expect(found).toMatchObject({ holds: null, notes: [{ code: 'decision-unknown' }] });
    const twins = [...OUTLETS, { ...outlet('Kvall 24'), id: 'out-other' }];
    const [twin] = decideOutlets([decide('independent', ['Kvall 24', 'Island Radio'])], twins);
    expect(twin).toMatchObject({ holds: null, notes: [{ code: 'decision-ambiguous' }] });
  });

  it('lets the later of two that contradict each other hold, and counts a repeated one once', () => {
    const names = ['Harbour Post', 'Kvall 24'];
    const found = decideOutlets(
      [
        decide('independent', names, '2026-03-08'),
        decide('not-independent', [...names, 'Island Radio'], '2026-03-07'),
        decide('independent', names, '2026-03-09'),
      ],
      OUTLETS,
    );
    expect(found.map(({ overruled, holds }) => [overruled, holds !== null])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ]);
  });
});

describe('decideOrigins', () => {
  const held = (...decisions: readonly Decision[]) =>
    decideOutlets(decisions, OUTLETS).flatMap(({ holds }) => holds ?? []);

  it('gives origins of outlets that are not independent one owner, over several decisions', () => {
    const origins = ['Harbour Post', 'Kvall 24', 'Island Radio'].map(own);
    const chained = held(
      decide('not-independent', ['Kvall 24', 'Island Radio']),
      decide('not-independent', ['Harbour Post', 'Kvall 24']),
    );
    expect(new Set(decideOrigins(origins, chained, OUTLETS).map(({ ownerId }) => ownerId)).size).toBe(1);
    expect(decideOrigins(origins, [], OUTLETS)).toEqual(origins);
  });

  it('gives an outlet called independent an origin to be counted by', () => {
    const made = decideOrigins(
      [own('Harbour Post')],
      held(decide('independent', ['Harbour Post', 'Kvall 24'])),
      OUTLETS,
    );
    expect(made.filter(({ kind }) => kind === 'unknown').map(({ name }) => name)).toEqual(['Kvall 24']);
  });
});

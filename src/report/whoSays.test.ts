import { describe, expect, it } from 'vitest';
import { kvWire, postAboard, postScrape } from '../../tests/fixtures/ferry-statements.ts';
import { ferryReport } from '../../tests/fixtures/report.ts';
import { independentAmong, independentOrigins } from './independentOrigins.ts';
import { indexReport } from './indexReport.ts';
import { whoSays, whoSaysLine } from './whoSays.ts';

const index = indexReport(ferryReport);

describe('who says a statement', () => {
  it('is the outlet alone where it speaks in its own voice', () => {
    expect(whoSaysLine(whoSays(index, postAboard))).toBe('Harbour Post, 4 March 2026, 06:40 UTC');
  });

  it('names whom the outlet credits', () => {
    expect(whoSaysLine(whoSays(index, postScrape))).toBe('Harbour Post, citing Tomas Rell, 4 March 2026, 06:40 UTC');
  });

  it('names the channel once, though the words and the copied text both give it', () => {
    expect(whoSays(index, kvWire.leak)).toMatchObject({ source: 'coastguard', through: ['Nordwire'] });
  });

  it('does not name an agency as its own channel', () => {
    expect(whoSays(index, kvWire.aboard)).toMatchObject({ source: 'Nordwire', through: [] });
  });

  it('shows words that credit nobody', () => {
    const attribution = { ...postScrape.attribution!, sourceId: null, source: null };
    expect(whoSays(index, { ...postScrape, attribution })).toMatchObject({ source: null, hearsay: 'said' });
  });
});

describe('independent origins', () => {
  it('never have one of unknown independence among them', () => {
    expect(independentOrigins(ferryReport).map((origin) => origin.name)).toEqual([
      'Harbour Post',
      'Nordwire',
      'coastguard',
      'Island Radio',
    ]);
  });

  it('count one owner once', () => {
    const [first, second] = ferryReport.origins;
    const owned = { ...ferryReport, origins: [first!, { ...second!, ownerId: first!.ownerId }] };
    expect(independentOrigins(owned)).toHaveLength(1);
    expect(independentAmong(indexReport(owned), [first!.id, second!.id, 'ori-not-there'])).toHaveLength(1);
  });
});

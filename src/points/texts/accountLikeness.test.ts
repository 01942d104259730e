import { describe, expect, it } from 'vitest';
import type { Article } from '../../model/index.ts';
import { areAccounts, likenessOfAccounts } from './accountLikeness.ts';
import { storyOf } from '../storyForTests.ts';

async function two(first: string, second: string): Promise<[Article, Article]> {
  return (await storyOf(first, second)).articles as [Article, Article];
}

const WHY =
  'Mayor Ines Okafor ordered the checks of every lorry at Lissel last week in order to stop smugglers from bringing in tobacco and spirits.';
const SAME =
  'The checks, which Ines Okafor ordered last week, are meant to stop smugglers who hide tobacco in lorries, her office in Lissel said on Monday.';
const OTHER =
  'Drivers waited for nine hours at Lissel on Monday while Ines Okafor defended her decision before angry owners of shops and a crowd of reporters.';

describe('likenessOfAccounts', () => {
  it('is greater for accounts that say the same of the same names', async () => {
    const [why, same] = await two(WHY, SAME);
    const [, other] = await two(WHY, OTHER);
    expect(likenessOfAccounts(why, same)).toBeGreaterThan(2 * likenessOfAccounts(why, other));
  });
  it('is the same either way, and whole for one text', async () => {
    const [why, same] = await two(WHY, SAME);
    expect(likenessOfAccounts(why, same)).toBe(likenessOfAccounts(same, why));
    expect(likenessOfAccounts(why, why)).toBe(1);
  });
});

describe('areAccounts', () => {
  it('takes no short text and no headline for an account', async () => {
    expect(areAccounts(...(await two(WHY, SAME)))).toBe(true);
    expect(areAccounts(...(await two(WHY, 'Ines Okafor ordered the checks.')))).toBe(false);
    expect(areAccounts(...(await two(WHY, SAME.slice(0, -1))))).toBe(false);
  });
});

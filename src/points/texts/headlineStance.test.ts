import { describe, expect, it } from 'vitest';
import { isComposed, stanceOfHeadline, touches } from './headlineStance.ts';

const CLAIM = 'A ferry ran on to the Gull Reef';

function stance(headline: string, claim = CLAIM): string {
  const { kind, shown } = stanceOfHeadline(headline, claim);
  return kind === 'says' ? kind : `${kind}: ${headline.slice(shown.start, shown.end)}`;
}

describe('stanceOfHeadline', () => {
  it('takes a headline at its word where nothing weakens it', () => {
    expect(stance('Ferry hits reef off Lissel')).toBe('says');
  });
  it('finds words of denial and of doubt', () => {
    expect(stance('Gull Reef ferry story is a hoax')).toBe('denies: hoax');
    expect(stance('Harbour master denies ferry accident')).toBe('denies: denies');
  });
  it('finds a no that reaches a word of the claim, and no other', () => {
    expect(stance('No, that ferry was only late')).toBe('denies: No');
    expect(stance('Ferry did not touch the Gull Reef')).toBe('denies: not');
    expect(stance('Captain had no breakfast on the long busy day that ferry hit reef')).toBe('says');
  });
  it('takes a denial of a denial, and what is left open, for no denial', () => {
    expect(stance('Ferry accident was no hoax')).not.toMatch(/denies/);
    expect(stance('Ferry on Gull Reef: hoax or not?')).toMatch(/^reserves/);
  });
  it('finds reserves: hearsay, questions, who says so', () => {
    expect(stance('Ferry reportedly ran on to reef')).toBe('reserves: reportedly');
    expect(stance('Has the ferry hit the Gull Reef?')).toBe('reserves: ?');
    expect(stance('Ferry on the Gull Reef: harbour office')).toBe('reserves: : harbour office');
  });
  it('counts no word that the claim has too, and none after a confirmation', () => {
    expect(stance('Owner claims ferry is sound', 'The owner claims that the ferry is sound')).toBe('says');
    expect(stance('Officials confirm ferry ran on to reef')).toBe('says');
    expect(stance('Ferry on the Gull Reef: latest')).toBe('says');
    expect(stance('Why did the ferry run on to the reef?')).toBe('says');
  });
});

describe('isComposed', () => {
  it('tells a title from a plain statement', () => {
    expect(isComposed('Ferry Strikes Gull Reef With Hundreds Aboard')).toBe(true);
    expect(isComposed('Port news: ferry late')).toBe(true);
    expect(isComposed('A ferry, late as ever, ran on to the Gull Reef')).toBe(false);
  });
});

describe('touches', () => {
  it('finds a word in common, or one made from another', () => {
    expect(touches(CLAIM, 'Lissel ferry aground')).toBe(true);
    expect(touches(CLAIM, 'Ferrygate: the scandal')).toBe(true);
    expect(touches(CLAIM, 'Council will rebuild lighthouse')).toBe(false);
  });
});

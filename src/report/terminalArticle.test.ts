import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Article, ArticleTime, Credit, WeighedTime } from '../model/index.ts';
import { ferryReport } from '../../tests/fixtures/report.ts';
import { displayWidth } from './displayWidth.ts';
import { plainPainter } from './layoutRuns.ts';
import { renderArticle } from './terminalArticle.ts';

const time = (from: string, zone: string, words: string, foundBy: string): ArticleTime => ({
  from,
  to: from,
  precision: 'minute',
  zone,
  zoneFrom: 'stated',
  words,
  foundBy,
});
const published = time('2026-03-04T23:40:00Z', '+01:00', '2026-03-05T00:40:00+01:00', 'json-ld');
const url = {
  ...time('2026-03-05T00:00:00Z', '+00:00', '2026/03/05', 'url'),
  precision: 'day',
  zoneFrom: 'assumed',
} as const;

const weighed = (
  given: ArticleTime | null,
  taken: boolean,
  reason: string,
  rest: Partial<WeighedTime> = {},
): WeighedTime => ({
  of: 'published',
  taken,
  words: given?.words ?? '',
  foundBy: given?.foundBy ?? '',
  time: given,
  reason,
  ...rest,
});

const credit = (name: string, of: Credit['of'], foundBy: string, words: string): Credit => ({
  name,
  kind: 'agency',
  of,
  words,
  span: null,
  foundBy,
});

const outlet = ferryReport.outlets[0]!;
const article: Article = {
  ...ferryReport.articles[0]!,
  carriedBy: 'Harbour Portal',
  standfirst: 'The ferry Solveig ran on to a reef off Maren on Wednesday night, and all on board were taken ashore.',
  publishedAt: published,
  updatedAt: null,
  timesWeighed: [
    weighed(published, true, 'first in the order of trust; one more says the same'),
    weighed(null, false, 'is what a system stores where no date was entered', {
      words: '0001-01-01T00:00:00Z',
      foundBy: 'meta pubdate',
    }),
    weighed(url, false, 'says the same as json-ld, to the day only'),
  ],
  credits: [
    credit('Nordwire', 'picture', 'caption', 'Photo: Nordwire'),
    credit('Nordwire', 'picture', 'caption', 'Photo: Nordwire'),
    credit('Nordwire', 'text', 'dateline', 'Nordwire'),
  ],
  dropped: [
    { text: 'Home Sea Weather', reason: 'menu' },
    {
      text: 'Sign up for the evening letter of the island, every evening at six, with all that the day has brought.',
      reason: 'wording: promo line',
    },
    { text: 'Most read today', reason: 'links: link to another page' },
    { text: 'Share\u001b[31m this', reason: 'wording: promo line' },
    ...Array.from({ length: 15 }, (_, i) => ({ text: `Headline number ${i + 1}`, reason: 'outside the article' })),
  ],
};

const at = (columns: number): string =>
  renderArticle({ article, outlet, statements: null, sources: [] }, { columns, paint: plainPainter });

/** The text kept in a file; UPDATE_GOLDEN=1 writes it anew. */
function golden(name: string, text: string): string {
  const file = new URL(`../../tests/fixtures/${name}`, import.meta.url);
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(file, text);
  return readFileSync(file, 'utf8');
}

describe('an article in a terminal', () => {
  it.each([80, 200])('looks at %i columns as it was looked over', (columns) => {
    expect(at(columns)).toBe(golden(`article.terminal-${columns}.txt`, at(columns)));
  });

  it.each([40, 60, 80, 120, 200])('keeps within %i columns', (columns) => {
    const widths = at(columns)
      .split('\n')
      .map((line) => displayWidth(line));
    expect(Math.max(...widths)).toBeLessThanOrEqual(columns);
  });

  it('says which rule gave the time, in which zone, and what was passed over', () => {
    const lines = at(200);
    expect(lines).toContain('4 March 2026, 23:40 UTC (00:40 on 5 March 2026 at +01:00, as stated)');
    expect(lines).toContain(
      'json-ld “2026-03-05T00:40:00+01:00” · first in the order of trust; one more says the same',
    );
    expect(lines).toContain('published: no time · meta pubdate “0001-01-01T00:00:00Z” · is what a system stores');
  });

  it('counts a credit that comes back, and puts those of the words first', () => {
    const lines = at(200);
    expect(lines.indexOf('of the words')).toBeLessThan(lines.indexOf('of the pictures'));
    expect(lines).toContain('caption “Photo: Nordwire” · 2 times');
  });

  it('puts what a step left out together, cuts long lists short and lets no control character through', () => {
    const lines = at(80);
    expect(lines).toMatch(
      /^ {2}wording · 2 texts\n {4}promo line: Sign up .*…\n {4}promo line: Share<U\+001B>\[31m this$/mu,
    );
    expect(lines).toContain('… and 3 more');
  });
});

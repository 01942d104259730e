import { describe, expect, it } from 'vitest';
import type { Article, Outlet, Source, Statement } from '../model/index.ts';
import { madeArticle, madeOutlet, madeSource, madeStatement, madeTime } from './articlesForTests.ts';
import { traceOrigins } from './traceOrigins.ts';

const AGENCY_TEXT =
  'The night ferry lay with her bow on the rock while eleven small boats carried passengers and crew to the fish hall in Port Maren, where islanders had laid out blankets.';

interface Case {
  articles: Article[];
  outlets: Outlet[];
  statements: Statement[];
  sources: Source[];
}

function trace({ articles, outlets, statements, sources }: Case): {
  kinds: string[];
  links: string[];
  owners: Record<string, string | null>;
} {
  const { origins, provenance } = traceOrigins({ articles, outlets, statements, sources });
  const name = new Map(origins.map((origin) => [origin.id, `${origin.kind} ${origin.name}`]));
  return {
    kinds: origins.map((origin) => `${origin.kind} ${origin.name}`),
    links: provenance.map((link) => `${link.from} ${link.kind} ${name.get(link.to) ?? link.to}`),
    owners: Object.fromEntries(origins.map((origin) => [`${origin.kind} ${origin.name}`, origin.ownerId])),
  };
}

const police = (id: string, text: string): Pick<Case, 'articles' | 'statements' | 'sources'> => {
  const article = madeArticle(id, text);
  const source = madeSource(article, 'police', 'body');
  return {
    articles: [article],
    sources: [source],
    statements: [madeStatement(article, 'police', { source, cue: 'said' })],
  };
};

describe('traceOrigins', () => {
  it('takes a source of several articles as an origin, and each of its statements as resting on it', () => {
    const a = police('a', 'Two men were held, police said.');
    const b = police('b', 'In Kvall, police said two were held.');
    const { links } = trace({
      articles: [...a.articles, ...b.articles],
      statements: [...a.statements, ...b.statements],
      sources: [a.sources[0]!],
      outlets: [madeOutlet('a', 'Kvall 24'), madeOutlet('b', 'Harbour Post')],
    });
    expect(links).toContain('a quotes official police');
    expect(links).toContain('b quotes official police');
    expect(links.filter((link) => link.startsWith('sta-') && link.endsWith('credits official police'))).toHaveLength(2);
  });

  it('does not take a speaker of one article as an origin', () => {
    const article = madeArticle('a', 'The floor tilted, Tomas Rell said.');
    const source = madeSource(article, 'Tomas Rell', 'person');
    const statements = [madeStatement(article, 'floor', { source, cue: 'said' })];
    const outlets = [madeOutlet('a', 'Harbour Post')];
    expect(trace({ articles: [article], outlets, statements, sources: [source] }).kinds).toEqual([
      'unknown Harbour Post',
    ]);
  });

  it('takes a body that speaks by a statement as an origin', () => {
    const article = madeArticle('a', 'The crew had drilled, Solund Lines said in a statement.');
    const source = madeSource(article, 'Solund Lines', 'body');
    const statements = [madeStatement(article, 'crew', { source, cue: 'said' })];
    const { kinds } = trace({ articles: [article], outlets: [], statements, sources: [source] });
    expect(kinds).toContain('official Solund Lines');
  });

  it('takes whoever speaks for a body as an origin, and a passenger not', () => {
    const article = madeArticle(
      'a',
      'The pier held, said Tove Lind, director of the Maren Ferry Board.\nIt shook, Tomas Rell said.',
    );
    const [lind, rell] = [madeSource(article, 'Tove Lind', 'person'), madeSource(article, 'Tomas Rell', 'person')];
    const statements = [
      madeStatement(article, 'pier', { source: lind, cue: 'said' }),
      madeStatement(article, 'shook', { source: rell, cue: 'said' }),
    ];
    const { kinds } = trace({ articles: [article], outlets: [], statements, sources: [lind, rell] });
    expect(kinds.filter((kind) => kind.startsWith('official'))).toEqual(['official Tove Lind']);
  });

  it('gives the head of a body and the body one owner, and others none', () => {
    const article = madeArticle(
      'a',
      'The pier held, said Tove Lind, director of the Maren Ferry Board.\nThe Ferry Board said in a statement it shook.\nIt fell, said Peder Lunde, head of the Kvall Pilots.',
    );
    const named = [
      ['Tove Lind', 'person', 'pier held'],
      ['Ferry Board', 'body', 'it shook'],
      ['Peder Lunde', 'person', 'It fell'],
    ] as const;
    const sources = named.map(([name, kind]) => madeSource(article, name, kind));
    const statements = named.map(([, , words], i) =>
      madeStatement(article, words, { source: sources[i]!, cue: 'said' }),
    );
    const { owners, links } = trace({ articles: [article], outlets: [], statements, sources });
    expect(owners['official Tove Lind']).not.toBeNull();
    expect(owners['official Tove Lind']).toBe(owners['official Ferry Board']);
    expect(owners['official Peder Lunde']).toBeNull();
    expect(links).toContain('src-Tove Lind credits official Tove Lind');
  });

  it('gives a person and the campaign of that person one owner', () => {
    const text = 'Ragna Holt said in a statement it held.\nHolt’s campaign released a statement on the pier.';
    const article = madeArticle('a', text);
    const source = madeSource(article, 'Ragna Holt', 'person');
    const statements = [madeStatement(article, 'it held', { source, cue: 'said' })];
    const { owners } = trace({ articles: [article], outlets: [], statements, sources: [source] });
    expect(owners['official Holt’s campaign']).toBe(owners['official Ragna Holt']);
    expect(owners['official Ragna Holt']).not.toBeNull();
  });

  it('counts a seat once its holder is credited twice', () => {
    const article = madeArticle('a', 'The pier is old, Sen. Ragna Holt said.\nIt must go, Holt said.');
    const source = madeSource(article, 'Ragna Holt', 'person');
    const once = [madeStatement(article, 'pier', { source, cue: 'said' })];
    const second = madeStatement(article, 'must go', { source: { ...source, name: 'Holt' }, cue: 'said' });
    const twice = [...once, { ...second, attribution: { ...second.attribution!, sourceId: source.id } }];
    const outlets = [madeOutlet('a', 'Harbour Post')];
    const kindsOf = (statements: Statement[]): string[] =>
      trace({ articles: [article], outlets, statements, sources: [source] }).kinds;
    expect(kindsOf(once)).not.toContain('official Ragna Holt');
    expect(kindsOf(twice)).toContain('official Ragna Holt');
  });

  it('gives what a paper says to whoever put it out', () => {
    const article = madeArticle(
      'a',
      'A statement from the Maren harbour office said the pier held.\nSolund Lines issued a statement.',
    );
    const source = madeSource(article, 'statement', 'unnamed');
    const statements = [madeStatement(article, 'pier', { source, cue: 'said' })];
    const { links } = trace({ articles: [article], outlets: [], statements, sources: [source] });
    expect(links).toContain('a quotes official Maren harbour office');
    expect(links).toContain('a quotes official Solund Lines');
    expect(links.filter((link) => link.startsWith('sta-') && link.includes('credits'))).toEqual([
      `${statements[0]!.id} credits official Maren harbour office`,
    ]);
  });

  it('takes a spokesman without a name for the body he speaks for', () => {
    const article = madeArticle('a', 'A spokesman for Solund Lines said the pier held.\nThe spokesman said it shook.');
    const source = madeSource(article, 'spokesman', 'unnamed');
    const whole = { start: 0, end: 'A spokesman for Solund Lines'.length };
    const first = madeStatement(article, 'pier', { source, cue: 'said' });
    const statements = [
      { ...first, attribution: { ...first.attribution!, source: whole } },
      madeStatement(article, 'shook', { source, cue: 'said' }),
    ];
    const { kinds } = trace({ articles: [article], outlets: [], statements, sources: [source] });
    expect(kinds.filter((kind) => kind.startsWith('official'))).toEqual(['official Solund Lines']);
  });

  it('takes what was told to an outlet for one thing with what others credit to it', () => {
    const articles = [
      madeArticle('a', '“It was dark,” Rell told the Harbour Post.'),
      madeArticle('b', 'It was dark, Rell told the Harbour Post.'),
      madeArticle('c', 'It was dark, Rell told the Coastal Times.'),
    ];
    const outlets = [madeOutlet('a', 'Harbour Post'), madeOutlet('b', 'Kvall 24'), madeOutlet('c', 'Coastal Times')];
    const { links, owners } = trace({ articles, outlets, statements: [], sources: [] });
    expect(links.filter((link) => link.includes('quotes agency'))).toEqual([
      'a quotes agency Harbour Post',
      'b quotes agency Harbour Post',
    ]);
    expect(owners['agency Harbour Post']).toBe('out-a');
  });

  it('joins a spokesman with the body he speaks for', () => {
    const a = madeArticle('a', 'Coastguard spokesman Jens Moe said no oil had leaked.');
    const b = madeArticle('b', 'No oil has leaked, the coastguard said.');
    const [moe, guard] = [{ ...madeSource(a, 'Jens Moe', 'person') }, { ...madeSource(b, 'coastguard', 'body') }];
    const spoken = madeStatement(a, 'Moe', { source: moe, cue: 'said' });
    const whole = { start: 0, end: 'Coastguard spokesman Jens Moe'.length };
    const { kinds, links } = trace({
      articles: [a, b],
      outlets: [],
      sources: [moe, guard],
      statements: [
        { ...spoken, attribution: { ...spoken.attribution!, source: whole } },
        madeStatement(b, 'coastguard', { source: guard, cue: 'said' }),
      ],
    });
    expect(kinds.filter((kind) => kind.startsWith('official'))).toHaveLength(1);
    expect(links.filter((link) => link.startsWith('src-Jens Moe credits official'))).toHaveLength(1);
  });

  it('gives an agency text to its agency as a whole', () => {
    const byline = {
      name: 'Associated Press',
      kind: 'agency',
      of: 'text',
      words: '(AP)',
      span: null,
      foundBy: 'dateline',
    } as const;
    const articles = [madeArticle('a', 'The ship is safe.', { credits: [byline] })];
    const { links } = trace({ articles, outlets: [], statements: [], sources: [] });
    expect(links).toEqual(['a credits agency Associated Press']);
  });

  it('gives shared text to the earlier article and counts it with the outlet that had it first', () => {
    const articles = [
      madeArticle('late', `More soon. ${AGENCY_TEXT}`, { publishedAt: madeTime('2031-03-03T12:00') }),
      madeArticle('early', AGENCY_TEXT, { publishedAt: madeTime('2031-03-03T09:00') }),
    ];
    const outlets = [madeOutlet('late', 'Kvall 24'), madeOutlet('early', 'Harbour Post')];
    const { links, owners } = trace({ articles, outlets, statements: [], sources: [] });
    expect(links).toContain('late copies early');
    expect(owners['shared-text text shared by Harbour Post and Kvall 24']).toBe('out-early');
  });

  it('counts a shared text with the agency that one of its articles credits', () => {
    const credit = {
      name: 'Reuters',
      kind: 'agency',
      of: 'text',
      words: '(Reuters)',
      span: null,
      foundBy: 'dateline',
    } as const;
    const articles = [madeArticle('a', AGENCY_TEXT, { credits: [credit] }), madeArticle('b', AGENCY_TEXT)];
    const { owners } = trace({ articles, outlets: [], statements: [], sources: [] });
    expect(owners['shared-text text shared by out-a and out-b']).toBe(owners['agency Reuters']);
  });

  it('takes a signed article with a first-hand sign as own reporting, and others as unknown', () => {
    const articles = [
      madeArticle('a', '“We felt one scrape,” Rell told the Harbour Post.', { byline: 'By Ines Okafor' }),
      madeArticle('b', '“We felt one scrape,” Rell told the Coastal Times.'),
      madeArticle('c', 'The ship lies on the reef.', { byline: 'By Peder Lunde' }),
    ];
    const outlets = [madeOutlet('a', 'Harbour Post'), madeOutlet('b', 'Coastal Times'), madeOutlet('c', 'Kvall 24')];
    expect(trace({ articles, outlets, statements: [], sources: [] }).kinds).toEqual([
      'own-reporting Harbour Post',
      'unknown Coastal Times',
      'unknown Kvall 24',
    ]);
  });

  it('gives every link a reason with a passage inside its article', () => {
    const a = police('a', 'Two men were held, police said.');
    const b = police('b', 'In Kvall, police said two were held.\nThe owner told Reuters so.');
    const shared = [madeArticle('c', AGENCY_TEXT), madeArticle('d', AGENCY_TEXT)];
    const articles = [...a.articles, ...b.articles, ...shared];
    const statements = [...a.statements, ...b.statements];
    const { provenance } = traceOrigins({ articles, outlets: [], statements, sources: a.sources });
    expect(provenance.length).toBeGreaterThan(6);
    for (const { reason } of provenance) {
      expect(reason.says).not.toBe('');
      expect(reason.passages.length).toBeGreaterThan(0);
      for (const { articleId, span } of reason.passages) {
        const { text } = articles.find((article) => article.id === articleId)!;
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(text.length);
      }
    }
  });

  it('does not depend on the order of its input', () => {
    const a = police('a', `Two men were held, police said.\n${AGENCY_TEXT}`);
    const b = police('b', `In Kvall, police said two were held.\n${AGENCY_TEXT}`);
    const c = madeArticle('c', `${AGENCY_TEXT}\nThe AP reported it.`);
    const forward: Case = {
      articles: [...a.articles, ...b.articles, c],
      statements: [...a.statements, ...b.statements],
      sources: a.sources,
      outlets: [madeOutlet('a', 'Kvall 24'), madeOutlet('b', 'Harbour Post'), madeOutlet('c', 'Coastal Times')],
    };
    const backward: Case = {
      articles: forward.articles.toReversed(),
      statements: forward.statements.toReversed(),
      sources: forward.sources,
      outlets: forward.outlets.toReversed(),
    };
    expect(traceOrigins(backward)).toEqual(traceOrigins(forward));
  });
});

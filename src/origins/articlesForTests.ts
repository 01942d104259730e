import type { Article, Outlet, Source, Statement } from '../model/index.ts';

/** An article about an invented event, with one sentence span for each line; tests alone use it. */
export function madeArticle(id: string, text: string, more: Partial<Article> = {}): Article {
  const sentences: { start: number; end: number }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line !== '') sentences.push({ start: at, end: at + line.length });
    at += line.length + 1;
  }
  return {
    id,
    outletId: `out-${id}`,
    url: null,
    headline: null,
    standfirst: null,
    byline: null,
    dateline: null,
    publishedAt: null,
    updatedAt: null,
    timesWeighed: [],
    carriedBy: null,
    capturedAt: null,
    language: 'en',
    text,
    blocks: sentences.map((span) => ({ kind: 'paragraph', span })),
    sentences,
    credits: [],
    revisionOf: null,
    readFrom: { format: 'text', name: `${id}.txt`, sha256: '' },
    dropped: [],
    ...more,
  };
}

/** Publication to the minute, UTC. */
export function madeTime(minute: string): Article['publishedAt'] {
  const from = `${minute}:00Z`;
  return {
    from,
    to: new Date(Date.parse(from) + 60_000).toISOString(),
    precision: 'minute',
    zone: '+00:00',
    zoneFrom: 'stated',
    words: minute,
    foundBy: 'row',
  };
}

/** The outlet of an article made above. */
export function madeOutlet(id: string, name: string, more: Partial<Outlet> = {}): Outlet {
  return { id: `out-${id}`, name, domain: null, kind: 'newsroom', ownerId: null, ...more };
}

/** A source named once in the article. */
export function madeSource(article: Article, name: string, kind: Source['kind']): Source {
  const start = article.text.indexOf(name);
  return {
    id: `src-${name}`,
    name,
    kind,
    mentions: [{ articleId: article.id, span: { start, end: start + name.length } }],
  };
}

/** A statement that is the whole line holding `words`, credited to `source` by the word `cue`; uncredited where there is none. */
export function madeStatement(article: Article, words: string, credit?: { source: Source; cue: string }): Statement {
  const at = article.text.indexOf(words);
  const sentence = article.sentences.findIndex((span) => span.start <= at && at < span.end);
  const span = article.sentences[sentence]!;
  const find = (text: string): { start: number; end: number } => {
    const start = article.text.indexOf(text, span.start);
    return { start, end: start + text.length };
  };
  return {
    id: `sta-${article.id}-${at}`,
    articleId: article.id,
    sentence,
    span,
    parts: [],
    attribution: credit
      ? {
          sourceId: credit.source.id,
          source: find(credit.source.name),
          cue: find(credit.cue),
          content: [span],
          form: 'indirect',
          through: null,
        }
      : null,
    hedges: [],
    foundBy: { code: 'statement-clause', says: 'Made for a test.', passages: [] },
  };
}

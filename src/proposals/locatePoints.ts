import type {
  Article,
  Passage,
  ProposalOutcome,
  ProposedOrigin,
  ProposedPoint,
  ProposedVersion,
  Reason,
  ReasonCode,
} from '../model/index.ts';
import { findQuote, type FoundQuote } from '../text/findQuote.ts';
import { indexNames, type NamedArticle } from '../text/namedArticles.ts';

/** A proposed point with the places of its quotes; what was not found, or not just so, has its reason in `notes`. */
export interface LocatedPoint {
  readonly proposed: ProposedPoint;
  readonly passages: readonly Passage[];
  readonly notes: readonly Reason[];
}

/** A longer quote shows no one fact. */
const LONGEST_QUOTE = 600;
/** Quotes of one article in one point, and of all; a point with more is a heap. */
const MOST_OF_ARTICLE = 6;
const MOST_IN_ALL = 100;

/** Finds the words of every proposed point in the articles; `apart` are articles that were read but report another event. */
export function locatePoints(
  points: readonly ProposedPoint[],
  articles: readonly Article[],
  apart: readonly Article[],
): LocatedPoint[] {
  const byName = indexNames([...articles, ...apart]);
  const elsewhere = new Set(apart.map((one) => one.id));
  return points.map((proposed) => {
    const found = proposed.versions
      .slice(0, MOST_IN_ALL)
      .map((version) => locate(version, byName(version.article), elsewhere));
    const places = onceEach(found.flatMap(({ passage }) => passage ?? []));
    const { kept, over } = withoutHeaps(places);
    const heap = over.length > 0 || proposed.versions.length > MOST_IN_ALL ? [tooMany(over)] : [];
    return { proposed, passages: kept, notes: [...heap, ...found.flatMap(({ note }) => note ?? [])] };
  });
}

/** A proposed origin, by the key of its place, with the articles it names; `notes` say which were not found. */
export interface LocatedOrigin {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  readonly articles: readonly Article[];
  readonly notes: readonly Reason[];
}

/** Names a proposal on its way through the stages, by its place in its list. */
export function keyOf(of: ProposalOutcome['of'], place: number): string {
  return `${of} ${place}`;
}

/** Finds the articles that proposed origins name. */
export function locateOrigins(
  origins: readonly ProposedOrigin[],
  articles: readonly Article[],
  apart: readonly Article[],
): LocatedOrigin[] {
  const byName = indexNames([...articles, ...apart]);
  const elsewhere = new Set(apart.map((one) => one.id));
  return origins.map(({ kind, name, articles: names }, place) => {
    const found = names.map((one) => ({ one, article: byName(one) }));
    const lost = found.flatMap(({ one, article }) => whyNot(one, article, elsewhere) ?? []);
    const held = found.flatMap(({ one, article }) =>
      whyNot(one, article, elsewhere) === null ? [article as Article] : [],
    );
    return { key: keyOf('origin', place), kind, name, articles: [...new Set(held)], notes: lost };
  });
}

/** Why an article that a proposal names cannot be taken, or null. */
function whyNot(name: string, article: NamedArticle, elsewhere: ReadonlySet<string>): Reason | null {
  const quoted = `\u201c${name}\u201d`;
  const reason = (code: ReasonCode, says: string): Reason => ({ code, says, passages: [] });
  if (article === 'unknown') return reason('proposal-article-unknown', `There is no article ${quoted}.`);
  if (article === 'ambiguous')
    return reason('proposal-article-ambiguous', `Several articles go by the name ${quoted}.`);
  return elsewhere.has(article.id) ? reason('proposal-article-apart', `${quoted} reports another event.`) : null;
}

interface Located {
  readonly passage: Passage | null;
  readonly note: Reason | null;
}

function locate(version: ProposedVersion, article: NamedArticle, elsewhere: ReadonlySet<string>): Located {
  const { quote, start, end, nth } = version;
  const lost = (code: ReasonCode, says: string): Located => ({ passage: null, note: { code, says, passages: [] } });
  const name = `\u201c${version.article}\u201d`;
  const wrong = whyNot(version.article, article, elsewhere);
  if (wrong || typeof article === 'string') return { passage: null, note: wrong };
  const at = (span: { start: number; end: number }): Passage => ({
    articleId: article.id,
    span: { start: span.start, end: span.end },
  });
  if (start !== null && end !== null && (quote === null || article.text.slice(start, end) === quote)) {
    if (end <= start || end > article.text.length)
      return lost('proposal-quote-outside', `${name} has no words from ${start} to ${end}.`);
    return end - start > LONGEST_QUOTE ? lost(...tooLong(name)) : { passage: at({ start, end }), note: null };
  }
  if (quote === null) return lost('proposal-quote-missing', `No words of ${name} are given.`);
  if (quote.length > LONGEST_QUOTE) return lost(...tooLong(name));
  const found = findQuote(article.text, quote, nth);
  if (!found) return lost('proposal-quote-not-found', `\u201c${shorten(quote)}\u201d is not in ${name}.`);
  return { passage: at(found), note: noteOn(found, nth, name, at(found)) };
}

function tooLong(name: string): [ReasonCode, string] {
  return ['proposal-quote-too-long', `A quote of ${name} is longer than ${LONGEST_QUOTE} characters.`];
}

function noteOn(found: FoundQuote, nth: number, name: string, passage: Passage): Reason | null {
  const passages = [passage];
  if (found.as === 'white-space')
    return { code: 'proposal-quote-white-space', says: `${name} has the words with other white space.`, passages };
  if (found.as === 'marks')
    return {
      code: 'proposal-quote-marks',
      says: `${name} has the words with other quotation marks or dashes.`,
      passages,
    };
  if (found.times > 1 && nth === 1)
    return {
      code: 'proposal-quote-repeated',
      says: `The words stand in ${name} ${found.times} times; the first place was taken.`,
      passages,
    };
  return null;
}

function onceEach(passages: readonly Passage[]): Passage[] {
  const keyOf = ({ articleId, span }: Passage): string => `${articleId} ${span.start} ${span.end}`;
  return [...new Map(passages.map((one) => [keyOf(one), one])).values()];
}

/** Without the quotes of articles of which there are too many. */
function withoutHeaps(passages: readonly Passage[]): { kept: Passage[]; over: Passage[] } {
  const counts = new Map<string, number>();
  for (const { articleId } of passages) counts.set(articleId, (counts.get(articleId) ?? 0) + 1);
  const isOver = ({ articleId }: Passage): boolean => counts.get(articleId)! > MOST_OF_ARTICLE;
  return { kept: passages.filter((one) => !isOver(one)), over: passages.filter(isOver) };
}

function tooMany(over: readonly Passage[]): Reason {
  return {
    code: 'proposal-too-many',
    says:
      over.length > 0
        ? `More than ${MOST_OF_ARTICLE} quotes of one article are given; they were left out.`
        : `More than ${MOST_IN_ALL} quotes are given; the first were read.`,
    passages: over.slice(0, MOST_OF_ARTICLE),
  };
}

function shorten(quote: string): string {
  const plain = quote.replace(/\s+/gu, ' ').trim();
  return plain.length > 80 ? `${plain.slice(0, 80)} \u2026` : plain;
}

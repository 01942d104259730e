import type { Article, Decision, Passage, StatementRef } from '../model/index.ts';
import { findQuote } from '../text/findQuote.ts';
import { indexNames, type NamedArticle } from '../text/namedArticles.ts';

/** Where a decision points: a statement by its id, or words of an article; null where they were not found. */
export type Place = { readonly id: string } | Passage | null;

/** A decision with the places of the statements it names, and what is to be told about them. */
export interface LocatedDecision {
  readonly decision: Decision;
  readonly places: readonly Place[];
  readonly notes: readonly Note[];
}

/** Something about what a decision names, as a sentence. */
export interface Note {
  readonly code: 'decision-unknown' | 'decision-ambiguous';
  readonly says: string;
}

/** Finds the words that decisions quote; `apart` are articles that were read but report another event. */
export function locateDecisions(
  decisions: readonly Decision[],
  articles: readonly Article[],
  apart: readonly Article[],
): LocatedDecision[] {
  const byName = indexNames([...articles, ...apart]);
  const elsewhere = new Set(apart.map((one) => one.id));
  return decisions.map((decision) => {
    const found = decision.statements.map((ref) => locate(ref, byName, elsewhere));
    return {
      decision,
      places: found.map(({ place }) => place),
      notes: found.flatMap(({ note }) => note ?? []),
    };
  });
}

interface Located {
  readonly place: Place;
  readonly note: Note | null;
}

function locate(ref: StatementRef, byName: (name: string) => NamedArticle, elsewhere: ReadonlySet<string>): Located {
  if ('id' in ref) return { place: { id: ref.id }, note: null };
  const article = byName(ref.article);
  const name = `\u201c${ref.article}\u201d`;
  if (article === 'unknown') return lost('decision-unknown', `There is no article ${name}.`);
  if (article === 'ambiguous') return lost('decision-ambiguous', `Several articles go by the name ${name}.`);
  if (elsewhere.has(article.id)) return lost('decision-unknown', `${name} reports another event.`);
  const found = findQuote(article.text, ref.quote, ref.nth ?? 1);
  if (!found) return lost('decision-unknown', `${name} does not hold the words \u201c${ref.quote}\u201d.`);
  const place = { articleId: article.id, span: { start: found.start, end: found.end } };
  if (ref.nth !== null || found.times < 2) return { place, note: null };
  const says = `${name} holds \u201c${ref.quote}\u201d ${found.times} times; the first was taken (say "nth" for another).`;
  return { place, note: { code: 'decision-ambiguous', says } };
}

function lost(code: Note['code'], says: string): Located {
  return { place: null, note: { code, says } };
}

/** All words that decisions quote, each place once, in the order of the decisions. */
export function quotedPassages(located: readonly LocatedDecision[]): Passage[] {
  const all = located.flatMap(({ places }) => places.flatMap((place) => (place && 'span' in place ? [place] : [])));
  return [...new Map(all.map((one) => [`${one.articleId} ${one.span.start}-${one.span.end}`, one])).values()];
}

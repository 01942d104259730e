import background from '../lang/en/document-frequency.json' with { type: 'json' };
import type { TermCounts } from './terms.ts';

/** What an article or a story is about: weights of its terms, and again of its names and numbers alone. */
export interface Profile {
  readonly terms: Map<string, number>;
  readonly names: Map<string, number>;
  /** Squared lengths of the two vectors. */
  termsSquared: number;
  namesSquared: number;
}

/** The heaviest terms are kept; the rest weigh next to nothing and cost most of the time. */
const KEPT_TERMS = 150;
/** Share of the likeness that names and numbers decide alone. */
const NAMES_SHARE = 0.2;

/**
 * Gives a term's weight by how rare it is, over a fixed table of everyday English and the articles at hand together: with two
 * articles the table decides, with thousands the articles do.
 */
export function rarityIn(articles: readonly TermCounts[]): (term: string) => number {
  const everyday = new Map(Object.entries(background.frequency));
  const here = new Map<string, number>();
  for (const { counts } of articles) for (const term of counts.keys()) here.set(term, (here.get(term) ?? 0) + 1);
  const all = background.stretches + articles.length + 1;
  return (term) => Math.max(0, Math.log(all / ((everyday.get(term) ?? 0) + (here.get(term) ?? 0) + 0.5)));
}

/** The profile of one article; both vectors have length 1, or 0 where it has no words. */
export function profileOf({ counts, names }: TermCounts, rarity: (term: string) => number): Profile {
  const weighed = [...counts]
    .map(([term, count]) => [term, (1 + Math.log(count)) * rarity(term)] as const)
    .sort(([termA, a], [termB, b]) => b - a || (termA < termB ? -1 : 1))
    .slice(0, KEPT_TERMS)
    .filter(([, weight]) => weight > 0);
  const terms = toUnitLength(weighed);
  const nameTerms = toUnitLength(weighed.filter(([term]) => names.has(term)));
  return { terms, names: nameTerms, termsSquared: Math.min(1, terms.size), namesSquared: Math.min(1, nameTerms.size) };
}

function toUnitLength(weighed: readonly (readonly [string, number])[]): Map<string, number> {
  const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
  return new Map(weighed.map(([term, weight]) => [term, weight / length]));
}

/** Adds one profile into another: the sum stands for all members. */
export function addInto(sum: Profile, part: Profile): void {
  sum.termsSquared += addVector(sum.terms, part.terms);
  sum.namesSquared += addVector(sum.names, part.names);
}

function addVector(sum: Map<string, number>, part: ReadonlyMap<string, number>): number {
  let grown = 0;
  for (const [term, weight] of part) {
    const old = sum.get(term) ?? 0;
    grown += 2 * old * weight + weight * weight;
    sum.set(term, old + weight);
  }
  return grown;
}

/** How alike two profiles are, 0 to 1: cosine of all terms, and of names and numbers for their share. */
export function likeness(a: Profile, b: Profile): number {
  const terms = cosine(a.terms, b.terms, a.termsSquared * b.termsSquared);
  const names = cosine(a.names, b.names, a.namesSquared * b.namesSquared);
  return (1 - NAMES_SHARE) * terms + NAMES_SHARE * names;
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, squared: number): number {
  if (squared <= 0) return 0;
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of short) product += weight * (long.get(term) ?? 0);
  return product / Math.sqrt(squared);
}

import type { Proposals, ProposalsFrom, Warning } from '../model/index.ts';
import { readOrigin, readPoint } from './proposedShape.ts';

/** What was read of a proposals file or a model's answer; `problem` says why nothing could be, else it is null. */
export interface ProposalsRead {
  readonly proposals: Proposals;
  readonly problem: string | null;
  readonly warnings: readonly Warning[];
}

/** Largest text read, in characters; most points and origins read of one text. */
export const MOST_TEXT = 16_000_000;
export const MOST_POINTS = 2_000;
export const MOST_ORIGINS = 500;

export const NO_PROPOSALS: Proposals = { points: [], origins: [] };

/**
 * Reads points and origins from JSON in the prediction form: `{points: [{relation, gist, versions: [{article, quote, nth, start,
 * end}]}], origins: [{kind, name, articles}]}`. Fields that are not known are ignored, entries of another shape and those past
 * the limits are left out with a warning. Nothing is checked against the articles.
 */
export function readProposals(text: string, from: ProposalsFrom): ProposalsRead {
  const value = parse(text);
  if ('problem' in value) return { proposals: NO_PROPOSALS, problem: value.problem, warnings: [] };
  const { points, origins } = value;
  const warnings: Warning[] = [];
  return {
    proposals: {
      points: readList(points, MOST_POINTS, 'points', (one) => readPoint(one, from), from, warnings),
      origins: readList(origins, MOST_ORIGINS, 'origins', (one) => readOrigin(one, from), from, warnings),
    },
    problem: null,
    warnings,
  };
}

/** Puts what several readers propose together, in their order. */
export function joinProposals(all: readonly Proposals[]): Proposals {
  return { points: all.flatMap((one) => one.points), origins: all.flatMap((one) => one.origins) };
}

type Parsed = { readonly points: readonly unknown[]; readonly origins: readonly unknown[] } | { problem: string };

function parse(text: string): Parsed {
  if (text.length > MOST_TEXT) return { problem: `it is longer than ${MOST_TEXT} characters` };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: 'it is not JSON' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { problem: 'it is no JSON object' };
  const { points, origins } = value as Record<string, unknown>;
  if (points === undefined && origins === undefined) return { problem: 'it has neither “points” nor “origins”' };
  if (!isListOrNothing(points) || !isListOrNothing(origins)) return { problem: '“points” and “origins” must be lists' };
  return { points: points ?? [], origins: origins ?? [] };
}

function isListOrNothing(value: unknown): value is readonly unknown[] | undefined | null {
  return value === undefined || value === null || Array.isArray(value);
}

function readList<T>(
  given: readonly unknown[],
  most: number,
  what: 'points' | 'origins',
  readOne: (value: unknown) => T | null,
  from: ProposalsFrom,
  warnings: Warning[],
): T[] {
  const input = { input: from.name, articleId: null };
  const read = given.slice(0, most).map(readOne);
  const broken = read.filter((one) => one === null).length;
  if (broken > 0)
    warnings.push({
      code: 'proposals-broken-entry',
      says: `“${from.name}”: ${broken} of the ${what} proposed ${broken === 1 ? 'is' : 'are'} not of the form asked for and ${broken === 1 ? 'was' : 'were'} left out.`,
      ...input,
    });
  if (given.length > most)
    warnings.push({
      code: 'proposals-too-many',
      says: `“${from.name}” proposes ${given.length} ${what}; the first ${most} were read.`,
      ...input,
    });
  return read.filter((one) => one !== null);
}

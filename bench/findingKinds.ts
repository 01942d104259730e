import type { Finding } from '../src/model/index.ts';
import type { Figure } from './task.ts';

/** An event with what a person marked in it. */
export interface MarkedEvent {
  readonly points: readonly MarkedPoint[];
}

interface MarkedPoint {
  readonly kind: string;
  readonly versions: readonly MarkedVersion[];
}

interface Place {
  readonly start: number;
  readonly end: number;
}

interface MarkedVersion extends Place {
  readonly article: string;
  readonly also?: readonly Place[];
}

/** A point as it was reported. */
export interface ReportedPoint {
  readonly status: Finding['status'];
  readonly certainty: Finding['certainty'];
  readonly versions: readonly (Place & { readonly article: string })[];
}

export interface JudgedEvent {
  readonly marked: MarkedEvent;
  readonly reported: readonly ReportedPoint[];
}

/** Kinds of question in the marks, with the words that stand for them. */
const KINDS: Readonly<Record<string, string>> = {
  number: 'numbers',
  date: 'dates and times',
  place: 'places',
  person: 'persons',
  action: 'what was done',
  cause: 'causes',
  quote: 'what was said',
  status: 'how something stands',
};

/**
 * How often a finding of each kind is right, of those that marks can judge, and of which kinds of question the answers of several
 * articles are put together. Two places match as they do for the scorer of the claims bench: they share half of the shorter.
 */
export function findingFigures(events: readonly JudgedEvent[]): Figure[] {
  const shared = (certainty: Finding['certainty'], says: string): Figure =>
    figure(`shared.${certainty}`, says, rate(events.flatMap((event) => judgeShared(event, certainty))));
  return [
    shared(
      'firm',
      'points of several articles called firm: statements that do belong together, of those that marks can judge',
    ),
    shared('possible', 'the same of points called possible'),
    figure(
      'oneOutlet',
      'findings “one outlet” that are right: no other article has an answer, of those that marks can judge',
      rate(events.flatMap(judgeAlone)),
    ),
    ...Object.entries(KINDS).map(([kind, words]) =>
      figure(
        `found.${kind}`,
        `answers of two articles to one question that are put together: ${words}`,
        rate(events.flatMap((event) => pairsFound(event, kind))),
      ),
    ),
  ];
}

function figure(id: string, says: string, value: number | null): Figure {
  return { id: `claims.kind.${id}`, says: `${says} (20 events)`, value, better: 'higher', target: null, best: null };
}

function rate(judged: readonly boolean[]): number | null {
  return judged.length === 0 ? null : judged.filter(Boolean).length / judged.length;
}

/** For each pair of statements of different articles in a shared point that both are marked: whether one point marks both. */
function judgeShared({ marked, reported }: JudgedEvent, certainty: Finding['certainty']): boolean[] {
  return reported
    .filter((point) => point.certainty === certainty)
    .flatMap(({ versions }) =>
      pairsOf(versions).flatMap(([a, b]) => {
        const [left, right] = [pointsAt(a, marked), pointsAt(b, marked)];
        return left.length === 0 || right.length === 0 ? [] : [left.some((point) => right.includes(point))];
      }),
    );
}

function judgeAlone({ marked, reported }: JudgedEvent): boolean[] {
  return reported
    .filter(({ status }) => status === 'one-outlet')
    .flatMap(({ versions }) => {
      const hit = versions.flatMap((one) => pointsAt(one, marked));
      return hit.length === 0
        ? []
        : [hit.every((point) => new Set(point.versions.map((one) => one.article)).size === 1)];
    });
}

function pairsFound({ marked, reported }: JudgedEvent, kind: string): boolean[] {
  return marked.points
    .filter((point) => point.kind === kind)
    .flatMap((point) =>
      pairsOf(point.versions).map(([a, b]) =>
        reported.some(
          ({ versions }) => versions.some((one) => matches(one, a)) && versions.some((one) => matches(one, b)),
        ),
      ),
    );
}

function pairsOf<Item extends { readonly article: string }>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((a, i) =>
    items.slice(i + 1).flatMap((b): [Item, Item][] => (a.article === b.article ? [] : [[a, b]])),
  );
}

function pointsAt(place: Place & { readonly article: string }, { points }: MarkedEvent): MarkedPoint[] {
  return points.filter(({ versions }) => versions.some((version) => matches(place, version)));
}

function matches(place: Place & { readonly article: string }, version: MarkedVersion): boolean {
  return (
    place.article === version.article && [version, ...(version.also ?? [])].some((marked) => sharesHalf(place, marked))
  );
}

function sharesHalf(a: Place, b: Place): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

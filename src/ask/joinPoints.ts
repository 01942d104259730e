import type { AskedPoint, AskedVersion } from './labelPoints.ts';

interface Joined {
  relation: string;
  readonly gist: string;
  readonly versions: Map<string, AskedVersion>;
  /** The last request that a part of it came from. */
  request: number;
}

/** Relations from the weakest: of one point that is told of twice the stronger stands. */
const STRENGTH = ['agree', 'differs-in-precision', 'update', 'conflict'];

/**
 * The points of all requests, each once: points of two requests that share a quote of the same article are one, with the quotes of
 * both. Two points of one request stay two, since the model told them apart.
 */
export function joinPoints(requests: readonly (readonly AskedPoint[])[]): readonly AskedPoint[] {
  const joined: Joined[] = [];
  const byQuote = new Map<string, Joined[]>();
  for (const [request, points] of requests.entries()) {
    for (const point of points) {
      const known = knownAs(point, request, byQuote);
      const one = known ?? { relation: point.relation, gist: point.gist, versions: new Map(), request };
      if (known === null) joined.push(one);
      add(point, request, one, byQuote);
    }
  }
  return joined.map(({ relation, gist, versions }) => ({ relation, gist, versions: [...versions.values()] }));
}

function knownAs(point: AskedPoint, request: number, byQuote: ReadonlyMap<string, readonly Joined[]>): Joined | null {
  const keys = [...new Set(point.versions.map(keyOf))];
  const sharing = new Set(keys.flatMap((key) => byQuote.get(key) ?? []));
  const shared = ({ versions }: Joined) => keys.filter((key) => versions.has(key)).length;
  // Within a request only the very same is one: models that lose the thread say a thing over and over.
  const able = [...sharing].filter((one) => one.request < request || shared(one) === keys.length);
  const nearness = (one: Joined) => 2 * shared(one) + Number(one.gist === point.gist);
  return able.sort((left, right) => nearness(right) - nearness(left))[0] ?? null;
}

function add(point: AskedPoint, request: number, one: Joined, byQuote: Map<string, Joined[]>): void {
  one.request = request;
  if (STRENGTH.indexOf(point.relation) > STRENGTH.indexOf(one.relation)) one.relation = point.relation;
  for (const version of point.versions) {
    const key = keyOf(version);
    if (one.versions.has(key)) continue;
    one.versions.set(key, version);
    byQuote.set(key, [...(byQuote.get(key) ?? []), one]);
  }
}

function keyOf({ article, quote }: AskedVersion): string {
  return `${article}\u0000${quote.replace(/\s+/gu, ' ').trim()}`;
}

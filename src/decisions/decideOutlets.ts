import type { Decision, Finding, Origin, Outlet, OutletDecision } from '../model/index.ts';
import { makeId } from '../model/index.ts';
import type { Note } from './locateDecisions.ts';
import { byTime, idOf, sayDecided } from './signature.ts';

/** What was found of a decision about outlets; `holds` is null where it does not count, and `overruled` tells why. */
export interface FoundOutlets {
  readonly decision: Decision;
  readonly outletIds: readonly string[];
  readonly notes: readonly Note[];
  readonly holds: OutletDecision | null;
  readonly overruled: boolean;
}

/** Looks up the outlets that decisions name. Of two that contradict each other about the same two outlets the later one holds. */
export function decideOutlets(decisions: readonly Decision[], outlets: readonly Outlet[]): FoundOutlets[] {
  const about = decisions.filter(({ kind }) => kind === 'independent' || kind === 'not-independent');
  const found = [...about].sort(byTime).map((decision) => {
    const named = decision.outlets.map((name) => find(name, outlets));
    const outletIds = [...new Set(named.flatMap(({ id }) => id ?? []))].sort();
    return { decision, outletIds, notes: named.flatMap(({ note }) => note ?? []) };
  });
  return found.map((one, at) => {
    const overruled = found.slice(at + 1).some((later) => contradicts(one, later));
    const repeats = found.slice(0, at).some((earlier) => isRepeatedBy(earlier, one));
    const counts = !overruled && !repeats && one.outletIds.length > 1;
    return { ...one, overruled, holds: counts ? heldOf(one.decision, one.outletIds, outlets) : null };
  });
}

type Found = Pick<FoundOutlets, 'decision' | 'outletIds'>;

function contradicts(a: Found, b: Found): boolean {
  return a.decision.kind !== b.decision.kind && a.outletIds.filter((id) => b.outletIds.includes(id)).length > 1;
}

function isRepeatedBy(a: Found, b: Found): boolean {
  return a.decision.kind === b.decision.kind && b.outletIds.every((id) => a.outletIds.includes(id));
}

function heldOf(decision: Decision, outletIds: readonly string[], outlets: readonly Outlet[]): OutletDecision {
  const names = outletIds.map((id) => outlets.find((one) => one.id === id)?.name ?? id).sort();
  const listed = `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
  const independent = decision.kind === 'independent';
  const what = `${listed} are ${independent ? '' : 'not '}independent of each other`;
  return { decisionId: idOf(decision), independent, outletIds, says: sayDecided(decision, what) };
}

/** An outlet by id, name or domain; "www." and an address around the domain do not matter. */
function find(name: string, outlets: readonly Outlet[]): { id: string | null; note: Note | null } {
  const plain = name.toLowerCase();
  const domain = plain
    .replace(/^https?:\/\//u, '')
    .replace(/[/:].*$/u, '')
    .replace(/^www\./u, '');
  const found = outlets.filter(
    (one) => one.id === name || one.name.toLowerCase() === plain || (one.domain !== null && one.domain === domain),
  );
  const ids = [...new Set(found.map(({ id }) => id))];
  if (ids.length === 1) return { id: ids[0]!, note: null };
  const says =
    ids.length === 0
      ? `There is no outlet “${name}”.`
      : `Several outlets go by the name “${name}”: say the domain or the id.`;
  return { id: null, note: { code: ids.length === 0 ? 'decision-unknown' : 'decision-ambiguous', says } };
}

/**
 * The origins with the decisions in them: what is owned by outlets that are not independent counts as of one owner, and every outlet
 * decided to be independent has an origin by which it can be counted.
 */
export function decideOrigins(
  origins: readonly Origin[],
  decisions: readonly OutletDecision[],
  outlets: readonly Outlet[],
): Origin[] {
  const owners = jointOwners(decisions, outlets);
  const owned = origins.map((one) => {
    const ownerId = one.ownerId === null ? null : (owners.get(one.ownerId) ?? one.ownerId);
    return ownerId === one.ownerId ? one : { ...one, ownerId };
  });
  const apart = new Set(decisions.flatMap((one) => (one.independent ? one.outletIds : [])));
  const lacking = outlets.filter(({ id }) => apart.has(id)).flatMap((outlet) => ownOrigin(outlet, origins) ?? []);
  return [...owned, ...new Map(lacking.map((one) => [one.id, one])).values()];
}

const OWN: ReadonlySet<Origin['kind']> = new Set(['own-reporting', 'unknown']);

/** An origin of its own for an outlet that has none; null where it has one. */
function ownOrigin({ id, name, ownerId }: Outlet, origins: readonly Origin[]): Origin | null {
  const owner = ownerId ?? id;
  const has = origins.some(({ kind, ownerId: its }) => OWN.has(kind) && its === owner);
  if (has) return null;
  return { id: makeId('ori', 'unknown', name.toLowerCase(), owner), kind: 'unknown', name, ownerId: owner };
}

/** For the owner of each outlet that is not independent of another, one owner that stands for all of them. */
function jointOwners(decisions: readonly OutletDecision[], outlets: readonly Outlet[]): Map<string, string> {
  const owners = new Map<string, string>();
  const ownerOf = new Map(outlets.map(({ id, ownerId }) => [id, ownerId ?? id]));
  for (const { independent, outletIds } of decisions) {
    if (independent) continue;
    const all = outletIds.map((id) => ownerOf.get(id) ?? id);
    const joined = new Set(all.map((one) => owners.get(one) ?? one));
    const first = [...joined].sort()[0]!;
    for (const [owner, known] of owners) if (joined.has(known)) owners.set(owner, first);
    for (const owner of all) owners.set(owner, first);
  }
  return owners;
}

/** The origins without those made for a decision by which nothing is counted in the end. */
export function withoutIdle(
  origins: readonly Origin[],
  traced: readonly Origin[],
  findings: readonly Finding[],
): readonly Origin[] {
  const needed = new Set(traced.map(({ id }) => id));
  for (const { support } of findings) for (const { originIds } of support) for (const id of originIds) needed.add(id);
  return origins.filter(({ id }) => needed.has(id));
}

import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';

/** Links that are done with, so that a feed that still lists them does not bring them again; about eight bytes each. */
export interface KnownLinks {
  readonly has: (link: string) => boolean;
  /** Adds links under a day ("2026-03-03") and gives the days that must be written anew; null for one that is dropped. */
  readonly note: (links: readonly string[], day: string) => ReadonlyMap<string, Uint8Array | null>;
}

/** Links remembered at most; the oldest days go first. */
const MOST_LINKS = 200_000;
const BYTES = 8;

/** Links as they were written down, by day. */
export function openKnownLinks(kept: ReadonlyMap<string, Uint8Array>, most = MOST_LINKS): KnownLinks {
  const days = new Map([...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, bytes]) => [day, cut(bytes)]));
  const dayOf = new Map([...days].flatMap(([day, hashes]) => [...hashes].map((hash) => [hash, day] as const)));
  return {
    has: (link) => dayOf.has(hashOf(link)),
    note: (links, day) => {
      const changed = new Set<string>();
      for (const hash of links.map(hashOf)) {
        const before = dayOf.get(hash);
        if (before === day) continue;
        if (before !== undefined) {
          days.get(before)?.delete(hash);
          changed.add(before);
        }
        days.set(day, (days.get(day) ?? new Set()).add(hash));
        dayOf.set(hash, day);
        changed.add(day);
      }
      for (const gone of dropOldest(days, dayOf, most)) changed.add(gone);
      return new Map([...changed].map((one) => [one, join(days.get(one))]));
    },
  };
}

/** Drops the links noted first until few enough are left; gives the days that lost some. */
function dropOldest(days: Map<string, Set<string>>, dayOf: Map<string, string>, most: number): Set<string> {
  const changed = new Set<string>();
  for (const day of [...days.keys()].sort()) {
    for (const hash of days.get(day)!) {
      if (dayOf.size <= most) return changed;
      days.get(day)!.delete(hash);
      dayOf.delete(hash);
      changed.add(day);
    }
  }
  return changed;
}

function hashOf(link: string): string {
  return createHash('sha256').update(link).digest().toString('latin1', 0, BYTES);
}

function cut(bytes: Uint8Array): Set<string> {
  const hashes = new Set<string>();
  for (let at = 0; at + BYTES <= bytes.length; at += BYTES)
    hashes.add(Buffer.from(bytes.subarray(at, at + BYTES)).toString('latin1'));
  return hashes;
}

function join(hashes: ReadonlySet<string> | undefined): Uint8Array | null {
  return hashes === undefined || hashes.size === 0 ? null : Buffer.from([...hashes].join(''), 'latin1');
}

import { makeId, type Origin, type Passage, type ProvenanceLink, type ReasonCode } from '../model/index.ts';

/** Origins and links as they are found; the same origin or link entered twice is kept once. */
export interface OriginLedger {
  readonly origin: (kind: Origin['kind'], name: string, ownerId: string | null) => Origin;
  readonly link: (
    from: string,
    to: string,
    kind: ProvenanceLink['kind'],
    reason: { code: ReasonCode; says: string; passages: readonly Passage[] },
  ) => void;
  /** Everything entered, in an order that does not depend on the order of entry. */
  readonly close: () => { origins: Origin[]; provenance: ProvenanceLink[] };
}

/** A ledger with nothing in it. */
export function openLedger(): OriginLedger {
  const origins = new Map<string, Origin>();
  const links = new Map<string, ProvenanceLink>();
  return {
    origin(kind, name, ownerId) {
      const id = makeId('ori', kind, name.toLowerCase(), ownerId ?? '');
      const known = origins.get(id) ?? { id, kind, name, ownerId };
      origins.set(id, known);
      return known;
    },
    link(from, to, kind, reason) {
      const key = `${from} ${to} ${kind} ${reason.code}`;
      if (!links.has(key)) links.set(key, { from, to, kind, reason });
    },
    close: () => ({
      origins: [...origins.values()].sort(byText((origin) => `${origin.kind} ${origin.name} ${origin.id}`)),
      provenance: [...links].sort(byText(([key]) => key)).map(([, link]) => link),
    }),
  };
}

function byText<T>(text: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0);
}

import type { Origin, OutletDecision, Statement } from '../model/index.ts';
import type { Evidence } from './evidence.ts';

const SAME_WORDS = 5;
const MOST_WORDS = 200;

/** Statements that hang together by an owner of an origin or by a channel; one origin stands for the set. */
interface OriginSet {
  readonly owners: ReadonlySet<string>;
  readonly origins: readonly Origin[];
  readonly outletIds: ReadonlySet<string>;
}

/** Origins that count as independent of each other behind some statements, in id order, and outlets that count by a decision alone. */
export interface Counted {
  readonly origins: readonly Origin[];
  readonly liftedOutlets: readonly string[];
}

/**
 * One origin for each set of statements that hang together. By decision of a person, outlets that are not independent make one set, and
 * outlets that are independent count one by one where nothing or shared text alone joined them, up to the number the settings ask for.
 */
export function countOrigins(
  statements: readonly Statement[],
  evidence: Evidence,
  decisions: readonly OutletDecision[],
): Counted {
  const sets = setsOf(statements, evidence, decisions);
  const known = sets.map(({ origins }) => origins.reduce((a, b) => (b.id < a.id ? b : a)));
  const room = Math.max(0, Math.max(2, evidence.settings.minOrigins) - known.length);
  const lifted = decisions
    .filter((one) => one.independent)
    .flatMap((one) => liftedBy(one, statements, sets, evidence))
    .filter((id, i, all) => all.indexOf(id) === i)
    .slice(0, room);
  const own = lifted.flatMap((id) => evidence.ownOriginOf(id) ?? []);
  return {
    origins: [...new Set([...known, ...own])].sort((a, b) => (a.id < b.id ? -1 : 1)),
    liftedOutlets: lifted,
  };
}

function setsOf(
  statements: readonly Statement[],
  evidence: Evidence,
  decisions: readonly OutletDecision[],
): readonly OriginSet[] {
  const together = decisions.filter((one) => !one.independent);
  const relayed = relayedOutlets(statements, evidence);
  const sets: OriginSet[] = [];
  for (const { id, articleId, parts } of statements) {
    const known = evidence.originsOf(id).filter((origin) => origin.kind !== 'unknown');
    if (known.length === 0) continue;
    const outletId = evidence.articles.get(articleId)?.outletId ?? '';
    const decided = together.flatMap((one) => (one.outletIds.includes(outletId) ? [one.decisionId] : []));
    const passedOn = relayed.get(outletId) ?? [];
    const owners = new Set([
      ...[...known, ...evidence.channelsOf(id)].map(ownerOf),
      ...decided,
      ...passedOn,
      ...spokenWords(parts),
    ]);
    const joined = sets.filter((set) => [...owners].some((owner) => set.owners.has(owner)));
    const merged = {
      owners: new Set([...owners, ...joined.flatMap((set) => [...set.owners])]),
      origins: [...joined.flatMap((set) => set.origins), ...known],
      outletIds: new Set([outletId, ...joined.flatMap((set) => [...set.outletIds])]),
    };
    sets.splice(0, sets.length, ...sets.filter((set) => !joined.includes(set)), merged);
  }
  return sets;
}

/** Five quoted words in a row: whoever quotes the same has it from the same speaker, under whatever name. */
function spokenWords(parts: Statement['parts']): string[] {
  return parts.flatMap(({ value }) => {
    const words = value.kind === 'quote' ? (value.words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) : [];
    return words.slice(0, MOST_WORDS).flatMap((_, i) => {
      const row = words.slice(i, i + SAME_WORDS);
      return row.length < SAME_WORDS ? [] : [`words ${row.join(' ')}`];
    });
  });
}

/**
 * Outlets that others credit for the same, with the owner they are credited by: what an outlet has from somebody and another has from
 * it is one chain, also where two credit each other.
 */
function relayedOutlets(statements: readonly Statement[], evidence: Evidence): ReadonlyMap<string, readonly string[]> {
  const credited = new Set(
    statements.flatMap(({ id }) =>
      [...evidence.originsOf(id), ...evidence.channelsOf(id)].flatMap((one) =>
        one.kind === 'agency' ? [ownerOf(one)] : [],
      ),
    ),
  );
  const outlets = new Set(statements.flatMap(({ articleId }) => evidence.articles.get(articleId)?.outletId ?? []));
  return new Map(
    [...outlets].flatMap((id) => {
      const owner = evidence.outlets.get(id)?.ownerId ?? id;
      return credited.has(owner) ? [[id, [owner]] as const] : [];
    }),
  );
}

/** Outlets of a decision that no set stands for yet: one set stands for one of them. A credit in the words is not decided away. */
function liftedBy(
  { outletIds }: OutletDecision,
  statements: readonly Statement[],
  sets: readonly OriginSet[],
  evidence: Evidence,
): string[] {
  const present = outletIds.filter((id) => saidBy(id, statements, evidence).length > 0);
  if (present.length < 2) return [];
  const claimed = new Set<OriginSet>();
  const ownFirst = [...present].sort(
    (a, b) => Number(!isKnown(a, sets)) - Number(!isKnown(b, sets)) || (a < b ? -1 : 1),
  );
  return ownFirst.filter((id) => {
    const hit = sets.filter((set) => set.outletIds.has(id));
    const free = hit.find((set) => !claimed.has(set));
    if (free) claimed.add(free);
    return !free && (hit.length === 0 || restsOnCopying(id, statements, evidence));
  });
}

function isKnown(outletId: string, sets: readonly OriginSet[]): boolean {
  return sets.some((set) => set.outletIds.has(outletId));
}

/** Whether an outlet's statements rest on shared text and on nobody whom its words credit. */
function restsOnCopying(outletId: string, statements: readonly Statement[], evidence: Evidence): boolean {
  return saidBy(outletId, statements, evidence).every(({ id }) =>
    [...evidence.originsOf(id), ...evidence.channelsOf(id)].every(
      ({ kind }) => kind === 'shared-text' || kind === 'unknown' || kind === 'own-reporting',
    ),
  );
}

function saidBy(outletId: string, statements: readonly Statement[], evidence: Evidence): Statement[] {
  return statements.filter((one) => evidence.articles.get(one.articleId)?.outletId === outletId);
}

/** Whom an origin belongs to: origins of one owner count once. */
export function ownerOf(origin: Origin): string {
  return origin.ownerId ?? origin.id;
}

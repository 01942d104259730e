import type { Origin, Report } from '../model/index.ts';
import type { ReportIndex } from './indexReport.ts';

function onePerOwner(origins: readonly Origin[]): readonly Origin[] {
  const seen = new Map<string, Origin>();
  for (const origin of origins) {
    const owner = origin.ownerId ?? origin.id;
    if (origin.kind !== 'unknown' && !seen.has(owner)) seen.set(owner, origin);
  }
  return [...seen.values()];
}

/** The origins the whole report rests on, one for each owner; those of unknown independence are never among them. */
export function independentOrigins(report: Report): readonly Origin[] {
  return onePerOwner(report.origins);
}

/** As independentOrigins, for the origins behind one variant or finding. */
export function independentAmong(index: ReportIndex, originIds: Iterable<string>): readonly Origin[] {
  return onePerOwner([...new Set(originIds)].flatMap((id) => index.origins.get(id) ?? []));
}

import { makeId } from '../model/index.ts';
import type { OfficialSource } from './officialSources.ts';
import { sameSource } from './sourceNames.ts';

/** More sources than this in one story are not compared, to keep the time bounded. */
const MOST_SOURCES = 300;

/**
 * For each source that shares a body with another (its head and the body itself, two of its officers), one owner id for all of
 * them: they count once. Sources that share none are left out.
 */
export function findOfficialOwners(officials: readonly OfficialSource[]): ReadonlyMap<OfficialSource, string> {
  if (officials.length > MOST_SOURCES) return new Map();
  const groups = new Map(officials.map((official) => [official, [official]]));
  officials.forEach((one, i) => {
    for (const other of officials.slice(i + 1)) {
      const [a, b] = [groups.get(one)!, groups.get(other)!];
      if (a === b || !shareBody(one, other)) continue;
      a.push(...b);
      for (const member of b) groups.set(member, a);
    }
  });
  return new Map(
    [...groups]
      .filter(([, members]) => members.length > 1)
      .map(([official, members]) => [
        official,
        makeId(
          'ori',
          'owner',
          members
            .map(({ name }) => name)
            .sort()[0]!
            .toLowerCase(),
        ),
      ]),
  );
}

function shareBody(left: OfficialSource, right: OfficialSource): boolean {
  const [of, and] = [bodiesOf(left), bodiesOf(right)];
  return isAmong(of, [...and, ...namesOf(right)]) || isAmong(and, namesOf(left));
}

function isAmong(bodies: readonly string[], names: readonly string[]): boolean {
  return bodies.some((body) => names.some((name) => sameSource(body, name) !== null));
}

/** Bodies whose office its speakers hold, and whom its names say it belongs to: "Ragna Holt's campaign". */
function bodiesOf(official: OfficialSource): string[] {
  const possessors = namesOf(official).flatMap((name) => /^(.{2,60}?)[’'](?:s )?(?=[\p{L} ])/u.exec(name)?.[1] ?? []);
  return [...new Set([...official.credits.flatMap(({ body }) => body ?? []), ...possessors])];
}

function namesOf(official: OfficialSource): string[] {
  const credited = official.credits.flatMap(({ source, speaksFor }) => [
    source.name,
    ...(speaksFor ? [speaksFor] : []),
  ]);
  return [...new Set([official.name, ...credited, ...official.papers.map((paper) => paper.name)])];
}

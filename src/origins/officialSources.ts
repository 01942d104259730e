import type { Source } from '../model/index.ts';
import { sameSource, type SameSource } from './sourceNames.ts';
import type { SourceCredit } from './creditedSources.ts';
import type { IssuedPaper } from './issuedPapers.ts';

/** A source on which articles rest, under all the names it is credited by. */
export interface OfficialSource {
  readonly name: string;
  readonly credits: readonly SourceCredit[];
  /** Papers of its own that articles name. */
  readonly papers: readonly IssuedPaper[];
  /** Credits to those papers alone: "a statement from the line said". */
  readonly byPaper: readonly SourceCredit[];
  readonly articleIds: readonly string[];
  /** Why its names were taken for one. */
  readonly joined: readonly SameSource[];
}

/** More names than this in one story are compared by equal spelling only, to keep the time bounded. */
const MOST_NAMES = 600;
const MANY_STATEMENTS = 3;
const FROM_A_SEAT = 2;

/**
 * The credited sources that count as origins: said by several articles, or on paper or before the press, or the source of
 * several statements of one article. Someone who merely speaks in one article is not among them; copies of one text count as
 * one article (`textOf` gives the text that an article is taken from as a whole).
 */
export function findOfficialSources(
  credits: readonly SourceCredit[],
  papers: readonly IssuedPaper[] = [],
  textOf: ReadonlyMap<string, string> = new Map(),
): OfficialSource[] {
  return groupCredits(
    credits.filter((credit) => credit.reports && isSomebody(credit) && credit.source.kind !== 'agency'),
    papers,
  )
    .map((official) => ({
      ...official,
      byPaper: credits.filter((credit) => credit.vague && isOf(credit, official.papers)),
    }))
    .filter((official) => restsOn(official, new Set(official.articleIds.map((id) => textOf.get(id) ?? id)).size))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function restsOn(official: Omit<OfficialSource, 'byPaper'>, texts: number): boolean {
  const credits = onePerCue(official.credits);
  const spoken = credits.filter((credit) => credit.forum !== null);
  const kinds = new Set<Source['kind']>(credits.map((credit) => credit.source.kind));
  const body = kinds.has('body') || kinds.has('document') || credits.some((credit) => credit.speaksFor !== null);
  if (texts > 1 || official.papers.length > 0) return true;
  if (credits.some(speaksInStanding)) return true;
  if (credits.filter((credit) => credit.standing === 'elected').length >= FROM_A_SEAT) return true;
  if (spoken.length > 0) return body || spoken.length > 1 || spoken.some((credit) => credit.onRecord);
  return body && credits.length >= MANY_STATEMENTS;
}

function speaksInStanding({ standing, speaksFor }: SourceCredit): boolean {
  return standing === 'body' || standing === 'subject' || speaksFor !== null;
}

/** Several statements may come from one credit; it counts once. */
function onePerCue(credits: readonly SourceCredit[]): SourceCredit[] {
  const cues = new Map(
    credits.map((credit) => [`${credit.statement.articleId} ${credit.statement.attribution?.cue.start ?? -1}`, credit]),
  );
  return [...cues.values()];
}

function isOf({ statement, span }: SourceCredit, papers: readonly IssuedPaper[]): boolean {
  return papers.some(
    (paper) => paper.articleId === statement.articleId && paper.span.start < span.end && span.start < paper.span.end,
  );
}

function groupCredits(
  credits: readonly SourceCredit[],
  papers: readonly IssuedPaper[],
): Omit<OfficialSource, 'byPaper'>[] {
  const names = [...new Set([...credits.flatMap(namesOf), ...papers.map((paper) => paper.name)])].sort();
  const root = new Map(names.map((name) => [name, name]));
  const reasons = new Map<string, SameSource[]>();
  const find = (name: string): string => {
    let at = name;
    while (root.get(at) !== at) at = root.get(at)!;
    return at;
  };
  const join = (a: string, b: string, why: SameSource): void => {
    const [x, y] = [find(a), find(b)].sort() as [string, string];
    if (x !== y) root.set(y, x);
    reasons.set(x, [...(reasons.get(x) ?? []), ...(x === y ? [] : (reasons.get(y) ?? [])), why]);
  };
  for (const credit of credits) {
    const [own, body] = namesOf(credit);
    if (body !== undefined && own !== body && root.size <= MOST_NAMES)
      join(own, body, { code: 'origin-source-speaks-for', says: `“${own}” speaks for “${body}”.` });
  }
  if (names.length <= MOST_NAMES) joinAlike(names, join);
  const groups = new Map<string, { credits: SourceCredit[]; papers: IssuedPaper[] }>();
  const groupOf = (name: string): { credits: SourceCredit[]; papers: IssuedPaper[] } => {
    const group = groups.get(find(name)) ?? { credits: [], papers: [] };
    groups.set(find(name), group);
    return group;
  };
  for (const credit of credits) groupOf(namesOf(credit)[0]).credits.push(credit);
  for (const paper of papers) groupOf(paper.name).papers.push(paper);
  return [...groups].map(([key, group]) => ({
    name: bestName(group.credits, group.papers),
    ...group,
    articleIds: sortedArticles(group.credits, group.papers),
    joined: reasons.get(key) ?? [],
  }));
}

function sortedArticles(credits: readonly SourceCredit[], papers: readonly IssuedPaper[]): string[] {
  const ids = [...credits.map((credit) => credit.statement.articleId), ...papers.map((paper) => paper.articleId)];
  return [...new Set(ids)].sort();
}

function joinAlike(names: readonly string[], join: (a: string, b: string, why: SameSource) => void): void {
  names.forEach((a, i) => {
    for (const b of names.slice(i + 1)) {
      const why = sameSource(a, b);
      if (why) join(a, b, why);
    }
  });
}

/** A spokesman without a name is whoever he speaks for. */
function isSomebody(credit: SourceCredit): boolean {
  return !credit.vague || (credit.speaksFor !== null && credit.source.kind === 'unnamed');
}

function namesOf(credit: SourceCredit): [string, string] | [string] {
  if (credit.vague && credit.speaksFor !== null) return [credit.speaksFor];
  return credit.speaksFor === null ? [credit.source.name] : [credit.source.name, credit.speaksFor];
}

/** The body where one stands behind the speakers, else the name said most, the longer one of two. */
function bestName(credits: readonly SourceCredit[], papers: readonly IssuedPaper[]): string {
  const votes = new Map<string, number>();
  for (const credit of credits) {
    const name = credit.speaksFor ?? credit.source.name;
    votes.set(name, (votes.get(name) ?? 0) + 1);
  }
  if (votes.size === 0) for (const { name } of papers) votes.set(name, (votes.get(name) ?? 0) + 1);
  return [...votes].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || (a[0] < b[0] ? -1 : 1))[0]![0];
}

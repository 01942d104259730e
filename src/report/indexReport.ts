import type {
  Article,
  DecisionOutcome,
  Finding,
  Origin,
  Outlet,
  Point,
  ProposalOutcome,
  ProvenanceLink,
  Report,
  Source,
  Statement,
  Variant,
} from '../model/index.ts';

/** A report with everything reachable by id; made once per view. */
export interface ReportIndex {
  readonly report: Report;
  readonly articles: ReadonlyMap<string, Article>;
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly statements: ReadonlyMap<string, Statement>;
  readonly points: ReadonlyMap<string, Point>;
  readonly variants: ReadonlyMap<string, Variant>;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly findings: ReadonlyMap<string, Finding>;
  readonly findingByPoint: ReadonlyMap<string, Finding>;
  /** In the order of the decisions file. */
  readonly decisionsByFinding: ReadonlyMap<string, readonly DecisionOutcome[]>;
  /** Proposals that became part of a point, in the order proposed. */
  readonly proposalsByPoint: ReadonlyMap<string, readonly ProposalOutcome[]>;
  readonly articlesByOutlet: ReadonlyMap<string, readonly Article[]>;
  /** In text order. */
  readonly statementsByArticle: ReadonlyMap<string, readonly Statement[]>;
  readonly linksFrom: ReadonlyMap<string, readonly ProvenanceLink[]>;
  /** Place of an article in the report, 0 first. */
  readonly articleOrder: ReadonlyMap<string, number>;
}

const byId = <T extends { readonly id: string }>(things: readonly T[]): Map<string, T> =>
  new Map(things.map((thing) => [thing.id, thing]));

function grouped<T>(things: readonly T[], key: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return groups;
}

function byFinding(decisions: readonly DecisionOutcome[]): Map<string, readonly DecisionOutcome[]> {
  const pairs = decisions.flatMap((decision) => decision.findingIds.map((id) => ({ id, decision })));
  return new Map(
    [...grouped(pairs, ({ id }) => id)].map(([id, found]) => [id, found.map(({ decision }) => decision)] as const),
  );
}

/** Maps over a report. An id that the report names but does not hold is simply absent. */
export function indexReport(report: Report): ReportIndex {
  const inTextOrder = [...report.statements].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  return {
    report,
    articles: byId(report.articles),
    outlets: byId(report.outlets),
    sources: byId(report.sources),
    statements: byId(report.statements),
    points: byId(report.points),
    variants: byId(report.points.flatMap((point) => point.variants)),
    origins: byId(report.origins),
    findings: byId(report.findings),
    findingByPoint: new Map(report.findings.map((finding) => [finding.pointId, finding])),
    decisionsByFinding: byFinding(report.decisions),
    proposalsByPoint: grouped(
      report.proposals.filter(({ pointId }) => pointId !== null),
      ({ pointId }) => pointId!,
    ),
    articlesByOutlet: grouped(report.articles, (article) => article.outletId),
    statementsByArticle: grouped(inTextOrder, (statement) => statement.articleId),
    linksFrom: grouped(report.provenance, (link) => link.from),
    articleOrder: new Map(report.articles.map((article, place) => [article.id, place])),
  };
}

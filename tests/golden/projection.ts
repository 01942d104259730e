import type { Finding, Point, Report } from '../../src/model/index.ts';

/** A report as a person would write down what matters in it: names in the place of ids, words in the place of spans. */
export function projectReport(report: Report): unknown {
  const findings = report.findings.map((finding) => projectFinding(finding, report));
  return {
    story: report.story.label,
    otherStories: report.otherStories.map((story) => story.label),
    outlets: report.outlets.map((outlet) => outlet.name),
    origins: report.origins.map(({ kind, name }) => `${kind}: ${name}`).sort(),
    warnings: report.warnings.map(({ code, input }) => (input === null ? code : `${code}: ${input}`)),
    findings: findings.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ shown }) => shown),
  };
}

/** Sorted by what is asked and said, so that a change of ids alone changes nothing. */
function projectFinding(finding: Finding, report: Report): { key: string; shown: unknown } {
  const point = report.points.find((one) => one.id === finding.pointId);
  if (!point) throw new Error(`no point for the finding ${finding.id}`);
  const { status, clash, certainty } = finding;
  const variants = projectVariants(point, finding, report);
  const head = { asks: point.asks, status: clash === null ? status : `${status}, ${clash}`, certainty };
  const relations = [...new Set(finding.relations.map(({ kind }) => kind))].sort();
  const order = ['conflicting', 'corroborated', 'one-origin', 'one-outlet'].indexOf(status);
  const key = JSON.stringify([order, point.asks, variants]);
  return { key, shown: status === 'one-outlet' ? { ...head, variants } : { ...head, relations, variants } };
}

function projectVariants({ variants }: Point, { support }: Finding, report: Report): unknown[] {
  const nameOf = new Map([...report.outlets, ...report.origins].map(({ id, name }) => [id, name]));
  return variants.map(({ id, label, statementIds }) => ({
    label,
    words: statementIds.map((statementId) => sayWords(statementId, nameOf, report)).sort(),
    origins: (support.find(({ variantId }) => variantId === id)?.originIds ?? [])
      .map((origin) => nameOf.get(origin))
      .sort(),
  }));
}

function sayWords(statementId: string, nameOf: ReadonlyMap<string, string>, report: Report): string {
  const statement = report.statements.find(({ id }) => id === statementId);
  const article = report.articles.find(({ id }) => id === statement?.articleId);
  if (!statement || !article) throw new Error(`no words for the statement ${statementId}`);
  return `${nameOf.get(article.outletId) ?? '?'}: ${article.text.slice(statement.span.start, statement.span.end)}`;
}

import type { ProvenanceLink } from '../../src/model/index.ts';
import type { ReportIndex, Side } from '../../src/report/view.ts';

/** The provenance links behind one answer: those of its statements, else those of their articles. */
export function linksBehind(index: ReportIndex, side: Side): readonly ProvenanceLink[] {
  const links = side.voices.flatMap(
    ({ statement }) => index.linksFrom.get(statement.id) ?? index.linksFrom.get(statement.articleId) ?? [],
  );
  return [...new Set(links)];
}

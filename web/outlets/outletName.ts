import type { Point } from '../../src/model/index.ts';
import type { ReportIndex } from '../../src/report/view.ts';

/** Name of the outlet that published an article. */
export function outletName(index: ReportIndex, articleId: string | undefined): string {
  const outletId = index.articles.get(articleId ?? '')?.outletId ?? '';
  return index.outlets.get(outletId)?.name ?? 'unknown outlet';
}

/** Names of the outlets of some articles, each once. */
export function outletNames(index: ReportIndex, articleIds: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(articleIds.map((id) => outletName(index, id)))];
}

/** Outlets with an article that says nothing on a point. */
export function silentOutlets(index: ReportIndex, point: Point | undefined): readonly string[] {
  return outletNames(index, point?.silent ?? []);
}

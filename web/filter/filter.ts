import type { Address } from '../address/address.ts';
import { listOf } from '../address/address.ts';
import type { Finding } from '../../src/model/index.ts';
import { decisionsOn, markOf, type ReportIndex } from '../../src/report/view.ts';

/** What the reader wants to see; an empty list lets everything through. */
export interface Filter {
  readonly text: string;
  readonly status: readonly string[];
  readonly certainty: readonly string[];
  readonly kind: readonly string[];
  readonly outlet: readonly string[];
}

export type FacetKey = Exclude<keyof Filter, 'text'>;

/** The filter that an address carries. */
export function readFilter(choices: Address['choices']): Filter {
  return {
    text: (choices.q ?? '').trim().toLowerCase(),
    status: listOf(choices, 'status'),
    certainty: listOf(choices, 'certainty'),
    kind: listOf(choices, 'kind'),
    outlet: listOf(choices, 'outlet'),
  };
}

/** What a finding counts under in each facet. */
export function valuesOf(index: ReportIndex, finding: Finding): Readonly<Record<FacetKey, readonly string[]>> {
  const asks = index.points.get(finding.pointId)?.asks;
  return {
    status: [markOf(finding).key],
    certainty: [
      finding.foundBy === 'proposal' ? 'proposed' : finding.certainty,
      ...(decisionsOn(index, finding).length > 0 ? ['decided'] : []),
    ],
    kind: asks ? [asks] : [],
    outlet: [...new Set(finding.support.flatMap((support) => support.outletIds))],
  };
}

const searchable = new WeakMap<Finding, string>();

/** Everything that is shown of a finding, in lower case: question, answers, the articles' words and who is credited. */
function textOf(index: ReportIndex, finding: Finding): string {
  const known = searchable.get(finding);
  if (known !== undefined) return known;
  const point = index.points.get(finding.pointId);
  const words = (point?.variants ?? []).flatMap((variant) => [
    variant.label,
    ...variant.statementIds.flatMap((id) => {
      const statement = index.statements.get(id);
      const article = statement && index.articles.get(statement.articleId);
      if (!statement || !article) return [];
      const sentence = article.sentences[statement.sentence] ?? statement.span;
      return [article.text.slice(sentence.start, sentence.end), index.outlets.get(article.outletId)?.name ?? ''];
    }),
  ]);
  const text = [point?.label ?? '', ...words].join('\n').toLowerCase();
  searchable.set(finding, text);
  return text;
}

const FACETS: readonly FacetKey[] = ['status', 'certainty', 'kind', 'outlet'];

/** Whether a finding passes; `except` leaves one facet out of account, to count what choosing in it would show. */
export function passes(index: ReportIndex, finding: Finding, filter: Filter, except?: FacetKey): boolean {
  const values = valuesOf(index, finding);
  const chosen = FACETS.filter((key) => key !== except && filter[key].length > 0);
  if (!chosen.every((key) => values[key].some((value) => filter[key].includes(value)))) return false;
  return filter.text === '' || textOf(index, finding).includes(filter.text);
}

/** Choices that let everything through. */
export const NO_FILTER = { q: '', status: '', certainty: '', kind: '', outlet: '' };

/** True where the filter holds anything back. */
export function isNarrowed(filter: Filter): boolean {
  return filter.text !== '' || FACETS.some((key) => filter[key].length > 0);
}

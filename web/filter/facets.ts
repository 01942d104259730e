import { MARKS, type ReportIndex } from '../../src/report/view.ts';
import { columnsOf } from '../outlets/columnsOf.ts';
import { passes, valuesOf, type FacetKey, type Filter } from './filter.ts';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly glyph: string | null;
  /** Findings that choosing it would show, given what is chosen in the other facets. */
  readonly count: number;
  /** How many of them are only possible; counted apart where a choice is a status, which they have only possibly. */
  readonly possible: number;
}

export interface Facet {
  readonly key: FacetKey;
  readonly heading: string;
  readonly choices: readonly Choice[];
}

const CERTAINTY = [
  ['firm', 'Firm'],
  ['possible', 'Possible'],
  ['proposed', 'Proposed'],
  ['decided', 'Decided'],
] as const;

export const KIND_WORDS = [
  ['how-many', 'How many'],
  ['how-much', 'How much'],
  ['when', 'When'],
  ['where', 'Where'],
  ['who', 'Who'],
  ['what-happened', 'What happened'],
  ['what-was-said', 'What was said'],
  ['how-it-stands', 'How it stands'],
] as const;

type Named = readonly [value: string, label: string, glyph?: string];

function counts(index: ReportIndex, filter: Filter, key: FacetKey, possible: boolean): ReadonlyMap<string, number> {
  const tally = new Map<string, number>();
  for (const finding of index.report.findings) {
    if ((possible && finding.certainty === 'firm') || !passes(index, finding, filter, key)) continue;
    for (const value of valuesOf(index, finding)[key]) tally.set(value, (tally.get(value) ?? 0) + 1);
  }
  return tally;
}

function facet(index: ReportIndex, filter: Filter, key: FacetKey, heading: string, named: readonly Named[]): Facet {
  const tally = counts(index, filter, key, false);
  const possible = key === 'status' ? counts(index, filter, key, true) : null;
  const choices = named.map(([value, label, glyph]) => ({
    value,
    label,
    glyph: glyph ?? null,
    count: tally.get(value) ?? 0,
    possible: possible?.get(value) ?? 0,
  }));
  return { key, heading, choices };
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

/** The facets with a count beside each choice. */
export function facetsOf(index: ReportIndex, filter: Filter): readonly Facet[] {
  const marks = MARKS.map((mark): Named => [mark.key, capital(mark.word), mark.glyph]);
  const outlets = columnsOf(index).map(({ outlet }): Named => [outlet.id, outlet.name]);
  const asked = new Set(index.report.points.map((point) => point.asks));
  return [
    facet(index, filter, 'status', 'Findings', marks),
    facet(index, filter, 'certainty', 'Show', CERTAINTY),
    facet(
      index,
      filter,
      'kind',
      'Kind',
      KIND_WORDS.filter(([value]) => asked.has(value)),
    ),
    facet(index, filter, 'outlet', 'Outlet', outlets),
  ];
}

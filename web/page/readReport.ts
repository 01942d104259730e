import type { Report } from '../../src/model/index.ts';
import { indexReport, type ReportIndex } from '../../src/report/view.ts';

/** A report ready to show, or why there is none. */
export type Reading =
  | { readonly story: ReportIndex; readonly problem: null }
  | { readonly story: null; readonly problem: 'missing' | 'broken' | 'other-version'; readonly says: string };

const LISTS = [
  'outlets',
  'articles',
  'sources',
  'statements',
  'points',
  'origins',
  'provenance',
  'findings',
  'decisions',
  'proposals',
  'warnings',
];

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isReport(value: Readonly<Record<string, unknown>>): boolean {
  return (
    isObject(value.story) &&
    isObject(value.madeWith) &&
    LISTS.every((list) => Array.isArray(value[list])) &&
    Array.isArray(value.superseded ?? [])
  );
}

/** Reads the JSON that the page carries. Never throws: a page without a usable report says what is wrong with it. */
export function readReport(json: string): Reading {
  if (json.trim() === '') return { story: null, problem: 'missing', says: 'The file holds no report.' };
  try {
    const value: unknown = JSON.parse(json);
    if (isObject(value) && value.schemaVersion !== 1) {
      const version = typeof value.schemaVersion === 'number' ? String(value.schemaVersion) : 'unknown';
      return {
        story: null,
        problem: 'other-version',
        says: `The report has format ${version}; this page reads format 1.`,
      };
    }
    if (!isObject(value) || !isReport(value)) {
      return { story: null, problem: 'broken', says: 'The data in the file is not a Twosource report.' };
    }
    // Reports written before states of articles were followed lack the list.
    return { story: indexReport({ superseded: [], ...value } as unknown as Report), problem: null };
  } catch (error) {
    return {
      story: null,
      problem: 'broken',
      says: error instanceof Error ? error.message : 'The data cannot be read.',
    };
  }
}

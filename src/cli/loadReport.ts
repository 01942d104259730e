import type { Report } from '../model/index.ts';
import { loadInput } from './loadInputs.ts';
import { Misuse } from './misuse.ts';
import type { Surroundings } from './surroundings.ts';

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
  'otherStories',
  'superseded',
] as const;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function whatIsWrong(value: unknown): string | null {
  if (!isObject(value) || !isObject(value.madeWith) || value.madeWith.program !== 'twosource') {
    return 'it was not written by twosource compare --format json';
  }
  if (value.schemaVersion !== 1) return 'it is of another schema version; this program reads version 1';
  if (!isObject(value.story) || !Array.isArray(value.story.articleIds)) return 'it names no story';
  const missing = LISTS.find((name) => {
    const list = value[name] ?? (name === 'superseded' ? [] : null);
    return !Array.isArray(list) || !list.every(isObject);
  });
  return missing === undefined ? null : `its list “${missing}” is missing or broken`;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

type LoadedReport = Omit<Report, 'superseded'> & Partial<Pick<Report, 'superseded'>>;

/** Reports written before states of articles were followed lack the list. */
function withSuperseded(report: LoadedReport): Report {
  return { ...report, superseded: report.superseded ?? [] };
}

/** A report from a file or standard input. Throws `report-not-readable` and `report-broken`. */
export async function loadReport(file: string, surroundings: Surroundings): Promise<Report> {
  const loaded = await loadInput(file, surroundings);
  if ('warning' in loaded) throw new Misuse('report-not-readable', `${file}: ${loaded.warning.says}`);
  const value = parse(loaded.bytes);
  const wrong = whatIsWrong(value);
  if (wrong !== null) throw new Misuse('report-broken', `${file} is not a report: ${wrong}.`);
  return withSuperseded(value as Report);
}

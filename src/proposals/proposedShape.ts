import type {
  ProposalsFrom,
  ProposedOrigin,
  ProposedPoint,
  ProposedRelation,
  ProposedVersion,
} from '../model/index.ts';

/** Longest texts kept of a proposal's own words, and most entries kept of its lists; what is longer is cut, not refused. */
const WORDS = 300;
const QUOTE = 20_000;
const VERSIONS = 200;

const RELATIONS: ReadonlySet<string> = new Set<ProposedRelation>([
  'agree',
  'differs-in-precision',
  'conflict',
  'update',
  'single-source',
]);

/** A point from parsed JSON, or null where it is no object with a list of versions. */
export function readPoint(value: unknown, from: ProposalsFrom): ProposedPoint | null {
  if (!isObject(value) || !Array.isArray(value.versions)) return null;
  const versions = value.versions.slice(0, VERSIONS).map(readVersion);
  const relation = wordsOf(value.relation);
  return {
    from,
    relation: relation !== null && RELATIONS.has(relation) ? (relation as ProposedRelation) : null,
    gist: wordsOf(value.gist),
    versions: versions.filter((one) => one !== null),
  };
}

function readVersion(value: unknown): ProposedVersion | null {
  if (!isObject(value)) return null;
  const article = typeof value.article === 'number' ? String(value.article) : wordsOf(value.article);
  if (article === null) return null;
  const quote = typeof value.quote === 'string' && value.quote.trim() !== '' ? value.quote.slice(0, QUOTE) : null;
  const [start, end, nth] = [offsetOf(value.start), offsetOf(value.end), offsetOf(value.nth)];
  const both = start !== null && end !== null;
  return { article, quote, nth: Math.max(1, nth ?? 1), start: both ? start : null, end: both ? end : null };
}

/** An origin from parsed JSON, or null where it has no name or no list of articles. */
export function readOrigin(value: unknown, from: ProposalsFrom): ProposedOrigin | null {
  if (!isObject(value) || !Array.isArray(value.articles)) return null;
  const kind = wordsOf(value.kind);
  const name = wordsOf(value.name);
  if (kind === null || name === null) return null;
  const articles = value.articles.slice(0, VERSIONS).map(wordsOf);
  return { from, kind, name, articles: articles.filter((one) => one !== null) };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wordsOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const words = value.trim().slice(0, WORDS);
  return words === '' ? null : words;
}

function offsetOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

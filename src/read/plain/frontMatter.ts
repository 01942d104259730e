import type { Line } from './lines.ts';

/** Fields that head a text file ("Outlet: …", "Published: …", or YAML between "---" lines). */
export interface FrontMatter {
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly captured: string | null;
  readonly language: string | null;
  /** Number of lines, from the first on, that it takes up. */
  readonly lines: number;
}

type Field = Exclude<keyof FrontMatter, 'lines'>;

const FIELDS: Readonly<Record<string, Field>> = {
  outlet: 'outlet',
  publication: 'outlet',
  publisher: 'outlet',
  newspaper: 'outlet',
  site: 'outlet',
  source: 'outlet',
  url: 'url',
  link: 'url',
  title: 'title',
  headline: 'title',
  author: 'byline',
  byline: 'byline',
  published: 'published',
  date: 'published',
  'published at': 'published',
  'publication date': 'published',
  updated: 'updated',
  modified: 'updated',
  captured: 'captured',
  retrieved: 'captured',
  accessed: 'captured',
  language: 'language',
  lang: 'language',
};
const FIELD = /^["']?([a-z][a-z ]{1,18}?)["']?\s?:\s*(.*)$/i;
const MOST = 20;

/** The fields at the head of a text; all null and 0 lines where it begins with none. */
export function readFrontMatter(lines: readonly Line[]): FrontMatter {
  const yaml = lines[0]?.words === '---';
  const found: Partial<Record<Field, string>> = {};
  let at = yaml ? 1 : 0;
  for (; at < lines.length && at < MOST; at++) {
    const words = lines[at]!.words;
    if (yaml && /^(?:---|\.\.\.)$/.test(words)) break;
    const match = FIELD.exec(words);
    const field = match === null ? undefined : fieldNamed(match[1] ?? '');
    if (field === undefined && !yaml) break;
    const value = unquote(match?.[2] ?? '');
    if (field !== undefined && value !== '') found[field] ??= value;
  }
  const closed = yaml && at < lines.length && at < MOST;
  if (yaml && !closed) return { ...fill({}), lines: 0 };
  return { ...fill(found), lines: closed ? at + 1 : at };
}

function fieldNamed(name: string): Field | undefined {
  const key = name.toLowerCase().trim();
  return Object.hasOwn(FIELDS, key) ? FIELDS[key] : undefined;
}

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1$/.exec(value.trim());
  return (quoted?.[2] ?? value).trim().slice(0, 2000);
}

function fill(found: Partial<Record<Field, string>>): Omit<FrontMatter, 'lines'> {
  return {
    outlet: found.outlet ?? null,
    url: found.url ?? null,
    title: found.title ?? null,
    byline: found.byline ?? null,
    published: found.published ?? null,
    updated: found.updated ?? null,
    captured: found.captured ?? null,
    language: found.language ?? null,
  };
}

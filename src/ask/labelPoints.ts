/** A point in the form of a file of proposals; nothing in it has been checked. */
export interface AskedPoint {
  readonly relation: string;
  readonly gist: string;
  readonly versions: readonly AskedVersion[];
}

export interface AskedVersion {
  /** Id of an article, or what the model wrote where it names none that it was given. */
  readonly article: string;
  readonly quote: string;
}

/** Points as a model gives them, with ids of articles in place of the labels A1, A2 …; what has not the form of a point is passed over. */
export function labelPoints(points: readonly unknown[], ids: readonly string[]): readonly AskedPoint[] {
  return points.map((point) => readPoint(point, ids)).filter((point) => point !== null);
}

function readPoint(value: unknown, ids: readonly string[]): AskedPoint | null {
  if (!isObject(value) || !Array.isArray(value.versions)) return null;
  const versions = value.versions.map((version: unknown) => readVersion(version, ids)).filter((one) => one !== null);
  if (versions.length === 0) return null;
  const relation =
    typeof value.relation === 'string'
      ? value.relation
          .trim()
          .toLowerCase()
          .replace(/[\s_]+/gu, '-')
      : '';
  return { relation, gist: typeof value.gist === 'string' ? value.gist : '', versions };
}

function readVersion(value: unknown, ids: readonly string[]): AskedVersion | null {
  if (!isObject(value) || typeof value.quote !== 'string') return null;
  const { article, quote } = value;
  if (typeof article !== 'string' && typeof article !== 'number') return null;
  const label = String(article);
  // "A2" as asked for, and "a2", "[A2]", "article 2", which are as plain.
  const number = /^\W*(?:article\s*)?a?(\d{1,4})\W*$/iu.exec(label.trim())?.[1];
  return { article: ids[Number(number ?? 0) - 1] ?? label, quote };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

import { sha256Of } from '../../src/store/rawStore.ts';
import { openArchive, type Archive } from '../../src/store/openArchive.ts';

const ALL = 1_000_000;

/** All that an archive says, a line for each thing, sorted. */
export interface ArchiveLines {
  /** Articles, states of pieces and what changed in them. */
  readonly articles: readonly string[];
  /** Stories, and which piece stands in which and why. */
  readonly stories: readonly string[];
}

async function readOut({ store }: Pick<Archive, 'store'>): Promise<ArchiveLines> {
  const stories = await store.stories.list({ limit: ALL });
  const pieces = (await Promise.all(stories.map(({ id }) => store.pieces.ofStory(id)))).flat();
  const ids = pieces.map(({ id }) => id);
  const revisions = await store.pieces.revisions(ids);
  const articleIds = [...new Set(revisions.map(({ articleId }) => articleId))];
  const texts = await store.articles.get(articleIds);
  const statements = await store.articles.statements(articleIds);
  const changes = await store.changes.ofPieces(ids);
  const articles = [
    ...texts.map((article) => ['article', article, digest(statements.get(article.id))]),
    ...revisions.map(({ pieceId, articleId, at }) => ['state', pieceId, articleId, at]),
    ...pieces.map(({ id, articleId }) => ['piece', id, articleId]),
    ...changes.map((change) => ['change', change]),
  ];
  const grouped = [...stories.map((story) => ['story', story]), ...pieces.map((piece) => ['stands', piece])];
  return { articles: toLines(articles), stories: toLines(grouped) };
}

/** Reads the archive in a folder out. */
export async function readOutFolder(folder: string): Promise<ArchiveLines> {
  const archive = await openArchive(folder);
  try {
    return await readOut(archive);
  } finally {
    await archive.close();
  }
}

/** The first lines that only one of two archives has, in words; null where there are none. */
export function tellDifference(one: readonly string[], other: readonly string[]): string | null {
  const missing = without(one, other);
  const added = without(other, one);
  if (missing.length === 0 && added.length === 0 && one.length === other.length) return null;
  const shown = [...missing.slice(0, 1), ...added.slice(0, 1)].map((line) => line.slice(0, 300));
  return `${missing.length} lines are missing, ${added.length} are added: ${shown.join(' | ')}`;
}

function without(lines: readonly string[], taken: readonly string[]): string[] {
  const known = new Set(taken);
  return lines.filter((line) => !known.has(line));
}

function toLines(values: readonly unknown[]): string[] {
  return values.map((value) => JSON.stringify(value)).sort();
}

function digest(bytes: Uint8Array | undefined): string | null {
  return bytes === undefined ? null : sha256Of(bytes).slice(0, 16);
}

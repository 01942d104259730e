import { readFileSync } from 'node:fs';
import { packStatements } from '../../src/jobs/packing/packStatements.ts';
import { pieceOf, type Prepared, type PreparedArticle } from '../../src/jobs/adding/prepareArrival.ts';
import { settleLines } from '../../src/jobs/adding/settleLines.ts';
import { openStories } from '../../src/jobs/adding/storyKeeper.ts';
import { makeId, type Article, type CaptureEntry, type JournalEntry, type Outlet } from '../../src/model/index.ts';
import { findStatements } from '../../src/statements/findStatements.ts';
import { readInput } from '../../src/read/readInput.ts';
import { openForWriting } from '../../src/store/openArchive.ts';
import { packJson } from '../../src/store/packJson.ts';
import { termsOf } from '../../src/stories/articleTerms.ts';
import { encodeTerms } from '../../src/stories/termBytes.ts';
import { makeArticles } from '../madeArticles.ts';
import { openVariation } from './varyArticles.ts';

const TOGETHER = 64;
const SHA256 = '0'.repeat(64);

interface Base {
  readonly articles: readonly Article[];
  readonly outlets: ReadonlyMap<string, Outlet>;
  readonly statements: ReadonlyMap<string, Uint8Array>;
}

/**
 * Builds a large archive by the way that pages take once they are read: placed, settled, looked at again. Texts are those of a file of
 * rows, or made up, varied so often that they are enough; what the first ones say is read, and holds of the others too, since spans stay.
 */
export async function buildLarge(folder: string, count: number, rows: string | null): Promise<void> {
  const base = await readBase(rows);
  const vary = openVariation(base.articles);
  const archive = await openForWriting(folder);
  const stories = await openStories(archive.store);
  for (let at = 0; at < count; at += TOGETHER) {
    const prepared = Array.from({ length: Math.min(TOGETHER, count - at) }, (_, i) => prepare(at + i, base, vary));
    const entries = prepared.map((_, i): JournalEntry => entryOf(at + i));
    const lines = await archive.journal.append([...entries, { kind: 'second-look', at: entryOf(at).at, whole: false }]);
    await settleLines(
      lines.slice(0, -1).map((line, i) => ({ line, prepared: prepared[i]! })),
      archive.store,
      stories,
    );
    await settleLines([{ line: lines.at(-1)!, prepared: null }], archive.store, stories);
  }
  await archive.close();
}

async function readBase(rows: string | null): Promise<Base> {
  const bytes = rows === null ? madeRows() : new Uint8Array(readFileSync(rows));
  const { articles, outlets } = await readInput({ name: 'rows.jsonl', bytes }, { zone: null });
  return {
    articles,
    outlets: new Map(outlets.map((outlet) => [outlet.id, outlet])),
    statements: new Map(articles.map((article) => [article.id, packStatements(findStatements(article), article)])),
  };
}

function madeRows(): Uint8Array {
  const rows = makeArticles(400, 100);
  return new TextEncoder().encode(rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
}

function prepare(index: number, base: Base, vary: ReturnType<typeof openVariation>): Prepared {
  const original = base.articles[index % base.articles.length]!;
  const article = vary(original, Math.floor(index / base.articles.length));
  const one: PreparedArticle = {
    article,
    outlet: base.outlets.get(article.outletId)!,
    pieceId: pieceOf(article),
    body: packJson(article),
    statements: base.statements.get(original.id)!,
    terms: encodeTerms(termsOf(article)),
  };
  return { sha256: SHA256, size: 40_000, packed: null, articles: [one], warnings: [] };
}

function entryOf(index: number): CaptureEntry {
  const at = new Date(Date.UTC(2026, 2, 4) + index * 1000).toISOString();
  const name = `/home/desk/saved/${index}.html`;
  const rest = { method: 'file', url: null, size: 40_000, zone: null, program: '9.9.9' } as const;
  // A real digest takes the room of one.
  const sha256 = index.toString(16).padStart(64, 'f');
  return { kind: 'capture', id: makeId('cap', sha256, name, at), at, name, sha256, ...rest };
}

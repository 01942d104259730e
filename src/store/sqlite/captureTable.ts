import type { Selectable } from 'kysely';
import type { CaptureEntry, CaptureMethod, CaptureOutcome } from '../../model/index.ts';
import type { CaptureRepository } from '../store.ts';
import { inParts } from './values.ts';
import type { Database, Tables } from './tables.ts';

/** Captures in their table. */
export function captureTable(db: Database): CaptureRepository {
  return {
    add: async (outcomes) => {
      for (const part of inParts(outcomes.map(toRow), 50)) await db.insertInto('captures').values(part).execute();
    },
    get: async (seqs) => {
      const rows = await db.selectFrom('captures').selectAll().where('seq', 'in', seqs).orderBy('seq').execute();
      return rows.map(toEntry);
    },
    ofUrl: async (url) => {
      const rows = await db.selectFrom('captures').selectAll().where('url', '=', url).orderBy('seq', 'desc').execute();
      return rows.map(toEntry);
    },
    count: async () => {
      const { count } = await db
        .selectFrom('captures')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },
  };
}

function toRow({ entry, seq, ...outcome }: CaptureOutcome): Tables['captures'] {
  const { id, at, method, name, url, sha256, size, zone, program } = entry;
  return { seq, id, at, method, name, url, sha256, size, zone, program, outcome: JSON.stringify(outcome) };
}

function toEntry({
  id,
  at,
  method,
  name,
  url,
  sha256,
  size,
  zone,
  program,
}: Selectable<Tables['captures']>): CaptureEntry {
  return { kind: 'capture', id, at, method: method as CaptureMethod, name, url, sha256, size, zone, program };
}

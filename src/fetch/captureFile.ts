import { appendFile, mkdir, open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Exchange } from './request.ts';
import { exchangeRecords, infoRecord, warcDate } from './writeWarc.ts';
import { joinBytes } from './wire.ts';

/** The file of captures of one run, made when the first page is added and never over another; several where it grows large. */
export interface CaptureFile {
  /** Adds the exchanges of one page and answers with the file they lie in; throws where the disk does not take them. */
  readonly add: (exchanges: readonly Exchange[]) => Promise<string>;
  /** Where it lies; empty where nothing was added. */
  readonly paths: () => readonly string[];
}

/** A file that has come to this many bytes is followed by another: a reader may take each into memory whole. */
const LARGE = 40_000_000;

/** Captures in `folder`, named by the UTC time `at`: "2026-11-24T17-48-58Z.warc.gz". */
export function captureFile(folder: string, at: number, agent: string, large = LARGE): CaptureFile {
  const paths: string[] = [];
  let size = Infinity;
  return {
    add: async (exchanges) => {
      if (size >= large) {
        paths.push(await begin(folder, at, agent));
        size = 0;
      }
      const path = paths.at(-1)!;
      const records = joinBytes(exchanges.map(exchangeRecords));
      await appendFile(path, records);
      size += records.length;
      return path;
    },
    paths: () => paths,
  };
}

async function begin(folder: string, at: number, agent: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  // A colon cannot stand in a file name everywhere.
  const name = warcDate(at).replaceAll(':', '-');
  for (let count = 1; ; count++) {
    const path = join(folder, `${name}${count === 1 ? '' : `-${count}`}.warc.gz`);
    try {
      const handle = await open(path, 'wx');
      await handle.close();
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw error;
    }
    await appendFile(path, infoRecord(basename(path), at, agent));
    return path;
  }
}

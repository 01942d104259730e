import { appendFile, mkdir, open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Exchange } from './request.ts';
import { exchangeRecords, infoRecord, warcDate } from './writeWarc.ts';

/** A file of captures, made when the first page is added and never over another. */
export interface CaptureFile {
  /** Adds the exchanges of one page; throws where the disk does not take them. */
  readonly add: (exchanges: readonly Exchange[]) => Promise<void>;
  /** Where it lies, or null where nothing was added. */
  readonly path: () => string | null;
}

/** A capture file in `folder`, named by the UTC time `at`: "2026-11-24T17-48-58Z.warc.gz". */
export function captureFile(folder: string, at: number, agent: string): CaptureFile {
  let path: string | null = null;
  return {
    add: async (exchanges) => {
      path ??= await begin(folder, at, agent);
      for (const exchange of exchanges) await appendFile(path, exchangeRecords(exchange));
    },
    path: () => path,
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

import { dirname, relative } from 'node:path';

/** What would be lost if the power went as something is acknowledged: paths written to, or named anew, and not on disk since. */
export interface PowerCut {
  /** Acknowledgements seen. */
  readonly acknowledged: number;
  /** Calls of fsync and fdatasync that came back before the last of them. */
  readonly syncs: number;
  /** "journal.jsonl at acknowledgement 2", each once. */
  readonly lost: readonly string[];
}

/** A call as strace prints it with -f -y, cut in two where another thread came in between. */
const CALL = /^(\d+) +(?:<\.\.\. )?(\w+)(?:\(| resumed>)(.*)$/;
const UNFINISHED = '<unfinished ...>';

/** Files whose content is made anew when the archive is opened, or that SQLite folds its log into by rules of its own. */
const NOT_NEEDED = /(?:-shm|-journal|writing\.lock)$/;
const SQLITE_OWN = /archive\.db$/;

interface Disk {
  /** Content or names that are not on disk, and the step that made them so. */
  readonly unsynced: Map<string, number>;
  readonly seen: Set<string>;
}

/** Reads a trace of a process that made an archive in `folder` and wrote `marker` to standard output at each acknowledgement. */
export function readPowerCut(trace: string, folder: string, marker: string): PowerCut {
  const disk: Disk = { unsynced: new Map(), seen: new Set() };
  const begun = new Map<string, { rest: string; step: number }>();
  const lost = new Set<string>();
  let acknowledged = 0;
  let syncs = 0;
  for (const [step, line] of trace.split('\n').entries()) {
    const [, pid = '', name = '', rest = ''] = CALL.exec(line) ?? [];
    if (name === 'write' && rest.startsWith('1<') && rest.includes(marker)) {
      acknowledged++;
      for (const path of disk.unsynced.keys())
        lost.add(`${relative(folder, path) || 'names in the folder'} at acknowledgement ${acknowledged}`);
    }
    if (rest.endsWith(UNFINISHED)) {
      begun.set(pid, { rest: rest.slice(0, -UNFINISHED.length), step });
      continue;
    }
    const before = line.includes('<... ') ? begun.get(pid) : undefined;
    const call = `${before?.rest ?? ''}${rest}`;
    if (/ = -1 /.test(call)) continue;
    if (/^f(?:data)?sync$/.test(name)) syncs++;
    apply(name, call, before?.step ?? step, step, disk, folder);
  }
  return { acknowledged, syncs, lost: [...lost] };
}

function apply(name: string, call: string, began: number, ended: number, disk: Disk, folder: string): void {
  const inside = (path: string) => path === folder || path.startsWith(`${folder}/`);
  const write = (path: string) => inside(path) && !NOT_NEEDED.test(path) && disk.unsynced.set(path, ended);
  const nameIn = (path: string) => inside(path) && !NOT_NEEDED.test(path) && disk.unsynced.set(dirname(path), ended);
  const [first = '', second = ''] = [...call.matchAll(/"([^"]*)"/g)].map(([, path]) => path!);
  if (/^f(?:data)?sync$/.test(name)) sync(descriptor(call), began, disk);
  else if (/^p?write|^ftruncate/.test(name)) {
    if (!SQLITE_OWN.test(descriptor(call))) write(descriptor(call));
  } else if (name === 'mkdir') nameIn(first);
  else if (name === 'rename') {
    nameIn(second);
    const content = disk.unsynced.get(first);
    if (content !== undefined && disk.unsynced.delete(first)) write(second);
  } else if (name === 'openat' && call.includes('O_CREAT') && !disk.seen.has(first)) {
    disk.seen.add(first);
    nameIn(first);
  }
}

/** A sync covers what was written before it began. */
function sync(path: string, began: number, { unsynced }: Disk): void {
  if ((unsynced.get(path) ?? Infinity) < began) unsynced.delete(path);
}

function descriptor(call: string): string {
  return /^\d+<([^>]*)>/.exec(call)?.[1] ?? '';
}

import { readFileSync } from 'node:fs';
import type { Order } from './orders.ts';
import type { Outcome } from './outcome.ts';
import { readPowerCut } from './powerCut.ts';
import { runChild } from './runChild.ts';
import type { Workshop } from './workshop.ts';

const CALLS = 'openat,mkdir,rename,write,writev,pwrite64,pwritev,ftruncate,fsync,fdatasync';

/** Watches the calls of a process that adds pages: all that it wrote and named must be on disk before it acknowledges it. */
export async function seeSyncs({ child, traced, newPath }: Workshop): Promise<Outcome> {
  const row = {
    what: 'fsync before each acknowledgement (strace)',
    target: 'bytes, their folder, journal and database log synced',
  };
  if (!traced) return { ...row, found: 'strace is not there, or may not trace', ok: null };
  const folder = newPath('traced');
  const log = `${folder}.strace`;
  const under = ['strace', '-f', '-qq', '-y', '--seccomp-bpf', '-s', '400', '-o', log, '-e', `trace=${CALLS}`];
  const order: Order = { do: 'add', folder, from: 0, to: 24, batch: 4, threads: 0, clockOff: 0 };
  const { kept, done } = await runChild(child, order, { under });
  const { acknowledged, syncs, lost } = readPowerCut(readFileSync(log, 'utf8'), folder, 'kept');
  const seen = `${syncs} syncs before ${acknowledged} acknowledgements of ${kept.length} captures`;
  const found =
    lost.length === 0 ? `${seen}: nothing was left to chance` : `${seen}; not on disk: ${lost.slice(0, 4).join(', ')}`;
  return { ...row, found, ok: done && acknowledged === 6 && lost.length === 0 };
}

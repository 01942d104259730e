import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Outcome } from '../outcome.ts';
import { runChild, type ChildSettings } from '../runChild.ts';
import { findWrongs } from '../soundness.ts';
import type { Workshop } from '../workshop.ts';

const PAGES = 56;
/** Kilobytes at which the disk is full: as the archive is made, and in the middle of adding. */
export const DISK_SIZES = [300, 1200, 2000];
/** Where no disk can be mounted, the most that one file may take, in blocks of 1024 bytes. */
const FILE_LIMIT = 700;

/** Fills the disk under an archive while pages are added, then makes room and goes on. */
export async function fillDisk(workshop: Workshop, sizes: readonly number[]): Promise<Outcome> {
  const wrongs: string[] = [];
  const codes: string[] = [];
  const mounts = mountable(workshop.newPath('mount'));
  for (const size of mounts ? sizes : [FILE_LIMIT]) {
    const disk = workshop.newPath('full');
    mkdirSync(disk);
    if (mounts) mount(disk, size, []);
    try {
      const how = mounts ? {} : { under: ['bash', '-c', `ulimit -f ${size}; exec "$@"`, 'bash'] };
      const makeRoom = () => {
        if (mounts) mount(disk, 200_000, ['remount']);
      };
      codes.push(await fillAndGoOn(workshop, join(disk, 'archive'), how, makeRoom, wrongs));
    } finally {
      // The driver may hold a closed file for a while yet.
      if (mounts) spawnSync('umount', ['-l', disk]);
    }
  }
  return {
    what: mounts ? 'full disk' : 'full disk (a limit on the size of files)',
    target: 'archive-disk-full, nothing acknowledged lost, goes on once there is room',
    found: wrongs.length === 0 ? `${codes.join(', ')}: nothing lost, went on` : wrongs.slice(0, 3).join('; '),
    ok: wrongs.length === 0,
  };
}

async function fillAndGoOn(
  { child }: Workshop,
  folder: string,
  how: ChildSettings,
  makeRoom: () => void,
  wrongs: string[],
): Promise<string> {
  const order = { do: 'add', folder, from: 0, to: PAGES, batch: 4, threads: 0, clockOff: 0 } as const;
  const first = await runChild(child, order, how);
  const code = first.fault?.code ?? 'no fault';
  if (code !== 'archive-disk-full') wrongs.push(`it ended with ${code} (${first.fault?.says ?? ''})`);
  const again = await runChild(child, order, how);
  if (again.fault?.code !== 'archive-disk-full')
    wrongs.push(
      `tried again on the full disk it ended with ${again.fault?.code ?? 'no fault'} (${again.fault?.says ?? ''})`,
    );
  makeRoom();
  const acknowledged = new Set([...first.kept, ...again.kept]);
  wrongs.push(...(await findWrongs(folder, acknowledged)));
  const last = await runChild(child, order);
  if (!last.done)
    wrongs.push(`with room again it ended with ${last.fault?.code ?? 'no reason'} (${last.fault?.says ?? ''})`);
  for (const id of last.kept) acknowledged.add(id);
  wrongs.push(...(await findWrongs(folder, acknowledged)));
  return `${code} after ${first.kept.length} captures`;
}

function mountable(at: string): boolean {
  mkdirSync(at);
  const ok = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', at]).status === 0;
  if (ok) spawnSync('umount', [at]);
  return ok;
}

function mount(at: string, kilobytes: number, how: readonly string[]): void {
  spawnSync('mount', ['-t', 'tmpfs', '-o', [...how, `size=${kilobytes}k`].join(','), 'tmpfs', at]);
}

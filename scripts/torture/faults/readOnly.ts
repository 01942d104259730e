import { spawnSync } from 'node:child_process';
import type { Order } from '../orders.ts';
import type { Outcome } from '../outcome.ts';
import { runChild } from '../runChild.ts';
import { findWrongs } from '../soundness.ts';
import type { Workshop } from '../workshop.ts';

/** The account without rights that every Linux and BSD has under this number. */
const NOBODY = 65_534;

/** Takes away the right to write: adding must say so, reading must still work. */
export async function takeRights({ child, newPath }: Workshop): Promise<Outcome> {
  const row = { what: 'read-only folder', target: 'archive-not-writable; listing still works; nothing lost' };
  const folder = newPath('read-only');
  const order: Order = { do: 'add', folder, from: 0, to: 12, batch: 4, threads: 0, clockOff: 0 };
  const { kept } = await runChild(child, order);
  // Rights do not bind the superuser: the child runs as somebody else.
  const options = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
  chmod('a=rX', folder);
  try {
    const adding = await runChild(child, { ...order, to: 20 }, { options });
    const reading = await runChild(child, { do: 'read', folder }, { options });
    chmod('u+rwX', folder);
    const code = adding.fault?.code ?? 'no fault';
    const wrongs = await findWrongs(folder, new Set(kept));
    if (!reading.done)
      wrongs.push(`reading ended with ${reading.fault?.code ?? 'no reason'} (${reading.fault?.says ?? ''})`);
    const ok = code === 'archive-not-writable' && wrongs.length === 0;
    return { ...row, found: [code, ...(ok ? ['read as before'] : wrongs)].join('; '), ok };
  } finally {
    chmod('u+rwX', folder);
  }
}

function chmod(mode: string, folder: string): void {
  spawnSync('chmod', ['-R', mode, folder]);
}

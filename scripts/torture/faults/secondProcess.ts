import type { Outcome } from '../outcome.ts';
import { runChild, type Ended } from '../runChild.ts';
import { findWrongs } from '../soundness.ts';
import type { Workshop } from '../workshop.ts';

/** Opens an archive that another process writes to: a second writer is told so at once, a reader reads, the first goes on. */
export async function openTwice({ child, newPath }: Workshop): Promise<Outcome> {
  const folder = newPath('twice');
  const pages = { do: 'add', folder, from: 0, to: 12, batch: 4, threads: 0, clockOff: 0 } as const;
  const before = await runChild(child, pages);
  const meanwhile: Promise<Ended>[] = [];
  const first = await runChild(
    child,
    { do: 'hold', folder },
    {
      heard: (told, holder) => {
        if (told.is !== 'open') return;
        meanwhile.push(runChild(child, { ...pages, to: 20 }), runChild(child, { do: 'read', folder }));
        void Promise.allSettled(meanwhile).then(() => holder.stdin?.end());
      },
    },
  );
  const [adding, reading] = await Promise.all(meanwhile);
  const code = adding?.fault?.code ?? 'no fault';
  const wrongs = await findWrongs(folder, new Set([...before.kept, ...first.kept]));
  if (!first.done) wrongs.push(`the first process ended with ${first.fault?.code ?? 'no reason'}`);
  if (reading?.done !== true)
    wrongs.push(`a reader ended with ${reading?.fault?.code ?? 'no reason'} (${reading?.fault?.says ?? ''})`);
  const ok = code === 'archive-in-use' && wrongs.length === 0;
  return {
    what: 'a second process on the archive',
    target: 'archive-in-use for a writer; readers read; the first goes on',
    found: [code, ...(ok ? ['a reader read, the first went on'] : wrongs)].join('; '),
    ok,
  };
}

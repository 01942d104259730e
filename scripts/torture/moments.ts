import { spawnSync } from 'node:child_process';

/** A moment at which a child is killed: after its start, after a line it printed, or as it makes a call of the system. */
export type Moment =
  | { readonly kind: 'start'; readonly ms: number }
  | { readonly kind: 'kept'; readonly after: number; readonly ms: number }
  | { readonly kind: 'call'; readonly inject: readonly string[]; readonly says: string };

/** The tracer that kills at a call. */
export const TRACE: readonly string[] = ['strace', '-f', '-qq', '--seccomp-bpf', '-o', '/dev/null'];

/** Calls to be killed at, and how many of each a thread makes in one run, at most. */
const CALLS = [
  { calls: 'fsync,fdatasync', most: 25 },
  { calls: 'pwrite64', most: 500 },
  { calls: 'write,writev,ftruncate', most: 30 },
  { calls: 'rename,unlink,mkdir,link', most: 12 },
] as const;

/** Numbers from 0 to 1, the same for the same seed (mulberry32, public domain, by Tommy Ettinger). */
export function openDraw(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** What the moments of one kind of work are spread over. */
export interface Spread {
  /** Lines that a run prints, up to which it is killed. */
  readonly lines: number;
  /** Milliseconds after a line, at most. */
  readonly ms: number;
  /** Whether a tracer is there to kill at a call. */
  readonly traced: boolean;
}

/** Milliseconds that a child takes to start and to open an archive, about. */
const START_MS = 700;

/** Draws a moment. About a fifth fall into the start; with a tracer two fifths on a call; the rest between two acknowledgements. */
export function drawMoment(draw: () => number, { lines, ms, traced }: Spread): Moment {
  const kind = draw();
  if (kind < 0.2) return { kind: 'start', ms: Math.round(draw() * START_MS) };
  if (kind < 0.6 && traced) {
    const { calls, most } = CALLS[Math.floor(draw() * CALLS.length)]!;
    const nth = 1 + Math.floor(draw() * most);
    const inject = ['-e', `trace=${calls}`, '-e', `inject=${calls}:signal=SIGKILL:when=${nth}`];
    return { kind: 'call', inject, says: `${calls} ${nth}` };
  }
  return { kind: 'kept', after: 1 + Math.floor(draw() * lines), ms: Math.round(draw() * ms) };
}

/** Whether strace is there and may trace. */
export function canTrace(): boolean {
  return (
    spawnSync('strace', ['-qq', '-o', '/dev/null', '--seccomp-bpf', '-f', '-e', 'trace=fsync', 'true']).status === 0
  );
}

import type { Surroundings } from './surroundings.ts';

export interface Watched {
  readonly surroundings: Surroundings;
  readonly out: () => string;
  readonly err: () => string;
  /** Programs started, each with its arguments. */
  readonly started: readonly (readonly string[])[];
}

export interface Pretended {
  readonly input?: string;
  readonly env?: Surroundings['env'];
  /** Width of a terminal on both outputs; not a terminal where it is left out. */
  readonly columns?: number;
  readonly platform?: string;
  readonly cannotStart?: boolean;
  /** Milliseconds that pass between two looks at the clock. */
  readonly tick?: number;
  /** UTC milliseconds that the clock on the wall shows. */
  readonly wallClock?: number;
}

/** Surroundings that keep what was written, for tests. */
export function pretend(of: Pretended = {}): Watched {
  const written = { out: '', err: '' };
  const started: string[][] = [];
  let clock = 0;
  const writer = (to: 'out' | 'err') => ({
    write: (text: string) => {
      written[to] += text;
    },
    isTerminal: of.columns !== undefined,
    columns: of.columns ?? null,
  });
  return {
    surroundings: {
      out: writer('out'),
      err: writer('err'),
      env: of.env ?? {},
      platform: of.platform ?? 'linux',
      readStandardInput: (limit) => {
        const bytes = new TextEncoder().encode(of.input ?? '');
        return Promise.resolve(bytes.length > limit ? null : bytes);
      },
      start: (program, args) => {
        if (of.cannotStart) return Promise.reject(new Error('ENOENT'));
        started.push([program, ...args]);
        return Promise.resolve();
      },
      now: () => (clock += of.tick ?? 0),
      wallClock: () => of.wallClock ?? Date.UTC(2026, 2, 3, 12, 0, 5),
      sleep: () => Promise.resolve(),
      onStop: () => () => undefined,
    },
    out: () => written.out,
    err: () => written.err,
    started,
  };
}

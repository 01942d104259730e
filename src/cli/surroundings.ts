/** Somewhere to write to, and what is known about it. */
export interface Writer {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Width, or null where it is not a terminal. */
  readonly columns: number | null;
}

/** All that a command reaches of the machine beyond its files; tests pass their own. */
export interface Surroundings {
  readonly out: Writer;
  readonly err: Writer;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  /** Bytes of standard input, at most `limit` of them; null where there are more. */
  readonly readStandardInput: (limit: number) => Promise<Uint8Array | null>;
  /** Starts a program apart from this one; settles when it has started, and throws where it cannot. */
  readonly start: (program: string, args: readonly string[]) => Promise<void>;
  /** Milliseconds, for progress alone: no report depends on it. */
  readonly now: () => number;
  /** UTC milliseconds since 1970, for the time of a capture. */
  readonly wallClock: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Calls back when the user asks to stop (Ctrl-C, or the system's request to end), a second time ends the program; gives what forgets it. */
  readonly onStop: (stop: () => void) => () => void;
}

/** What the program answers its caller with. */
export const EXIT = { made: 0, nothingRead: 1, misuse: 2, madeWithGaps: 3, fault: 4, stopped: 130 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

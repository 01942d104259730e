/** What a child process is told to do with an archive; one argument, as JSON. */
export type Order =
  | ({ readonly do: 'add'; readonly folder: string; readonly from: number; readonly to: number } & How)
  | ToWatch
  | { readonly do: 'rebuild' | 'hold' | 'read'; readonly folder: string };

/** Feeds to be followed by a clock that passes at once what is waited for: from so many hours on, for so many. */
export interface ToWatch {
  readonly do: 'watch';
  readonly folder: string;
  readonly feeds: readonly string[];
  readonly fromHour: number;
  readonly hours: number;
}

/** How pages are taken. */
export interface How {
  /** Pages taken together. */
  readonly batch: number;
  readonly threads: number;
  /** Milliseconds by which the clock is off. */
  readonly clockOff: number;
}

/** One line that a child prints. `kept` comes once what it names was acknowledged; `fault` has the code of what went wrong. */
export type Told =
  | { readonly is: 'open' | 'done' }
  | { readonly is: 'kept'; readonly captures: readonly string[] }
  | { readonly is: 'fault'; readonly code: string; readonly says: string };

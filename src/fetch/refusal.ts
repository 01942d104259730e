import type { WarningCode } from '../model/index.ts';

export type FetchCode = Extract<WarningCode, `fetch-${string}`>;

/** What a server that answered with an error said. */
export interface RefusedAnswer {
  readonly status: number;
  /** Header Retry-After as it came, or null. */
  readonly retryAfter: string | null;
  /** Header Date as it came, or null. */
  readonly date: string | null;
  /** The host that answered. */
  readonly host: string;
}

/** Why one page was not fetched; becomes a warning, and the other pages go on. */
export class Refusal extends Error {
  readonly code: FetchCode;
  /** Null where no server answered, or what it answered was not the trouble. */
  readonly answer: RefusedAnswer | null;

  constructor(code: FetchCode, says: string, answer: RefusedAnswer | null = null) {
    super(says);
    this.name = 'Refusal';
    this.code = code;
    this.answer = answer;
  }
}

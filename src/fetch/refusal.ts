import type { WarningCode } from '../model/index.ts';

export type FetchCode = Extract<WarningCode, `fetch-${string}`>;

/** Why one page was not fetched; becomes a warning, and the other pages go on. */
export class Refusal extends Error {
  readonly code: FetchCode;

  constructor(code: FetchCode, says: string) {
    super(says);
    this.name = 'Refusal';
    this.code = code;
  }
}

import type { WarningCode } from './warning-codes.ts';

/** Something about the input that the reader must know; the rest of the work goes on. */
export interface Warning {
  readonly code: WarningCode;
  readonly says: string;
  /** Name of the input as the user gave it, or null where the warning is about the whole report. */
  readonly input: string | null;
  readonly articleId: string | null;
}

import type { WarningCode } from '../model/index.ts';

export type ModelCode = Extract<WarningCode, `model-${string}`>;

/** Why one request to a model gave nothing; becomes a warning. */
export class AskFailure extends Error {
  readonly code: ModelCode;
  /** True where another request would fare no better. */
  readonly ends: boolean;

  constructor(code: ModelCode, says: string, ends = false) {
    super(says);
    this.name = 'AskFailure';
    this.code = code;
    this.ends = ends;
  }
}

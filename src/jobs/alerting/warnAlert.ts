import type { Warning, WarningCode } from '../../model/index.ts';

/** A warning about alerts, which are about no input of the user's. */
export function warnAlert(code: Extract<WarningCode, `alert-${string}`>, says: string): Warning {
  return { code, says, input: null, articleId: null };
}

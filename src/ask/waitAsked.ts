const FIRST_WAIT_MS = 1000;

/**
 * Milliseconds to wait before asking again: what a Retry-After header says, in seconds or as a date, else twice as long after each
 * try. `tries` counts those made; `at` is the UTC time of the answer.
 */
export function waitAsked(header: string | null, tries: number, at: number): number {
  const said = header?.trim() ?? '';
  if (/^\d{1,9}(?:\.\d+)?$/u.test(said)) return Number(said) * 1000;
  const date = said === '' ? NaN : Date.parse(said);
  return Number.isNaN(date) ? FIRST_WAIT_MS * 2 ** (tries - 1) : Math.max(0, date - at);
}

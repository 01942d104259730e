/** How the standard writes a date ("Tue, 03 Mar 2026 12:00:00 GMT", RFC 9110, 5.6.7); its two older forms are not read. */
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * Milliseconds that a Retry-After header asks for, from seconds or from a date; 0 where that date is past, null where it says
 * neither. A date is taken against the server's own clock, `serverDate` (the header Date), where that is given, so that a wrong
 * clock of this machine does not count; `now` is UTC milliseconds.
 */
export function readRetryAfter(header: string | null, serverDate: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const until = readHttpDate(text);
  return until === null ? null : Math.max(until - (readHttpDate(serverDate ?? '') ?? now), 0);
}

function readHttpDate(text: string): number | null {
  const at = HTTP_DATE.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(at) ? null : at;
}

const MOST_LINES = 400;

/** Header names in lower case to their values, in order. */
export type Headers = ReadonlyMap<string, readonly string[]>;

/**
 * Named header lines as WARC, HTTP and MIME write them, folded lines joined; a sentence saying what is wrong where a line is no header
 * or holds a control character, since such a line could hide another.
 */
export function readHeaders(lines: readonly string[]): Headers | string {
  if (lines.length > MOST_LINES) return `it has more than ${MOST_LINES} header lines`;
  const found = new Map<string, string[]>();
  let last: string[] | null = null;
  for (const line of lines) {
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) return 'a header holds a control character';
    const folded = /^[ \t]/.test(line);
    if (folded && last !== null) last.push(`${last.pop() ?? ''} ${line.trim()}`);
    else {
      const colon = line.indexOf(':');
      const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
      if (folded || !/^[!#$%&'*+.^_`|~\w-]{1,100}$/.test(name)) return 'a header line has no name';
      last = found.get(name) ?? [];
      last.push(line.slice(colon + 1).trim());
      found.set(name, last);
    }
  }
  return found;
}

/** The first value of a header, or null. */
export function headerValue(headers: Headers, name: string): string | null {
  return headers.get(name)?.[0] ?? null;
}

const STRIDE = 512;
/** Shorter data costs nothing; prose has no word of this length. */
const FEWEST = 2048;
const MARK = 'base64,';

/**
 * The page without the data that "data:" addresses carry in base 64 (pictures, fonts: megabytes in a page saved as one file), so that
 * limits and parsers see the page alone. The bytes themselves where there is none.
 */
export function dropDataAddresses(page: Uint8Array): Uint8Array {
  const runs = findRuns(page);
  if (runs.length === 0) return page;
  const kept = new Uint8Array(page.length - runs.reduce((sum, [start, end]) => sum + end - start, 0));
  let from = 0;
  let to = 0;
  for (const [start, end] of [...runs, [page.length, page.length] as const]) {
    kept.set(page.subarray(from, start), to);
    to += start - from;
    from = end;
  }
  return kept;
}

// A long run covers a multiple of the stride, so that all other bytes need no look.
function findRuns(page: Uint8Array): (readonly [number, number])[] {
  const runs: (readonly [number, number])[] = [];
  for (let at = STRIDE, last = 0; at < page.length; at += STRIDE) {
    if (!IN_DATA[page[at]!]) continue;
    let start = at;
    while (start > last && IN_DATA[page[start - 1]!]) start--;
    let end = at;
    while (end < page.length && IN_DATA[page[end]!]) end++;
    if (end - start >= FEWEST && followsMark(page, start)) runs.push([start, end]);
    last = end;
    at = Math.max(at, end - (end % STRIDE));
  }
  return runs;
}

const IN_DATA = Uint8Array.from({ length: 256 }, (_, byte) =>
  Number(/[A-Za-z0-9+/=_-]/.test(String.fromCharCode(byte))),
);

function followsMark(page: Uint8Array, start: number): boolean {
  for (let i = 0; i < MARK.length; i++) if (page[start - MARK.length + i] !== MARK.charCodeAt(i)) return false;
  return true;
}

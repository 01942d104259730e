import { readFile } from 'node:fs/promises';

const PLACE = '<script type="application/json" id="report">';
const OPENING = /^\{"schemaVersion":\d+,"madeWith":\{"program":"twosource"/;

/** True for a page that this program wrote: it starts as a page and has a report where renderHtml puts one. What merely holds such a page is not. */
export function isOwnPage(bytes: Uint8Array): boolean {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!/^\s*<!doctype html>/i.test(page.toString('latin1', 0, 100))) return false;
  const at = page.indexOf(PLACE);
  return at >= 0 && OPENING.test(page.toString('latin1', at + PLACE.length, at + PLACE.length + 100));
}

/** Whether a file can be written without loss: it is not there, or is a page of ours. */
export async function isFreeOrOwn(path: string): Promise<boolean> {
  try {
    return isOwnPage(await readFile(path));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT';
  }
}

/** The first of name.html, name-2.html, name-3.html … that is not there or is a page of ours. */
export async function freeName(path: string): Promise<string> {
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? path : path.replace(/(\.\w+)?$/u, `-${count}$1`);
    if (await isFreeOrOwn(candidate)) return candidate;
  }
}

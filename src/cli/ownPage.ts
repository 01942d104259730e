import { readFile } from 'node:fs/promises';

const MARKS = ['id="report"', '"program":"twosource"'];

/** True for a page that this program wrote: it holds a report where renderHtml puts one. */
export function isOwnPage(bytes: Uint8Array): boolean {
  const page = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return MARKS.every((mark) => page.includes(mark));
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

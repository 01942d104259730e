import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Misuse } from './misuse.ts';

async function isSpecial(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isFile();
  } catch {
    return false;
  }
}

/** The path with links followed, or as it is where there is no such file. */
export async function realName(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return resolve(path);
  }
}

/** Throws `out-is-input` where the output would overwrite one of the inputs. */
export async function checkOut(out: string, inputs: readonly string[]): Promise<void> {
  const target = await realName(out);
  for (const input of inputs) {
    if (input !== '-' && (await realName(input)) === target) {
      throw new Misuse('out-is-input', `--out ${out} would overwrite an input. Name another file.`);
    }
  }
}

/** Writes a file whole or not at all: it is written beside and then moved into place. Throws `out-not-writable`. */
export async function writeOutput(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    // Devices and pipes ("/dev/stdout") are written to, never replaced.
    if (await isSpecial(path)) await writeFile(path, text);
    else {
      await writeFile(beside, text);
      await rename(beside, path);
    }
  } catch (error) {
    await rm(beside, { force: true });
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Misuse('out-not-writable', `${path} could not be written (${code}). Name another file with --out.`);
  }
}

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Completion } from './readCompletion.ts';

/** Answers of models that are kept in a folder, so that none is asked for twice. */
export interface AnswerFiles {
  /** The answer kept under a key, or null where there is none that is whole. */
  readonly find: (key: string) => Promise<Completion | null>;
  /** Keeps an answer whole or not at all; throws where the disk does not take it. */
  readonly keep: (key: string, answer: Completion) => Promise<void>;
}

/** Answers in `folder`, each in a file named by its key; `writer` tells this program apart from others that write there. */
export function answerFiles(folder: string, writer: number): AnswerFiles {
  const pathOf = (key: string) => join(folder, `${key}.answer`);
  return {
    find: async (key) => {
      try {
        return readKept(JSON.parse(await readFile(pathOf(key), 'utf8')));
      } catch {
        // Not there, not to be read, or damaged: all are reasons to ask again.
        return null;
      }
    },
    keep: async (key, { content, cut, read }) => {
      await mkdir(folder, { recursive: true });
      const beside = join(folder, `.${key}.${writer}.part`);
      try {
        await writeFile(beside, `${JSON.stringify({ content, cut, read })}\n`);
        await rename(beside, pathOf(key));
      } catch (error) {
        await rm(beside, { force: true });
        throw error;
      }
    },
  };
}

function readKept(value: unknown): Completion | null {
  if (typeof value !== 'object' || value === null) return null;
  const { content, cut, read } = value as Readonly<Record<string, unknown>>;
  if (typeof content !== 'string' || typeof cut !== 'boolean') return null;
  return { content, cut, read: typeof read === 'number' ? read : null };
}

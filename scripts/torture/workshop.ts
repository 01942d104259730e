import { join } from 'node:path';
import { openDraw } from './moments.ts';

/** Where the trials are made, and by what numbers. */
export interface Workshop {
  readonly child: string;
  readonly draw: () => number;
  readonly traced: boolean;
  /** A path that nothing lies at yet. */
  readonly newPath: (name: string) => string;
  readonly say: (text: string) => void;
}

/** A workshop in a folder that is empty but for the child. */
export function openWorkshop(
  folder: string,
  child: string,
  seed: number,
  traced: boolean,
  say: Workshop['say'],
): Workshop {
  let made = 0;
  return { child, draw: openDraw(seed), traced, newPath: (name) => join(folder, `${name}-${++made}`), say };
}

import type { Arc } from './parser.ts';

/** Words below a word: which hang from it directly, and the first and last of all that hang from it, itself included. */
export interface Branch {
  readonly children: readonly number[];
  readonly first: number;
  readonly last: number;
}

/** One branch for each word of a tree. Linear for trees as people write them: each word is followed up to the root. */
export function branchesOf(arcs: readonly Arc[]): Branch[] {
  const branches = arcs.map((_, at) => ({ children: [] as number[], first: at, last: at }));
  arcs.forEach(({ head }, at) => {
    if (head >= 0) branches[head]!.children.push(at);
    for (let up = head, steps = 0; up >= 0 && steps < DEEPEST; up = arcs[up]!.head, steps++) {
      const above = branches[up]!;
      if (at < above.first) above.first = at;
      if (at > above.last) above.last = at;
    }
  });
  return branches;
}

/** Deeper trees come of text that is no sentence; words that lie deeper do not widen what is above. */
const DEEPEST = 60;

import type { Arc } from './parser.ts';

/** Indexes of the words that hang from `head` (-1: the root), in text order; with `label` only those of this relation or a kind of it. */
export function childrenOf(arcs: readonly Arc[], head: number, label?: string): number[] {
  return arcs.flatMap((arc, at) =>
    arc.head === head && (label === undefined || isKindOf(arc.label, label)) ? [at] : [],
  );
}

function isKindOf(label: string, of: string): boolean {
  return label === of || (label.startsWith(of) && label[of.length] === ':');
}

/** First and last word of all that hangs from `at`, itself included, and of nothing that hangs from `without`. */
export function extentOf(
  arcs: readonly Arc[],
  at: number,
  without = -1,
): { readonly first: number; readonly last: number } {
  const inside = membersOf(arcs, at, without);
  return { first: inside.indexOf(true), last: inside.lastIndexOf(true) };
}

/** Which words hang from `at`, at any depth, without going through `without`. Linear in the sentence. */
export function membersOf(arcs: readonly Arc[], at: number, without = -1): boolean[] {
  const known: (boolean | undefined)[] = arcs.map(() => undefined);
  known[at] = true;
  if (without >= 0) known[without] = false;
  for (let word = 0; word < arcs.length; word++) settle(arcs, known, word);
  return known.map((is) => is === true);
}

function settle(arcs: readonly Arc[], known: (boolean | undefined)[], word: number): void {
  const way: number[] = [];
  let up = word;
  while (up >= 0 && known[up] === undefined) {
    way.push(up);
    // A word on the way is outside until something says otherwise; a tree has no cycles.
    known[up] = false;
    up = arcs[up]?.head ?? -1;
  }
  const is = up >= 0 && known[up] === true;
  for (const each of way) known[each] = is;
}

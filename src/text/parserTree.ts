/** An arc that may be in the tree; where words were drawn together, `meant` is the arc that it stands for. */
interface Edge {
  readonly head: number;
  readonly word: number;
  readonly weight: number;
  readonly meant: Edge | null;
}

/** Whether these heads make a tree with one word below the root; the root is the number after the last word. */
export function isTree(heads: Int32Array): boolean {
  const root = heads.length;
  const seenFrom = new Int32Array(root).fill(-1);
  let roots = 0;
  for (let word = 0; word < root; word++) {
    if (heads[word] === root) roots++;
    let up = word;
    while (up !== root && seenFrom[up] === -1) {
      seenFrom[up] = word;
      up = heads[up]!;
    }
    if (up !== root && seenFrom[up] === word) return false;
  }
  return roots === 1;
}

/**
 * The tree of the greatest sum of weights of those that take the head of each word from one of the candidate trees (Chu and Liu 1965,
 * Edmonds 1967), with one word below the root. Quadratic in the sentence.
 */
export function heaviestTree(
  candidates: readonly Int32Array[],
  weight: (word: number, head: number) => number,
): Int32Array {
  const root = candidates[0]!.length;
  const tops = new Set(candidates.map((heads) => heads.indexOf(root)));
  let best = candidates[0]!;
  let most = -Infinity;
  for (const top of tops) {
    const chosen = solve(edgesBelow(candidates, weight, top), root + 1);
    const sum = chosen.reduce((all, edge) => all + edge.weight, weight(top, root));
    if (sum <= most) continue;
    most = sum;
    best = new Int32Array(root).fill(root);
    for (const { word, head } of chosen) best[word] = head;
  }
  return best;
}

/** The candidates' arcs but for those to the root and those of the word that is to hang from it alone. */
function edgesBelow(
  candidates: readonly Int32Array[],
  weight: (word: number, head: number) => number,
  top: number,
): Edge[] {
  const root = candidates[0]!.length;
  return candidates.flatMap((heads) =>
    [...heads].flatMap((head, word): Edge[] =>
      head === root || word === top ? [] : [{ head, word, weight: weight(word, head), meant: null }],
    ),
  );
}

function solve(edges: readonly Edge[], free: number): Edge[] {
  const best = new Map<number, Edge>();
  for (const edge of edges) {
    const other = best.get(edge.word);
    if (!other || edge.weight > other.weight) best.set(edge.word, edge);
  }
  const cycle = findCycle(best);
  if (cycle.size === 0) return [...best.values()];
  // The words of a cycle are drawn together into one, whose number is `free`; an arc into it puts another arc out.
  const drawn = edges.flatMap((edge): Edge[] => {
    const [from, to] = [cycle.has(edge.head), cycle.has(edge.word)];
    if (from && to) return [];
    const weight = to ? edge.weight - best.get(edge.word)!.weight : edge.weight;
    return [{ head: from ? free : edge.head, word: to ? free : edge.word, weight, meant: edge }];
  });
  const solved = solve(drawn, free + 1).map((edge) => edge.meant!);
  const entered = solved.find((edge) => cycle.has(edge.word))?.word;
  return [...solved, ...[...cycle].filter((word) => word !== entered).map((word) => best.get(word)!)];
}

/** The words of a ring of arcs, none where there is none. */
function findCycle(best: ReadonlyMap<number, Edge>): Set<number> {
  const seenFrom = new Map<number, number>();
  for (const start of best.keys()) {
    let up = start;
    while (best.has(up) && !seenFrom.has(up)) {
      seenFrom.set(up, start);
      up = best.get(up)!.head;
    }
    if (!best.has(up) || seenFrom.get(up) !== start) continue;
    const cycle = new Set<number>();
    for (; !cycle.has(up); up = best.get(up)!.head) cycle.add(up);
    return cycle;
  }
  return new Set();
}

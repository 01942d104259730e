export interface Ends {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

function reaches(next: ReadonlyMap<string, readonly string[]>, start: string, goal: string): boolean {
  const seen = new Set([start]);
  const waiting = [start];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === goal) return true;
    for (const other of next.get(node) ?? []) {
      if (!seen.has(other)) {
        seen.add(other);
        waiting.push(other);
      }
    }
  }
  return false;
}

/** Ids of the edges that lie on a circle. An edge to oneself is none: an outlet may well rest on its own reporting. */
export function circularEdges(edges: readonly Ends[]): ReadonlySet<string> {
  const between = edges.filter(({ from, to }) => from !== to);
  const next = new Map<string, string[]>();
  for (const { from, to } of between) next.set(from, [...(next.get(from) ?? []), to]);
  return new Set(between.filter(({ from, to }) => reaches(next, to, from)).map(({ id }) => id));
}

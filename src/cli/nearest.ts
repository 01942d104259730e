/** Least number of single-letter insertions, deletions and changes that make one text the other (Levenshtein 1965). */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(previous[j]! + 1, row[j - 1]! + 1, change));
    }
    previous = row;
  }
  return previous[b.length]!;
}

/** The `count` things whose ids are most like `id`, nearest first; equally near ones in the order given. */
export function nearest<Thing extends { readonly id: string }>(
  id: string,
  things: readonly Thing[],
  count: number,
): readonly Thing[] {
  const typed = id.slice(0, 40);
  return things
    .map((thing) => ({ thing, far: distance(typed, thing.id.slice(0, Math.max(typed.length, 1))) }))
    .sort((a, b) => a.far - b.far)
    .slice(0, count)
    .map(({ thing }) => thing);
}

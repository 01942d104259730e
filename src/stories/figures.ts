/** Figures of an article or a story at most; what it counts most often stands early. */
const MOST_FIGURES = 64;

/** Collects the figures of an article: a number and the word after it, as "23 pirates". */
export class FigureReader {
  private pairs: number[] = [];
  private number = 0;

  /** Begins another stretch of words, in which nothing before counts. */
  open(): void {
    this.number = 0;
  }

  /** Takes the next word; a name is not counted. */
  add(term: number, isNumber: boolean, isCapital: boolean): void {
    if (this.number !== 0 && !isNumber && !isCapital) this.pairs.push(term, this.number);
    this.number = isNumber ? term : 0;
  }

  /** The thing counted and its number in turn, ordered by thing and number, each pair once; forgets them. */
  close(): Int32Array {
    if (this.pairs.length === 0) return NO_FIGURES;
    const { pairs } = this;
    this.pairs = [];
    return joinFigures(NO_FIGURES, Int32Array.from(pairs));
  }
}

export const NO_FIGURES = new Int32Array(0);

/** Both lists of figures as one, ordered, each figure once. */
export function joinFigures(a: Int32Array, b: Int32Array): Int32Array {
  if (b.length === 0) return a;
  const pairs: [number, number][] = [];
  for (const list of [a, b]) for (let i = 0; i < list.length; i += 2) pairs.push([list[i]!, list[i + 1]!]);
  pairs.sort(([x, m], [y, n]) => x - y || m - n);
  const once = pairs.filter(([x, m], i) => i === 0 || x !== pairs[i - 1]![0] || m !== pairs[i - 1]![1]);
  return Int32Array.from(once.slice(0, MOST_FIGURES).flat());
}

/** Of how many things two lists give a figure: one in common, or only different ones. */
export function compareFigures(a: Int32Array, b: Int32Array): { agree: number; differ: number } {
  const found = { agree: 0, differ: 0 };
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i]!, b[j]!];
    if (x !== y) {
      if (x < y) i = endOf(a, i);
      else j = endOf(b, j);
      continue;
    }
    const [afterI, afterJ] = [endOf(a, i), endOf(b, j)];
    if (haveCommon(a, i, afterI, b, j, afterJ)) found.agree++;
    else found.differ++;
    [i, j] = [afterI, afterJ];
  }
  return found;
}

function endOf(list: Int32Array, from: number): number {
  let at = from;
  while (at < list.length && list[at] === list[from]) at += 2;
  return at;
}

function haveCommon(a: Int32Array, i: number, endI: number, b: Int32Array, j: number, endJ: number): boolean {
  for (let x = i; x < endI; x += 2) for (let y = j; y < endJ; y += 2) if (a[x + 1] === b[y + 1]) return true;
  return false;
}

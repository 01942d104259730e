export const SHIFT = 0;
export const LEFT = 1;
export const RIGHT = 2;

/**
 * Where an arc-hybrid parse stands (Kuhlmann, Gómez-Rodríguez and Satta 2011): a stack, the next word, and the arcs made.
 * The root stands after the last word. Children hang in a list, the one attached last first.
 */
export class ParserState {
  readonly heads: Int32Array;
  readonly labels: Int32Array;
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly sibling: Int32Array;
  readonly stack: Int32Array;
  readonly length: number;
  depth = 0;
  next = 0;
  /** The last two transitions as one number below 16. */
  last = 15;

  constructor(length: number) {
    this.length = length;
    this.heads = new Int32Array(length + 1).fill(-1);
    this.labels = new Int32Array(length + 1).fill(-1);
    this.left = new Int32Array(length + 1).fill(-1);
    this.right = new Int32Array(length + 1).fill(-1);
    this.sibling = new Int32Array(length + 1).fill(-1);
    this.stack = new Int32Array(length + 1);
  }

  get done(): boolean {
    return this.depth === 0 && this.next === this.length;
  }

  /** One word alone hangs from the root, so it takes no second child. */
  allows(transition: number): boolean {
    if (transition === SHIFT) return this.next < this.length;
    if (transition === RIGHT) return this.depth > 1;
    return this.depth > 0 && (this.next < this.length || this.depth === 1);
  }

  /** Takes a transition; gives the word that got a child, or -1. */
  take(transition: number, label: number): number {
    this.last = ((this.last << 2) | transition) & 15;
    if (transition === SHIFT) {
      this.stack[this.depth++] = this.next++;
      return -1;
    }
    const child = this.stack[--this.depth]!;
    const head = transition === LEFT ? this.next : this.stack[this.depth - 1]!;
    this.heads[child] = head;
    this.labels[child] = label;
    const side = transition === LEFT ? this.left : this.right;
    this.sibling[child] = side[head]!;
    side[head] = child;
    return head;
  }
}

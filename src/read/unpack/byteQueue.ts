import { findBytes, startAtEnd, type Mark } from './findBytes.ts';
import { joinParts } from './gzipMember.ts';

const NONE = new Uint8Array(0);
const LINE_END = 10;
const RETURN = 13;

/** Bytes that arrive in chunks, taken from the front in the sizes that a format asks for. */
export class ByteQueue<End> {
  /** Bytes taken so far. */
  position = 0;
  /** What the source said when it ended; null while it has not. */
  ending: End | null = null;
  private head: Uint8Array = NONE;
  private ended = false;

  constructor(private readonly source: AsyncIterator<Uint8Array, End>) {}

  /** True where no byte is left. */
  async isAtEnd(): Promise<boolean> {
    while (this.head.length === 0 && !this.ended) await this.fill();
    return this.head.length === 0;
  }

  /** The next bytes, without taking them; fewer only at the end. */
  async peek(size: number): Promise<Uint8Array> {
    while (this.head.length < size && !this.ended) await this.fill();
    return this.head.subarray(0, size);
  }

  /** The next bytes; fewer only at the end. */
  async take(size: number): Promise<Uint8Array> {
    const parts: Uint8Array[] = [];
    const taken = await this.pass(size, (part) => parts.push(part));
    return joinParts(parts, taken);
  }

  /** Passes the next bytes by, part by part, without keeping them; answers how many there were. */
  async pass(size: number, see?: (part: Uint8Array) => void): Promise<number> {
    let passed = 0;
    while (passed < size && !(await this.isAtEnd())) {
      const part = this.head.subarray(0, size - passed);
      see?.(part);
      this.drop(part.length);
      passed += part.length;
    }
    return passed;
  }

  /**
   * Passes by bytes up to the next place where the mark stands, or where the bytes end with the beginning of one; at most about `most`.
   */
  async passTo(mark: Mark, most: number): Promise<void> {
    const from = this.position;
    for (;;) {
      const at = findBytes(this.head, mark);
      this.drop(at >= 0 ? at : this.head.length - startAtEnd(this.head, mark));
      if (at >= 0 || this.ended || this.position - from >= most) return;
      await this.fill();
    }
  }

  /** Passes by line feeds and carriage returns. */
  async passLineEnds(): Promise<void> {
    while (!(await this.isAtEnd())) {
      this.drop(countLineEnds(this.head));
      if (this.head.length > 0) return;
    }
  }

  /** The next lines up to the first empty one and with it, taken; where they are longer than `most` or not all there, nothing is taken. */
  async takeLines(most: number): Promise<Uint8Array | 'cut' | 'too-long'> {
    for (let looked = 0; ;) {
      const end = endOfLines(this.head, looked, most);
      if (end > 0) {
        const lines = this.head.subarray(0, end);
        this.drop(end);
        return lines;
      }
      if (this.head.length > most) return 'too-long';
      if (this.ended) return 'cut';
      looked = Math.max(0, this.head.length - 2);
      await this.fill();
    }
  }

  /** The next line with its line feed, without taking it; null where it is longer than `most`. At the end, what is left. */
  async peekLine(most: number): Promise<Uint8Array | null> {
    for (let looked = 0; ;) {
      const at = this.head.subarray(0, most).indexOf(LINE_END, looked);
      if (at >= 0) return this.head.subarray(0, at + 1);
      if (this.head.length > most) return null;
      if (this.ended) return this.head;
      looked = this.head.length;
      await this.fill();
    }
  }

  private drop(count: number): void {
    this.head = this.head.subarray(count);
    this.position += count;
  }

  private async fill(): Promise<void> {
    const next = await this.source.next();
    if (next.done === true) {
      this.ended = true;
      this.ending = next.value;
    } else this.head = joinParts([this.head, next.value].filter(notEmpty), this.head.length + next.value.length);
  }
}

function countLineEnds(bytes: Uint8Array): number {
  let size = 0;
  while (bytes[size] === LINE_END || bytes[size] === RETURN) size++;
  return size;
}

function endOfLines(bytes: Uint8Array, from: number, most: number): number {
  const end = Math.min(bytes.length, most);
  for (let at = from; at < end; at++) {
    if (bytes[at] !== LINE_END) continue;
    const next = bytes[at + 1] === RETURN ? at + 2 : at + 1;
    if (bytes[next] === LINE_END) return next + 1;
  }
  return 0;
}

function notEmpty(part: Uint8Array): boolean {
  return part.length > 0;
}

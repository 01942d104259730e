import { joinParts } from './gzipMember.ts';

const NONE = new Uint8Array(0);
const LINE_END = 10;

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

  /** The next line with its line feed, taken; null, with nothing taken, where it is longer than `most`. At the end, what is left. */
  async line(most: number): Promise<Uint8Array | null> {
    const line = await this.peekLine(most);
    if (line !== null) this.drop(line.length);
    return line;
  }

  /** The same, without taking it. */
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

function notEmpty(part: Uint8Array): boolean {
  return part.length > 0;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Writes numbers and words one after another into bytes. */
export class ByteWriter {
  private view = new DataView(new ArrayBuffer(1024));
  private at = 0;

  /** A whole number from 0 to 2^53, in as few bytes as it needs. */
  whole(value: number): void {
    const view = this.room(8);
    let left = value;
    for (; left > 127; left = Math.floor(left / 128)) view.setUint8(this.at++, 128 | (left % 128));
    view.setUint8(this.at++, left);
  }

  /** Any 32 bits. */
  int(value: number): void {
    this.room(4).setInt32(this.at, value, true);
    this.at += 4;
  }

  /** A list of 32 bits each, with its length before it, as they lie in memory: fast, and the same on all machines in use. */
  ints(values: Int32Array): void {
    this.bytes(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  /** The same of 16 bits each. */
  shorts(values: Uint16Array): void {
    this.bytes(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
  }

  /** Any number. */
  real(value: number): void {
    this.room(8).setFloat64(this.at, value, true);
    this.at += 8;
  }

  text(text: string): void {
    this.bytes(encoder.encode(text));
  }

  /** Bytes with their length before them. */
  bytes(bytes: Uint8Array): void {
    this.whole(bytes.length);
    const view = this.room(bytes.length);
    new Uint8Array(view.buffer).set(bytes, this.at);
    this.at += bytes.length;
  }

  /** A copy of all that was written. */
  done(): Uint8Array {
    return new Uint8Array(this.view.buffer.slice(0, this.at));
  }

  private room(wanted: number): DataView {
    if (this.at + wanted <= this.view.byteLength) return this.view;
    const larger = new Uint8Array(2 * (this.view.byteLength + wanted));
    larger.set(new Uint8Array(this.view.buffer, 0, this.at));
    this.view = new DataView(larger.buffer);
    return this.view;
  }
}

/** Reads what a ByteWriter wrote, in the same order. Throws a RangeError beyond the end. */
export class ByteReader {
  private readonly view: DataView;
  private readonly all: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.all = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get isAtEnd(): boolean {
    return this.at >= this.all.length;
  }

  whole(): number {
    let value = 0;
    for (let times = 1; ; times *= 128) {
      const byte = this.view.getUint8(this.at++);
      value += (byte & 127) * times;
      if (byte < 128) return value;
    }
  }

  int(): number {
    this.at += 4;
    return this.view.getInt32(this.at - 4, true);
  }

  ints(): Int32Array {
    const { buffer } = new Uint8Array(this.bytes());
    return new Int32Array(buffer);
  }

  /** What `shorts` wrote. */
  shorts(): Uint16Array {
    const { buffer } = new Uint8Array(this.bytes());
    return new Uint16Array(buffer);
  }

  real(): number {
    this.at += 8;
    return this.view.getFloat64(this.at - 8, true);
  }

  text(): string {
    return decoder.decode(this.bytes());
  }

  bytes(): Uint8Array {
    const length = this.whole();
    if (this.at + length > this.all.length) throw new RangeError('bytes end too early');
    this.at += length;
    return this.all.subarray(this.at - length, this.at);
  }
}

const PIECE = 16_384;

/**
 * The text of bytes in a character set, decoded piece by piece as it is asked for: one string of a whole page costs more time to
 * make than the page takes to parse. What cannot be decoded becomes U+FFFD; a byte order mark is left out.
 */
export class DecodedText implements Iterable<string> {
  constructor(
    private readonly bytes: Uint8Array,
    private readonly charset: string,
  ) {}

  /** The pieces of the text in order; cut between characters, at no certain length. */
  *[Symbol.iterator](): Generator<string, void> {
    const decoder = new TextDecoder(this.charset);
    for (let at = 0; at < this.bytes.length; at += PIECE) {
      const piece = decoder.decode(this.bytes.subarray(at, at + PIECE), { stream: true });
      if (piece !== '') yield piece;
    }
    const rest = decoder.decode();
    if (rest !== '') yield rest;
  }

  /** The first `length` characters, or all where there are fewer. */
  head(length: number): string {
    const short = this.decodeFirst(length);
    // No set takes more than four bytes for a character.
    return (short.length < length ? this.decodeFirst(length * 4) : short).slice(0, length);
  }

  private decodeFirst(count: number): string {
    const bytes = this.bytes.subarray(0, count);
    return new TextDecoder(this.charset).decode(bytes, { stream: bytes.length < this.bytes.length });
  }

  /** The text as one string. */
  whole(): string {
    return new TextDecoder(this.charset).decode(this.bytes);
  }

  /** True where there is nothing but white space in it. */
  isBlank(): boolean {
    for (const piece of this) if (piece.trim() !== '') return false;
    return true;
  }
}

/** A page in pieces of any length. A bare string is none: it would be taken letter by letter. */
export type PageText = DecodedText | readonly string[];

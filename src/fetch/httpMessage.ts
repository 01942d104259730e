const CR = 13;
const LF = 10;

/**
 * The final response among the bytes received on a connection: interim responses (1xx) before it and anything after it are left
 * out. Null where the bytes do not hold `payload`, which is the body without its chunks.
 */
export function cutResponse(received: Uint8Array, payload: Uint8Array, chunked: boolean): Uint8Array | null {
  const start = finalStart(received);
  if (start === null) return null;
  const body = afterHead(received, start);
  if (body === null) return null;
  const end = chunked ? chunksEnd(received, body, payload) : plainEnd(received, body, payload);
  return end === null ? null : received.slice(start, end);
}

function finalStart(bytes: Uint8Array): number | null {
  let start = 0;
  // "HTTP/1.1 103 Early Hints": the first digit of the status stands at the tenth byte.
  while (bytes[start + 9] === 0x31) {
    const next = afterHead(bytes, start);
    if (next === null) return null;
    start = next;
  }
  return start;
}

function afterHead(bytes: Uint8Array, from: number): number | null {
  for (let at = bytes.indexOf(LF, from); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    if (bytes[at - 1] === CR && bytes[at + 1] === CR && bytes[at + 2] === LF) return at + 3;
  }
  return null;
}

function plainEnd(bytes: Uint8Array, body: number, payload: Uint8Array): number | null {
  return startsWith(bytes, body, payload) ? body + payload.length : null;
}

function startsWith(bytes: Uint8Array, at: number, part: Uint8Array): boolean {
  return at + part.length <= bytes.length && part.every((byte, i) => bytes[at + i] === byte);
}

// Chunks are "size in hex;extensions CRLF bytes CRLF", the last one of size 0, then trailers and an empty line (RFC 9112, 7.1).
function chunksEnd(bytes: Uint8Array, body: number, payload: Uint8Array): number | null {
  let at = body;
  let done = 0;
  for (;;) {
    const lineEnd = bytes.indexOf(LF, at);
    const size = lineEnd < 0 ? NaN : sizeOf(bytes.subarray(at, lineEnd));
    if (Number.isNaN(size)) return null;
    if (size === 0) return done === payload.length ? trailersEnd(bytes, lineEnd) : null;
    const part = payload.subarray(done, done + size);
    if (part.length !== size || !startsWith(bytes, lineEnd + 1, part)) return null;
    done += size;
    at = lineEnd + 1 + size + 2;
  }
}

function sizeOf(line: Uint8Array): number {
  const text = String.fromCharCode(...line.subarray(0, 12));
  const digits = /^[0-9a-f]+/i.exec(text)?.[0] ?? '';
  return digits === '' || digits.length > 8 ? NaN : Number.parseInt(digits, 16);
}

function trailersEnd(bytes: Uint8Array, lastLineEnd: number): number | null {
  return bytes[lastLineEnd + 1] === CR && bytes[lastLineEnd + 2] === LF
    ? lastLineEnd + 3
    : afterHead(bytes, lastLineEnd + 1);
}

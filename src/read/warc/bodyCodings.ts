import { brotliDecompressSync, constants, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

/** A body without its codings; `fault` says why not, or not all of it. */
export interface Undone {
  readonly bytes: Uint8Array;
  readonly fault: string | null;
}

const MOST_BODY = 64_000_000;
const MOST_CODINGS = 3;

/** The body without chunks (RFC 9112); itself where it has none, since many archives keep the header after taking the chunks away. */
export function joinChunks(body: Uint8Array): Uint8Array {
  const joined = new Uint8Array(body.length);
  let size = 0;
  for (let at = 0; at < body.length;) {
    const lineEnd = body.subarray(at, at + 300).indexOf(10);
    const line = lineEnd < 0 ? '' : new TextDecoder('latin1').decode(body.subarray(at, at + lineEnd));
    const length = /^([\da-f]{1,8})[ \t]*(?:;.*)?\r?$/i.exec(line)?.[1];
    if (length === undefined) return size === 0 ? body : joined.subarray(0, size);
    const from = at + lineEnd + 1;
    const part = body.subarray(from, from + parseInt(length, 16));
    if (part.length === 0) break;
    joined.set(part, size);
    size += part.length;
    at = from + part.length;
    if (body[at] === 13) at++;
    if (body[at] === 10) at++;
  }
  return joined.subarray(0, size);
}

/** The body without its content codings, the last put on first; a body that does not have the coding it is said to have stays as it is. */
export function undoCodings(body: Uint8Array, codings: readonly string[]): Undone {
  if (codings.length > MOST_CODINGS) return { bytes: body, fault: `it has ${codings.length} content codings` };
  let bytes = body;
  for (const coding of codings.toReversed()) {
    const undone = undo(bytes, coding);
    if (undone.fault !== null) return undone;
    bytes = undone.bytes;
  }
  return { bytes, fault: null };
}

function undo(body: Uint8Array, coding: string): Undone {
  const unpack = UNPACKERS[coding];
  if (unpack === undefined) return { bytes: body, fault: `its content coding "${coding.slice(0, 40)}" is not known` };
  try {
    return { bytes: unpack(body), fault: null };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      return { bytes: body, fault: `it unpacks to more than ${MOST_BODY / 1_000_000} MB` };
    }
    return looksPlain(body) ? { bytes: body, fault: null } : { bytes: body, fault: `its ${coding} coding is damaged` };
  }
}

// What ends early still gives what came before.
const BOUNDED = { maxOutputLength: MOST_BODY, finishFlush: constants.Z_SYNC_FLUSH };
const UNPACKERS: Readonly<Record<string, ((body: Uint8Array) => Uint8Array) | undefined>> = {
  gzip: (body) => gunzipSync(body, BOUNDED),
  deflate: (body) => ((body[0]! & 15) === 8 ? inflateSync(body, BOUNDED) : inflateRawSync(body, BOUNDED)),
  br: (body) =>
    brotliDecompressSync(body, { maxOutputLength: MOST_BODY, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
};

function looksPlain(body: Uint8Array): boolean {
  const head = body.subarray(0, 200);
  return head.length > 0 && head.every((byte) => byte === 9 || byte === 10 || byte === 13 || byte >= 32);
}

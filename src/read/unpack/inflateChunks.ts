import { constants, createInflateRaw, inflateRawSync, type InflateRaw } from 'node:zlib';

/** How a deflate stream ended: with its end mark, cut short, or in data that is none. `used` counts its packed bytes. */
export interface InflateEnd {
  readonly state: 'whole' | 'cut' | 'damaged';
  readonly used: number;
}

/** Streams up to this size unpack in one call, which is ten times faster than by pieces. */
const AT_ONCE = 4_000_000;
/** Packed bytes a piece; deflate unpacks to at most 1032 times as much. */
const PIECE = 16_384;
/** Bytes that come out at a time; the 16 kB that Node takes otherwise cost more than the unpacking. */
const OUT = 262_144;

/** Unpacks a raw deflate stream that starts the bytes and may be followed by others; all that is sound before a fault comes out first. */
export async function* inflateChunks(packed: Uint8Array): AsyncGenerator<Uint8Array, InflateEnd, undefined> {
  const atOnce = inflateAtOnce(packed);
  if (atOnce === null) return yield* inflateByPieces(packed);
  yield atOnce.bytes;
  return { state: atOnce.used < packed.length ? 'whole' : 'cut', used: atOnce.used };
}

function inflateAtOnce(packed: Uint8Array): { readonly bytes: Uint8Array; readonly used: number } | null {
  try {
    // With `info` the call answers with the engine too, which the types of Node leave out.
    const { buffer, engine } = inflateRawSync(packed, {
      info: true,
      maxOutputLength: AT_ONCE,
      finishFlush: constants.Z_SYNC_FLUSH,
    }) as unknown as { buffer: Uint8Array; engine: InflateRaw };
    return { bytes: buffer, used: engine.bytesWritten };
  } catch {
    return null;
  }
}

async function* inflateByPieces(packed: Uint8Array): AsyncGenerator<Uint8Array, InflateEnd, undefined> {
  const engine = createInflateRaw({ chunkSize: OUT, finishFlush: constants.Z_SYNC_FLUSH });
  const ready: Uint8Array[] = [];
  engine.on('data', (chunk: Uint8Array) => ready.push(chunk));
  try {
    for (let at = 0; at < packed.length; at += PIECE) {
      const piece = packed.subarray(at, at + PIECE);
      // One piece at a time, so that what comes out before a fault is the same on every run.
      const sound = await writePiece(engine, piece);
      yield* ready.splice(0);
      if (!sound) return { state: 'damaged', used: engine.bytesWritten };
      if (engine.bytesWritten < at + piece.length) return { state: 'whole', used: engine.bytesWritten };
    }
    return { state: 'cut', used: packed.length };
  } finally {
    engine.destroy();
  }
}

function writePiece(engine: InflateRaw, piece: Uint8Array): Promise<boolean> {
  return new Promise((resolve) => {
    engine.removeAllListeners('error').on('error', () => {
      resolve(false);
    });
    engine.write(piece, (error) => {
      resolve(error === null || error === undefined);
    });
  });
}

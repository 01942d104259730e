import { brotliCompressSync, brotliDecompressSync, constants, deflateRawSync, inflateRawSync } from 'node:zlib';

/** Quality 5 of Brotli: on articles and what they say about a tenth smaller than deflate, at about its speed (measured on made-up pages). */
const SETTINGS = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};

/** JSON of a value, packed. */
export function packJson(value: unknown): Uint8Array {
  return brotliCompressSync(JSON.stringify(value), SETTINGS);
}

/** The value back. */
export function unpackJson(packed: Uint8Array): unknown {
  return JSON.parse(brotliDecompressSync(packed).toString('utf8'));
}

/** Bytes that are no text, packed: by the lowest level of deflate, which takes a third of Brotli's time and gives what Brotli does. */
export function packBytes(bytes: Uint8Array): Uint8Array {
  return deflateRawSync(bytes, { level: 1 });
}

/** The bytes back. */
export function unpackBytes(packed: Uint8Array): Uint8Array {
  return new Uint8Array(inflateRawSync(packed));
}

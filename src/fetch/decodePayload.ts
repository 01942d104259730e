import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate, inflateRaw } from 'node:zlib';
import { Refusal } from './refusal.ts';

type Decompress = (bytes: Uint8Array, bounds: { maxOutputLength: number }) => Promise<Uint8Array>;

const inflateZlib = promisify(inflate) as Decompress;
const inflatePlain = promisify(inflateRaw) as Decompress;

const DECODERS: Readonly<Record<string, Decompress>> = {
  gzip: promisify(gunzip),
  br: promisify(brotliDecompress),
  // The standard says zlib (RFC 9110, 8.4.1.2); some servers send the stream without its frame.
  deflate: (bytes, bounds) => (hasZlibFrame(bytes) ? inflateZlib : inflatePlain)(bytes, bounds),
};
const MOST_LAYERS = 3;

// The first two bytes of the frame name the method 8 and are a multiple of 31 together (RFC 1950, 2.2).
const hasZlibFrame = ([first = 0, second = 0]: Uint8Array): boolean =>
  first % 16 === 8 && (first * 256 + second) % 31 === 0;

/**
 * The body as the page is, after gzip, deflate and Brotli. Throws a Refusal where it grows past `most` bytes, is damaged or
 * cut off, or is packed in another way.
 */
export async function decodePayload(payload: Uint8Array, encoding: string | null, most: number): Promise<Uint8Array> {
  const layers = (encoding ?? '')
    .toLowerCase()
    .split(',')
    .map((name) => name.trim().replace(/^x-/, ''))
    .filter((name) => name !== '' && name !== 'identity');
  if (layers.length > MOST_LAYERS) throw new Refusal('fetch-broken', 'It is compressed several times over.');
  let bytes = payload;
  for (const layer of layers.reverse()) bytes = await decodeLayer(bytes, layer, most);
  return bytes;
}

async function decodeLayer(bytes: Uint8Array, layer: string, most: number): Promise<Uint8Array> {
  if (bytes.length === 0) return bytes;
  const decompress = Object.hasOwn(DECODERS, layer) ? DECODERS[layer] : undefined;
  if (!decompress)
    throw new Refusal('fetch-broken', `It is compressed as “${layer.slice(0, 20)}”, which was not asked for.`);
  try {
    return await decompress(bytes, { maxOutputLength: most });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
      throw new Refusal('fetch-too-large', `It is larger than ${most / 1_000_000} MB after decompression.`);
    }
    throw new Refusal('fetch-broken', `Its compression (${layer}) is damaged or cut off.`);
  }
}

import { isAscii, isUtf8 } from 'node:buffer';
import { DecodedText } from './decodedText.ts';

/** Text of an input and how its character set was found: `guessed` names it where it was not declared, or declared wrongly. */
export interface Decoded {
  readonly text: DecodedText;
  readonly charset: string;
  readonly guessed: boolean;
}

const DECLARED =
  /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{2,40})|^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w-]{2,40})/i;
const BOMS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * Decodes bytes by byte order mark, then by UTF-8 where they are valid UTF-8, then by the declared set, then by detection.
 * The set that a Content-Type header declares goes before the one that the bytes declare of themselves.
 * Never fails: what cannot be decoded becomes U+FFFD. The byte order mark is left out.
 */
export async function decodeBytes(bytes: Uint8Array, contentType: string | null = null): Promise<Decoded> {
  const marked = BOMS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return decoded(bytes, marked[0], false);
  const wide = wideCharset(bytes);
  if (wide !== null) return decoded(bytes, wide, true);
  const declared = charsetOf(contentType) ?? declaredCharset(bytes);
  // A declared single-byte set over pure ASCII is no contradiction.
  if (isUtf8(bytes)) return decoded(bytes, 'utf-8', declared !== null && declared !== 'utf-8' && !isAscii(bytes));
  if (declared !== null && declared !== 'utf-8') return decoded(bytes, declared, false);
  return decodeDetected(bytes);
}

function decoded(bytes: Uint8Array, charset: string, guessed: boolean): Decoded {
  return { text: new DecodedText(bytes, charset), charset, guessed };
}

function charsetOf(contentType: string | null): string | null {
  const label = /;\s*charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(contentType?.slice(0, 500) ?? '')?.[1];
  return label === undefined ? null : knownCharset(label);
}

function declaredCharset(bytes: Uint8Array): string | null {
  const match = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)));
  return match ? knownCharset(match[1] ?? match[2] ?? '') : null;
}

function knownCharset(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

// UTF-16 without a mark: in text of Latin letters every second byte is zero.
function wideCharset(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 512);
  if (head.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    if (head[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const half = head.length / 2;
  if (odd > half * 0.7 && even < half * 0.1) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.1 ? 'utf-16be' : null;
}

const FEW = 0.002;

async function decodeDetected(bytes: Uint8Array): Promise<Decoded> {
  const loose = new TextDecoder().decode(bytes);
  const valid = /[\u00a0-\ufffc]/.test(loose);
  // A page in UTF-8 with a few broken bytes (cut short, pasted from elsewhere) stays UTF-8.
  if (valid && countBroken(loose) < Math.max(3, loose.length * FEW)) return decoded(bytes, 'utf-8', true);
  const { detect } = await import('chardet');
  const charset = knownCharset(detect(bytes.subarray(0, 65_536)) ?? '') ?? 'windows-1252';
  return decoded(bytes, charset, true);
}

function countBroken(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

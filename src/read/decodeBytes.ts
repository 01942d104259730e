import { isUtf8 } from 'node:buffer';

/** Text of an input and how its character set was found: `guessed` names it where it was not declared, or declared wrongly. */
export interface Decoded {
  readonly text: string;
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
  if (marked) return { text: decodeAs(bytes, marked[0]), charset: marked[0], guessed: false };
  const wide = wideCharset(bytes);
  if (wide !== null) return { text: decodeAs(bytes, wide), charset: wide, guessed: true };
  const declared = charsetOf(contentType) ?? declaredCharset(bytes);
  const utf8 = decodeUtf8(bytes);
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', guessed: contradicts(declared, utf8) };
  if (declared !== null && declared !== 'utf-8')
    return { text: decodeAs(bytes, declared), charset: declared, guessed: false };
  return decodeDetected(bytes);
}

// A declared single-byte set over pure ASCII is no contradiction.
function contradicts(declared: string | null, text: string): boolean {
  return declared !== null && declared !== 'utf-8' && /[^\u0000-\u007f]/.test(text);
}

// A decoder that throws at a fault takes a tenth of the time of a whole page; looking first takes next to none.
function decodeUtf8(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? decodeAs(bytes, 'utf-8') : null;
}

function decodeAs(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

function charsetOf(contentType: string | null): string | null {
  const label = /;\s*charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(contentType?.slice(0, 500) ?? '')?.[1];
  return label === undefined ? null : knownCharset(label);
}

function declaredCharset(bytes: Uint8Array): string | null {
  const match = DECLARED.exec(decodeAs(bytes.subarray(0, 4096), 'latin1'));
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
  const loose = decodeAs(bytes, 'utf-8');
  const valid = /[\u00a0-\ufffc]/.test(loose);
  // A page in UTF-8 with a few broken bytes (cut short, pasted from elsewhere) stays UTF-8.
  if (valid && countBroken(loose) < Math.max(3, loose.length * FEW))
    return { text: loose, charset: 'utf-8', guessed: true };
  const { detect } = await import('chardet');
  const charset = knownCharset(detect(bytes.subarray(0, 65_536)) ?? '') ?? 'windows-1252';
  return { text: decodeAs(bytes, charset), charset, guessed: true };
}

function countBroken(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

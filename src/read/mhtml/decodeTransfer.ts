const EQUALS = 61;

/** Bytes of a part's body, its transfer encoding undone; what is not written as the encoding says stays as it is. */
export function decodeTransfer(body: string, encoding: string | null): Uint8Array {
  const name = encoding?.trim().toLowerCase();
  if (name === 'quoted-printable') return decodeQuoted(body);
  return name === 'base64' ? decodeBase64(body) : bytesOf(body);
}

function bytesOf(body: string): Uint8Array {
  return Uint8Array.from({ length: body.length }, (_, i) => body.charCodeAt(i));
}

function decodeQuoted(body: string): Uint8Array {
  const bytes = new Uint8Array(body.length);
  let size = 0;
  for (let at = 0; at < body.length; at++) {
    const unit = body.charCodeAt(at);
    if (unit !== EQUALS) bytes[size++] = unit;
    else {
      const byte = hexAt(body, at + 1);
      const lineEnd = softBreak(body, at + 1);
      if (byte !== null) bytes[size++] = byte;
      else if (lineEnd === 0) bytes[size++] = unit;
      at += byte === null ? lineEnd : 2;
    }
  }
  return bytes.subarray(0, size);
}

function softBreak(body: string, at: number): number {
  if (body[at] === '\n') return 1;
  return body[at] === '\r' && body[at + 1] === '\n' ? 2 : 0;
}

function hexAt(body: string, at: number): number | null {
  const [high, low] = [hexDigit(body.charCodeAt(at)), hexDigit(body.charCodeAt(at + 1))];
  return high < 0 || low < 0 ? null : high * 16 + low;
}

function hexDigit(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  const letter = unit | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}

function decodeBase64(body: string): Uint8Array {
  try {
    return bytesOf(atob(body.replace(/[^A-Za-z0-9+/]/g, '')));
  } catch {
    return bytesOf(body);
  }
}

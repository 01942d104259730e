import type { Socket } from 'node:net';

/** The bytes that went over one connection, without its encryption, as they came. */
export interface Wire {
  readonly sent: () => Uint8Array;
  readonly received: () => Uint8Array;
  /** IP address of the other end, or null. */
  readonly address: string | null;
}

/** Keeps what a socket sends and receives from here on. `overflow` is called once more than `most` bytes have come. */
export function tapSocket(socket: Socket, most: number, overflow: () => void): Wire {
  const sent: Uint8Array[] = [];
  const received: Uint8Array[] = [];
  let size = 0;
  const write = socket.write.bind(socket) as (...args: unknown[]) => boolean;
  const push = socket.push.bind(socket);
  socket.write = (chunk: Uint8Array | string, ...rest: unknown[]) => {
    sent.push(typeof chunk === 'string' ? latin1(chunk) : chunk);
    return write(chunk, ...rest);
  };
  // What a socket receives enters its reading side here, once and in order; "data" events would set it flowing.
  socket.push = (chunk: Uint8Array | null, encoding?: BufferEncoding) => {
    if (chunk !== null) {
      size += chunk.length;
      if (size > most) overflow();
      else received.push(new Uint8Array(chunk));
    }
    return push(chunk, encoding);
  };
  return {
    sent: () => joinBytes(sent),
    received: () => joinBytes(received),
    address: socket.remoteAddress ?? null,
  };
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 255);
}

/** The parts one after another. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

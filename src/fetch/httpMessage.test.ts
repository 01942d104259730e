import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutResponse } from './httpMessage.ts';
import { joinBytes } from './wire.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const HEAD = 'HTTP/1.1 200 OK\r\nX-A: b\r\n\r\n';
const anyBytes = fc.uint8Array({ maxLength: 60 });
const hints = fc.nat({ max: 2 }).map((count) => 'HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n'.repeat(count));

describe('the one response on a connection', () => {
  it('is found whatever stands before and after it, and however its body is cut into chunks', () => {
    fc.assert(
      fc.property(
        hints,
        fc.array(fc.uint8Array({ minLength: 1, maxLength: 40 })),
        fc.boolean(),
        anyBytes,
        (before, parts, trailer, after) => {
          const chunks = parts.map((part) =>
            joinBytes([bytes(`${part.length.toString(16)};x=1\r\n`), part, bytes('\r\n')]),
          );
          const end = bytes(trailer ? '0\r\nX-T: 1\r\n\r\n' : '0\r\n\r\n');
          const response = joinBytes([bytes(HEAD), ...chunks, end]);
          const received = joinBytes([bytes(before), response, after]);
          expect(cutResponse(received, joinBytes(parts), true)).toEqual(response);
        },
      ),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is found where its body has no chunks', () => {
    fc.assert(
      fc.property(hints, anyBytes, anyBytes, (before, payload, after) => {
        const response = joinBytes([bytes(HEAD), payload]);
        expect(cutResponse(joinBytes([bytes(before), response, after]), payload, false)).toEqual(response);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  it('is never found where the bytes do not hold the body that was read', () => {
    fc.assert(
      fc.property(anyBytes, anyBytes, fc.boolean(), (received, payload, chunked) => {
        const found = cutResponse(received, payload, chunked);
        expect(found === null || found.length <= received.length).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
    for (const wrong of [
      '',
      HEAD.slice(0, -2),
      `${HEAD}3\r\nabX\r\n0\r\n\r\n`,
      `${HEAD}3\r\nabc`,
      `${HEAD}fffffffff\r\nabc`,
    ]) {
      expect(cutResponse(bytes(wrong), bytes('abc'), true)).toBeNull();
    }
    expect(cutResponse(bytes(`${HEAD}abX`), bytes('abc'), false)).toBeNull();
  });
});

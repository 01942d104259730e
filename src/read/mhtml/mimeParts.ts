import { headerValue, readHeaders, type Headers } from '../warc/headers.ts';

/** One part of a MIME message: its headers, and its body in one character a byte. */
export interface MimePart {
  readonly headers: Headers;
  readonly body: string;
}

const MOST_HEAD = 200_000;
const MOST_PARTS = 2_000;
const DEEPEST = 4;

/** A message or a part from its first line on; null where no header stands there. */
export function readPart(text: string): MimePart | null {
  const head = text.slice(0, MOST_HEAD);
  const end = /\r?\n\r?\n/.exec(head);
  if (end === null) return null;
  const lines = head.slice(0, end.index).split(/\r?\n/);
  const headers = readHeaders(lines);
  return typeof headers === 'string' ? null : { headers, body: text.slice(end.index + end[0].length) };
}

/** The leaves of a message in order, multiparts within it opened. */
export function* leaves(part: MimePart, depth = 0): Generator<MimePart, undefined, undefined> {
  const boundary = boundaryOf(part.headers);
  if (boundary === null) {
    yield part;
    return;
  }
  if (depth >= DEEPEST) return;
  for (const inner of innerParts(part.body, `--${boundary}`)) yield* leaves(inner, depth + 1);
}

function* innerParts(body: string, mark: string): Generator<MimePart, undefined, undefined> {
  let count = 0;
  for (let at = nextMark(body, mark, 0); at !== null && count < MOST_PARTS; count++) {
    const start = at + mark.length;
    if (body.startsWith('--', start)) return;
    const next = nextMark(body, mark, start);
    const part = readPart(body.slice(body.indexOf('\n', start) + 1, next ?? body.length));
    if (part !== null) yield part;
    at = next;
  }
}

// A boundary stands at the start of a line.
function nextMark(body: string, mark: string, from: number): number | null {
  for (let at = body.indexOf(mark, from); at >= 0; at = body.indexOf(mark, at + 1)) {
    if (at === 0 || body[at - 1] === '\n') return at;
  }
  return null;
}

function boundaryOf(headers: Headers): string | null {
  const type = headerValue(headers, 'content-type') ?? '';
  return /^multipart\//i.test(type) ? parameter(type, 'boundary') : null;
}

/** A parameter of a header such as Content-Type, without its quotes; null where it has none. */
export function parameter(header: string, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(
    header.slice(0, 2000),
  );
  return match?.[1] ?? match?.[2] ?? null;
}

import { gzipSync } from 'node:zlib';
import fc from 'fast-check';

/** One change to an input, which is held as a string with a character for each byte. */
export interface Mutation {
  readonly name: keyof typeof MUTATORS;
  /** Where, from 0 to 1 of the input's length. */
  readonly at: number;
  /** How much: a length, a count or a depth, by the kind of change. */
  readonly size: number;
}

type Mutator = (input: string, at: number, size: number, other: string) => string;

/** Inputs do not grow past this; larger ones are tested one by one. */
const LONGEST = 3_000_000;
const SOME_TAGS = ['div', 'p', 'b', 'table', 'ul', 'a', 'blockquote', 'h1', 'section', 'span'];

const insert = (input: string, at: number, piece: string) => input.slice(0, at) + piece + input.slice(at);

function tagAt(input: string, at: number): { readonly start: number; readonly end: number } | null {
  const start = input.indexOf('<', at);
  const end = start < 0 ? -1 : input.indexOf('>', start);
  return end < 0 || end - start > 2000 ? null : { start, end: end + 1 };
}

function atTag(change: (input: string, start: number, end: number, size: number) => string): Mutator {
  return (input, at, size) => {
    const tag = tagAt(input, at);
    return tag === null ? input : change(input, tag.start, tag.end, size);
  };
}

function someTag(size: number): string {
  return SOME_TAGS[size % SOME_TAGS.length] ?? 'div';
}

const MUTATORS = {
  truncate: (input, at) => input.slice(0, at),
  behead: (input, at) => input.slice(at),
  flipByte: (input, at, size) =>
    input.slice(0, at) + String.fromCharCode((input.charCodeAt(at) ^ (1 << (size % 8))) & 255) + input.slice(at + 1),
  cut: (input, at, size) => input.slice(0, at) + input.slice(at + size),
  repeat: (input, at, size) => insert(input, at, input.slice(at, at + 400).repeat(size % 500)),
  nuls: (input, at, size) => insert(input, at, '\0'.repeat(size % 50)),
  highBytes: (input, at, size) => insert(input, at, '\xff\xfe\xc3\xe2\x80'.repeat(1 + (size % 9))),
  surrogate: (input, at) => insert(input, at, '\xed\xa0\xbd'),
  duplicateTag: atTag((input, start, end, size) => insert(input, end, input.slice(start, end).repeat(size % 40))),
  deleteTag: atTag((input, start, end) => input.slice(0, start) + input.slice(end)),
  closeTag: (input, at, size) => insert(input, at, `</${someTag(size)}>`.repeat(size % 60)),
  openTag: (input, at, size) => insert(input, at, `<${someTag(size)}>`.repeat(size % 60)),
  nest: (input, at, size) => insert(input, at, `<${someTag(size)}>`.repeat(size * 3)),
  openQuote: atTag((input, _start, end) => insert(input, end - 1, ' class="')),
  hugeAttribute: atTag((input, _start, end, size) => insert(input, end - 1, ` class="${'x-ad '.repeat(size * 20)}"`)),
  manyAttributes: atTag((input, _start, end, size) =>
    insert(input, end - 1, Array.from({ length: size }, (_, i) => ` a${i}=b`).join('')),
  ),
  openComment: (input, at) => insert(input, at, '<!--'),
  openScript: (input, at) => insert(input, at, '<script>'),
  jsonLd: (input, at, size) => insert(input, at, `<script type="application/ld+json">${'{"@graph":['.repeat(size)}`),
  entities: (input, at, size) => insert(input, at, '&amp;&#x1F6A2;&#0;&#xD800;&nbsp;&notit;'.repeat(size)),
  numbers: (input) => input.replace(/\d{2}/g, '99'),
  digest: (input) => input.replace(/sha(?:1|256)[:-][\w+/=-]{6}/, 'sha256:AAAAAA'),
  lengths: (input, _at, size) => input.replace(/Content-Length: \d+/gi, `Content-Length: ${size - 300}`),
  charset: (input, _at, size) =>
    input.replaceAll(/utf-?8/gi, ['utf-16', 'shift_jis', 'latin1', 'x-none', 'gb18030'][size % 5] ?? ''),
  glue: (input, at, _size, other) => input.slice(0, at) + other,
  append: (input, _at, _size, other) => input + other,
  wide: (input) => Buffer.from(input.slice(0, 200_000), 'utf16le').toString('latin1'),
  gzip: (input) => gzipSync(Buffer.from(input, 'latin1')).toString('latin1'),
  gzipTwice: (input) => gzipSync(gzipSync(Buffer.from(input, 'latin1'))).toString('latin1'),
} satisfies Record<string, Mutator>;

export const MUTATION_NAMES = Object.keys(MUTATORS) as (keyof typeof MUTATORS)[];

/** Changes to be made one after the other. */
export const someMutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record<Mutation>({
    name: fc.constantFrom(...MUTATION_NAMES),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    size: fc.integer({ min: 0, max: 600 }),
  }),
  { minLength: 1, maxLength: 6 },
);

/** The bytes with the changes made; `other` is what is glued on. The result is at most 3 MB long. */
export function mutate(bytes: Uint8Array, mutations: readonly Mutation[], other: Uint8Array): Uint8Array {
  const glued = Buffer.from(other).toString('latin1');
  let input = Buffer.from(bytes).toString('latin1');
  for (const { name, at, size } of mutations) {
    input = MUTATORS[name](input, Math.floor(at * input.length), size, glued).slice(0, LONGEST);
  }
  return new Uint8Array(Buffer.from(input, 'latin1'));
}

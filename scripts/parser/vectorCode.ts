/** Bytes of WebAssembly code. */
export type Code = readonly number[];

/** What a function takes or keeps: an address or count, a number, or four numbers. */
export const KIND = { int: 0x7f, float: 0x7d, four: 0x7b } as const;

/** The instructions that the kernels are made of, named as in the WebAssembly specification (W3C 2022, with fixed-width SIMD). */
export const OP = {
  intAdd: [0x6a],
  intMul: [0x6c],
  less: [0x49],
  loadInt: [0x28, 2, 0],
  loadFloat: [0x2a, 2, 0],
  storeFloat: [0x38, 2, 0],
  floatAdd: [0x92],
  load: [0xfd, 0x00, 0, 0],
  store: [0xfd, 0x0b, 0, 0],
  spread: [0xfd, 0x13],
  root: [0xfd, 0xe3, 0x01],
  add: [0xfd, 0xe4, 0x01],
  sub: [0xfd, 0xe5, 0x01],
  mul: [0xfd, 0xe6, 0x01],
  div: [0xfd, 0xe7, 0x01],
} as const satisfies Record<string, Code>;

export const get = (local: number): Code => [0x20, local];
export const set = (local: number): Code => [0x21, local];
export const int = (value: number): Code => [0x41, ...signed(value)];
export const lane = (at: number): Code => [0xfd, 0x1f, at];

export function code(...parts: readonly Code[]): Code {
  return parts.flat();
}

/** Runs `body` with the local `counter` at 0, `step`, ... below the local `end`, at least once. */
export function countUp(counter: number, step: number, end: number, body: Code): Code {
  const next = code(get(counter), int(step), OP.intAdd, set(counter), get(counter), get(end), OP.less);
  return code(int(0), set(counter), [0x03, 0x40], body, next, [0x0d, 0], [0x0b]);
}

export interface Kernel {
  readonly name: string;
  readonly takes: readonly number[];
  readonly gives: readonly number[];
  readonly keeps: readonly number[];
  readonly body: Code;
}

/** A module that takes its memory from "env" and exports the kernels under their names. */
export function assemble(kernels: readonly Kernel[], pages: number): Uint8Array<ArrayBuffer> {
  const types = kernels.map(({ takes, gives }) => [0x60, ...list(takes.map(one)), ...list(gives.map(one))]);
  const memory = [...text('env'), ...text('memory'), 0x02, 0x00, ...unsigned(pages)];
  const exports = kernels.map(({ name }, at) => [...text(name), 0x00, at]);
  const bodies = kernels.map(({ keeps, body }) => {
    const bytes = [...list(keeps.map((kind) => [1, kind])), ...body, 0x0b];
    return [...unsigned(bytes.length), ...bytes];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, types),
    ...section(2, [memory]),
    ...section(
      3,
      kernels.map((_, at) => [at]),
    ),
    ...section(7, exports),
    ...section(10, bodies),
  ]);
}

function one(byte: number): Code {
  return [byte];
}

function section(id: number, items: readonly Code[]): Code {
  const bytes = list(items);
  return [id, ...unsigned(bytes.length), ...bytes];
}

function list(items: readonly Code[]): Code {
  return [...unsigned(items.length), ...items.flat()];
}

function text(name: string): Code {
  return list([...Buffer.from(name)].map(one));
}

function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: number): Code {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, ...signed(value >> 7)];
}

import { crc32, deflateRawSync } from 'node:zlib';
import { join, utf8 } from '../unpack/unpackForTests.ts';

/** A file to be put in an archive; `size` is what the directory says where that is not so. */
export interface TestFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  readonly deflate?: boolean;
  readonly size?: number;
}

/** A ZIP archive of the files. */
export function zip(files: readonly TestFile[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const file of files) {
    const bytes = typeof file.bytes === 'string' ? utf8(file.bytes) : file.bytes;
    const data = file.deflate === true ? Uint8Array.from(deflateRawSync(bytes)) : bytes;
    const name = utf8(file.name);
    const fields = [20, 0x0800, file.deflate === true ? 8 : 0, 0, 0x5c21];
    const sizes = [crc32(bytes), data.length, file.size ?? bytes.length];
    const local = join('PK\u0003\u0004', shorts(fields), longs(sizes), shorts([name.length, 0]), name, data);
    directory.push(
      join(
        'PK\u0001\u0002',
        shorts([20, ...fields]),
        longs(sizes),
        shorts([name.length, 0, 0, 0, 0]),
        longs([0, at]),
        name,
      ),
    );
    locals.push(local);
    at += local.length;
  }
  const listed = join(...directory);
  const end = join(
    'PK\u0005\u0006',
    shorts([0, 0, files.length, files.length]),
    longs([listed.length, at]),
    shorts([0]),
  );
  return join(...locals, listed, end);
}

function shorts(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers.flatMap((number) => [number & 255, number >> 8]));
}

function longs(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(numbers.flatMap((number) => [0, 8, 16, 24].map((shift) => (number >>> shift) & 255)));
}

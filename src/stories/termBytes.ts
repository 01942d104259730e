import type { ArticleTerms } from './articleTerms.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/** The first byte of every encoding; raised when it changes. */
const FORMAT = 3;

/** An article's terms as bytes, about 1 kB for a full article. */
export function encodeTerms({ terms, marks, figures, sketch, furniture }: ArticleTerms): Uint8Array {
  const writer = new ByteWriter();
  writer.whole(FORMAT);
  writer.whole(furniture ? 1 : 0);
  writer.ints(figures);
  writer.ints(sketch);
  writer.bytes(marks);
  for (const term of terms) writer.int(term);
  return writer.done();
}

/** The terms that `encodeTerms` wrote; null where the bytes are of another format, so that they must be made anew. */
export function decodeTerms(bytes: Uint8Array): ArticleTerms | null {
  const reader = new ByteReader(bytes);
  if (reader.whole() !== FORMAT) return null;
  const furniture = reader.whole() === 1;
  const figures = reader.ints();
  const sketch = reader.ints();
  const marks = reader.bytes().slice();
  const terms = Int32Array.from(marks, () => reader.int());
  return { terms, marks, figures, sketch, furniture };
}

const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['an old office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['an RTF document', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['a bzip2 archive', [0x42, 0x5a, 0x68]],
  ['an XZ archive', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
  ['a Zstandard archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['a 7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
];

/** A sentence saying what kind of non-text the bytes are and what to do instead; null where they may be text. */
export function refuseBinary(bytes: Uint8Array): string | null {
  if (isPdf(bytes)) {
    return 'It is a PDF, which is not read, since it keeps where words stand and not what they are. Save the page as HTML, or its text as .txt.';
  }
  const signed = SIGNATURES.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  return signed === undefined ? null : `It is ${signed[0]}, which is not read.`;
}

/** Says that an EPUB book is not read. */
export const EPUB_REFUSED =
  'It is an EPUB book, which is not read: a book holds chapters and not articles of outlets. Save an article as HTML, or its text as .txt.';

// Blank bytes may stand before the mark.
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).trimStart().startsWith('%PDF-');
}

/** True where decoded text holds more control characters and undecodable bytes than any text does. */
export function looksBinary(text: string): boolean {
  const head = text.slice(0, 8192);
  let odd = 0;
  for (let i = 0; i < head.length; i++) {
    const unit = head.charCodeAt(i);
    if (unit === 0xfffd || (unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13 && unit !== 27)) odd++;
  }
  return odd > head.length * 0.1;
}

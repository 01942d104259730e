import { looksBinary } from '../binary.ts';
import type { Capture } from '../capture.ts';
import { decodeBytes, type Decoded } from '../decodeBytes.ts';
import type { DecodedText } from '../decodedText.ts';
import type { Notice, Reading } from '../draft.ts';
import { looksLikeHtml } from '../format.ts';
import { readPlain } from '../plain/readPlain.ts';
import { dropDataAddresses } from './dataAddresses.ts';
import { readSavedNote } from './savedNote.ts';

/** Most bytes of a page or text that are looked at, not counting data that its addresses carry. */
const MOST_BYTES = 12_000_000;
const LONGEST_TEXT = 1_000_000;

/** Bytes of one page or text, with what is known of their capture. */
export interface PageInput {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly capture: Capture | null;
}

/** A page or text in characters, and what must be said about how it was decoded. */
export interface Page {
  readonly text: DecodedText;
  readonly notices: readonly Notice[];
}

/** Decodes a page, cut at `most` bytes; a notice alone where it holds nothing or is no text. */
export async function decodePage(input: PageInput, most = MOST_BYTES): Promise<Page | Notice> {
  const bytes = dropDataAddresses(input.bytes);
  const large = bytes.length > most;
  const decoded = await decodeBytes(large ? bytes.subarray(0, most) : bytes, input.capture?.contentType ?? null);
  if (looksBinary(decoded.text.head(8192)))
    return { code: 'input-binary', says: 'It is binary data, which is not read.' };
  if (decoded.text.isBlank()) return { code: 'input-empty', says: 'It holds no text.' };
  const cut: Notice = { code: 'input-too-large', says: `Only its first ${most / 1_000_000} MB were read.` };
  return { text: decoded.text, notices: [...(large ? [cut] : []), ...charsetNotice(decoded)] };
}

function charsetNotice({ guessed, charset }: Decoded): Notice[] {
  return guessed ? [{ code: 'charset-guessed', says: `It was read as ${charset}, which it does not declare.` }] : [];
}

/** The article of one page or text, which is HTML where it is declared so or looks so. */
export async function readPage(input: PageInput, zone: string | null): Promise<Reading> {
  const page = await decodePage(input);
  if ('code' in page) return { drafts: [], notices: [page] };
  const html = /html/i.test(input.capture?.contentType ?? '') || looksLikeHtml(page.text.head(20_000).trimStart());
  const reading = html
    ? await readHtmlText(input, page.text, zone)
    : readPlainText(input, page.text.whole(), 'text', zone);
  return { drafts: reading.drafts, notices: [...page.notices, ...reading.notices] };
}

/** The article of an HTML page. What it was captured from is taken from the note of the program that saved it where nothing else says. */
export async function readHtmlText(input: PageInput, text: DecodedText, zone: string | null): Promise<Reading> {
  const { readHtml } = await import('../html/readHtml.ts');
  return readHtml(input.name, text, zone, input.capture ?? readSavedNote(text.head(8000)));
}

/** The article of a text, of which at most a million characters are read. */
export function readPlainText(
  { name, capture }: PageInput,
  text: string,
  format: 'text' | 'markdown',
  zone: string | null,
): Reading {
  const draft = readPlain({ text: text.slice(0, LONGEST_TEXT), name, format, given: null, capture, zone });
  // What holds no article text is told about and takes no part.
  const empty = draft.notices.find((notice) => notice.code === 'input-no-article');
  if (empty !== undefined) return { drafts: [], notices: [empty] };
  const cut: Notice = { code: 'input-too-large', says: 'Only its first 1,000,000 characters were read.' };
  return { drafts: [draft], notices: text.length > LONGEST_TEXT ? [cut] : [] };
}

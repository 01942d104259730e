import { webAddress } from '../address.ts';
import type { Capture } from '../capture.ts';
import { refuse, type Reading } from '../draft.ts';
import { readPage, type PageInput } from '../page/readPage.ts';
import { readTime } from '../times/readTime.ts';
import { headerValue } from '../warc/headers.ts';
import { mediaType } from '../warc/http.ts';
import { decodeTransfer } from './decodeTransfer.ts';
import { leaves, parameter, readPart, type MimePart } from './mimeParts.ts';

const PAGES = ['text/html', 'application/xhtml+xml', 'text/plain'];

/** The article of a page saved as MHTML: of its root part; pictures, styles and frames beside it are passed over. */
export async function readMhtml(input: PageInput, zone: string | null): Promise<Reading> {
  const message = readPart(new TextDecoder('latin1').decode(input.bytes).trimStart());
  const root = message === null ? null : rootPart(message);
  if (message === null || root === null) return refuse('input-no-article', 'The MHTML file holds no page.');
  const bytes = decodeTransfer(root.body, headerValue(root.headers, 'content-transfer-encoding'));
  const capture = input.capture ?? captureOf(message, root);
  const reading = await readPage({ name: input.name, bytes, capture }, zone);
  return { ...reading, drafts: reading.drafts.map((draft) => ({ ...draft, format: 'mhtml' })) };
}

// The part that the message names as its start; else the first page.
function rootPart(message: MimePart): MimePart | null {
  const start = parameter(headerValue(message.headers, 'content-type') ?? '', 'start');
  const found = new Map<string, MimePart>();
  for (const part of leaves(message)) {
    const type = mediaType(headerValue(part.headers, 'content-type')) ?? '';
    if (!PAGES.includes(type)) continue;
    if (start === null ? type !== 'text/plain' : headerValue(part.headers, 'content-id') === start) return part;
    if (!found.has(type)) found.set(type, part);
  }
  return PAGES.flatMap((type) => found.get(type) ?? [])[0] ?? null;
}

function captureOf(message: MimePart, root: MimePart): Capture | null {
  const named = [
    headerValue(message.headers, 'snapshot-content-location'),
    headerValue(root.headers, 'content-location'),
    headerValue(message.headers, 'content-location'),
  ];
  const url = named.map((each) => webAddress(each)).find((each) => each !== null);
  if (url === undefined) return null;
  const date = headerValue(message.headers, 'date');
  const capturedAt = date === null ? null : (readTime(date, { zone: null, country: null }, 'mhtml')?.from ?? null);
  return { url, contentType: headerValue(root.headers, 'content-type'), capturedAt };
}

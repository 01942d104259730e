import { joinChunks, undoCodings } from './bodyCodings.ts';
import { agrees, readDigest } from './digest.ts';
import { headerValue } from './headers.ts';
import { codings, mediaType, readHttp, type HttpResponse } from './http.ts';
import type { RecordHead } from './recordHead.ts';

/** The page that a record holds. */
export interface RecordPage {
  readonly is: 'page';
  /** The page's bytes, without any coding. */
  readonly bytes: Uint8Array;
  /** The bytes without transfer coding, content coding left on: what a payload digest is of. */
  readonly payload: Uint8Array;
  readonly contentType: string | null;
  readonly digest: 'right' | 'wrong' | 'none';
}

/** What a record is to a reader of pages: a page, the way to another address, a page that cannot be unpacked, or nothing. */
export type RecordContent =
  | RecordPage
  | { readonly is: 'redirect'; readonly to: string }
  | { readonly is: 'unreadable'; readonly says: string }
  | { readonly is: 'other' };

const PAGES = new Set(['text/html', 'application/xhtml+xml', 'text/plain']);
/** Texts that a site gives to machines. */
const NOT_ARTICLES =
  /^https?:\/\/[^/]+\/(?:robots|ads|app-ads|humans|sellers|\.well-known\/[^?]*)\.(?:txt|json)(?:\?|$)/i;
const OTHER: RecordContent = { is: 'other' };

/** True where a record may hold what is to be read, by its head alone: a page, or anything where all in the archive was asked for. */
export function mayHoldPage({ type, url, contentType }: RecordHead, asked: boolean): boolean {
  if (!asked && url !== null && NOT_ARTICLES.test(url)) return false;
  // Programs keep their own logs and extracts as texts under addresses that are none of the web.
  if (type === 'resource')
    return PAGES.has(mediaType(contentType) ?? '') && (url !== null || /html/i.test(contentType ?? ''));
  return type === 'response' && (mediaType(contentType) ?? 'application/http') === 'application/http';
}

/** What the block of a record that may hold a page does hold; whatever was answered with 200 is a page where it was asked for. */
export function readRecordContent(head: RecordHead, block: Uint8Array, asked: boolean): RecordContent {
  if (head.type === 'resource') {
    const digest = block.length < head.length ? 'none' : checkPayload(head, [block]);
    return { is: 'page', bytes: block, payload: block, contentType: head.contentType, digest };
  }
  const response = readHttp(block);
  if (response === null) return { is: 'unreadable', says: 'it holds no HTTP response' };
  if (response.status >= 300 && response.status < 400) return redirect(response, head.url);
  const contentType = headerValue(response.headers, 'content-type');
  // A response without a type is taken for a page where it starts like one.
  const type = mediaType(contentType) ?? (response.body[0] === 0x3c ? 'text/html' : null);
  return response.status === 200 && (asked || (type !== null && PAGES.has(type)))
    ? page(head, response, contentType, block.length < head.length)
    : OTHER;
}

// Of a block that was cut for its size the digest cannot be told.
function page(
  head: RecordHead,
  { headers, body }: HttpResponse,
  contentType: string | null,
  cut: boolean,
): RecordContent {
  const chunked = codings(headers, 'transfer-encoding').includes('chunked');
  const payload = chunked ? joinChunks(body) : body;
  const { bytes, fault } = undoCodings(payload, codings(headers, 'content-encoding'));
  if (fault !== null) return { is: 'unreadable', says: fault };
  const digest = cut ? 'none' : checkPayload(head, [payload, body, bytes]);
  return { is: 'page', bytes, payload, contentType, digest };
}

// Writers differ in which codings they leave on when they take the digest.
function checkPayload(head: RecordHead, forms: readonly Uint8Array[]): RecordPage['digest'] {
  const stated = readDigest(head.payloadDigest);
  if (stated === null) return 'none';
  return [...new Set(forms)].some((form) => agrees(form, stated)) ? 'right' : 'wrong';
}

function redirect({ headers }: HttpResponse, from: string | null): RecordContent {
  try {
    const to = new URL(headerValue(headers, 'location') ?? '', from ?? undefined).href;
    return { is: 'redirect', to };
  } catch {
    return OTHER;
  }
}

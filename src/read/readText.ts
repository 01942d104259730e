import type { DecodedText } from './decodedText.ts';
import type { Reading } from './draft.ts';
import { detectFormat } from './format.ts';
import { decodePage, readHtmlText, readPlainText, type PageInput } from './page/readPage.ts';

const HEAD = 20_000;
const MOST_ROWS = 100_000_000;
const MOST_FEED = 30_000_000;

/** What a text of any format holds. */
export async function readText(input: PageInput, zone: string | null): Promise<Reading> {
  const limit = limitOf(nameOf(input), input.bytes);
  const page = await (limit === null ? decodePage(input) : decodePage(input, limit));
  if ('code' in page) return { drafts: [], notices: [page] };
  const reading = await readDecoded(input, page.text, zone);
  return { drafts: reading.drafts, notices: [...page.notices, ...reading.notices] };
}

// A capture is named by what its server calls it, else by its address.
function nameOf({ name, capture }: PageInput): string {
  if (capture === null) return name;
  if (/html/i.test(capture.contentType ?? '')) return '';
  if (/[/+]json\b/i.test(capture.contentType ?? '')) return '.json';
  const path = URL.canParse(capture.url) ? new URL(capture.url).pathname : '';
  return /\.\w+$/.test(path) ? path : name;
}

// Rows and feeds hold many articles and may be larger than a page.
function limitOf(name: string, bytes: Uint8Array): number | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD)).replaceAll('\0', '');
  const format = detectFormat(name, head.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, ''));
  if (format === 'feed') return MOST_FEED;
  return format === 'json' || format === 'jsonl' ? MOST_ROWS : null;
}

async function readDecoded(input: PageInput, decoded: DecodedText, zone: string | null): Promise<Reading> {
  const { name } = input;
  const looked = detectFormat(nameOf(input), decoded.head(HEAD));
  // A page that starts oddly is still one where its server says so.
  const format = looked === 'text' && /html/i.test(input.capture?.contentType ?? '') ? 'html' : looked;
  if (format === 'html') return readHtmlText(input, decoded, zone);
  const text = decoded.whole();
  if (format === 'text' || format === 'markdown') return readPlainText(input, text, format, zone);
  if (format === 'feed') {
    const { readXmlFeed } = await import('./feed/readFeed.ts');
    return readXmlFeed(input, text, zone);
  }
  if (format === 'jsonl') {
    const { readJsonl } = await import('./rows/jsonl.ts');
    return readJsonl(name, text, zone);
  }
  const { readJson } = await import('./rows/json.ts');
  return readJson(input, text, zone);
}

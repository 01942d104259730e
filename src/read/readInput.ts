import { createHash } from 'node:crypto';
import type { Article, Outlet, Settings, Warning } from '../model/index.ts';
import { binaryKind, looksBinary } from './binary.ts';
import type { Capture } from './capture.ts';
import { decodeBytes } from './decodeBytes.ts';
import type { Notice, Reading } from './draft.ts';
import { finishArticle } from './finishArticle.ts';
import { detectFormat } from './format.ts';
import { readJsonl } from './jsonl.ts';
import { readPlain } from './plain/readPlain.ts';

/** Bytes of one file with the name the user gave it. Of a captured page, the HTTP body after its content coding was undone. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly capture?: Capture;
}

export type { Capture } from './capture.ts';

/** What one input gave. Outlets may repeat between inputs; equal ids are the same outlet. */
export interface ReadResult {
  readonly articles: readonly Article[];
  readonly outlets: readonly Outlet[];
  readonly warnings: readonly Warning[];
}

/** Most bytes of a page or text that are looked at. */
const MOST_BYTES = 12_000_000;
const LONGEST_TEXT = 1_000_000;

/**
 * Reads one input: an HTML page, plain text, Markdown, or JSONL with an article in each row. Never fails: what cannot be
 * read becomes a coded warning. Time and memory are bounded by cutting and simplifying large pages, which is said.
 */
export async function readInput(input: Input, settings: Pick<Settings, 'zone'>): Promise<ReadResult> {
  const reading = await readBytes(input, settings.zone);
  const sha256 = createHash('sha256').update(input.bytes).digest('hex');
  const finished = reading.drafts.map((draft) => finishArticle(draft, sha256));
  const outlets = new Map(finished.map(({ outlet }) => [outlet.id, outlet]));
  return {
    articles: finished.map(({ article }) => article),
    outlets: [...outlets.values()],
    warnings: [
      ...reading.notices.map(({ code, says }): Warning => ({ code, says, input: input.name, articleId: null })),
      ...finished.flatMap(({ warnings }) => warnings),
    ],
  };
}

async function readBytes(input: Input, zone: string | null): Promise<Reading> {
  if (input.bytes.length === 0) return refuse('input-empty', 'It holds no bytes.');
  const kind = binaryKind(input.bytes);
  if (kind !== null) return refuse('input-binary', `It is ${kind}, which is not read.`);
  const rows = /\.(?:jsonl|ndjson)$/i.test(input.name);
  const large = !rows && input.bytes.length > MOST_BYTES;
  const decoded = await decodeBytes(large ? input.bytes.subarray(0, MOST_BYTES) : input.bytes);
  if (looksBinary(decoded.text)) return refuse('input-binary', 'It is binary data, which is not read.');
  if (decoded.text.trim() === '') return refuse('input-empty', 'It holds no text.');
  const notices: Notice[] = [];
  if (large) notices.push({ code: 'input-too-large', says: `Only its first ${MOST_BYTES / 1_000_000} MB were read.` });
  if (decoded.guessed) {
    notices.push({ code: 'charset-guessed', says: `It was read as ${decoded.charset}, which it does not declare.` });
  }
  const reading = await readText(input.name, decoded.text, zone);
  return { drafts: reading.drafts, notices: [...notices, ...reading.notices] };
}

async function readText(name: string, text: string, zone: string | null): Promise<Reading> {
  const format = detectFormat(name, text);
  if (format === 'jsonl') return readJsonl(name, text, zone);
  if (format === 'html') {
    const { readHtml } = await import('./html/readHtml.ts');
    return readHtml(name, text, zone);
  }
  if (text.length <= LONGEST_TEXT) return onlyArticles(readPlain({ text, name, format, given: null, zone }));
  const cut = readPlain({ text: text.slice(0, LONGEST_TEXT), name, format, given: null, zone });
  const notice: Notice = { code: 'input-too-large', says: 'Only its first 1,000,000 characters were read.' };
  return onlyArticles({ ...cut, notices: [notice, ...cut.notices] });
}

// What holds no article text is told about and takes no part.
function onlyArticles(draft: Reading['drafts'][number]): Reading {
  const empty = draft.notices.find((notice) => notice.code === 'input-no-article');
  return empty === undefined ? { drafts: [draft], notices: [] } : { drafts: [], notices: [empty] };
}

function refuse(code: Notice['code'], says: string): Reading {
  return { drafts: [], notices: [{ code, says }] };
}

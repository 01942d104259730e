import { createHash } from 'node:crypto';
import type { Article, Outlet, Settings, Warning } from '../model/index.ts';
import type { Capture } from './capture.ts';
import { finishArticle } from './finishArticle.ts';
import { readBytes } from './readBytes.ts';

export type { Capture } from './capture.ts';

/** Bytes of one file with the name the user gave it. Of a captured page, the HTTP body after its content coding was undone. */
export interface Input {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly capture?: Capture;
}

/** What one input gave. Outlets may repeat between inputs; equal ids are the same outlet. */
export interface ReadResult {
  readonly articles: readonly Article[];
  readonly outlets: readonly Outlet[];
  readonly warnings: readonly Warning[];
}

/**
 * Reads one input: a page (HTML, MHTML, plain text, Markdown), rows (JSONL, JSON), a feed (RSS, Atom, JSON Feed) or a web archive (WARC,
 * WACZ), packed with gzip or not. Never fails: what cannot be read becomes a coded warning. Time and memory are bounded by cutting and
 * simplifying what is large, which is said.
 */
export async function readInput(input: Input, settings: Pick<Settings, 'zone'>): Promise<ReadResult> {
  const { name, bytes, capture = null } = input;
  const reading = await readBytes({ name, bytes, capture }, settings.zone);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const finished = reading.drafts.map((draft) => finishArticle(draft, draft.sha256 ?? sha256));
  const outlets = new Map(finished.map(({ outlet }) => [outlet.id, outlet]));
  return {
    articles: finished.map(({ article }) => article),
    outlets: [...outlets.values()],
    warnings: [
      ...reading.notices.map(({ code, says }): Warning => ({ code, says, input: name, articleId: null })),
      ...finished.flatMap(({ warnings }) => warnings),
    ],
  };
}

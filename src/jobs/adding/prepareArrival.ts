import { gzipSync } from 'node:zlib';
import type { Article, Outlet, Warning } from '../../model/index.ts';
import { makeId } from '../../model/index.ts';
import { findStatements } from '../../statements/findStatements.ts';
import { readInput } from '../../read/readInput.ts';
import { packJson } from '../../store/packJson.ts';
import { sha256Of } from '../../store/rawStore.ts';
import { termsOf } from '../../stories/articleTerms.ts';
import { encodeTerms } from '../../stories/termBytes.ts';
import { packStatements } from '../packing/packStatements.ts';

/** Bytes to be read, and how. Plain data: it goes to worker threads. */
export interface ToPrepare {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly zone: string | null;
  /** Whether the bytes are to be packed, to be kept. */
  readonly pack: boolean;
}

/** One article with what the archive keeps of it, ready to be written. */
export interface PreparedArticle {
  readonly article: Article;
  readonly outlet: Outlet;
  readonly pieceId: string;
  readonly body: Uint8Array;
  readonly statements: Uint8Array | null;
  readonly terms: Uint8Array;
}

/** What was read of some bytes; `packed` is null where that was not asked for. */
export interface Prepared {
  readonly sha256: string;
  readonly size: number;
  readonly packed: Uint8Array | null;
  readonly articles: readonly PreparedArticle[];
  readonly warnings: readonly Warning[];
}

/** Of one input with more articles than this, what they say is read when a report asks for it: a file of rows must not hold up the rest. */
const READ_AT_ONCE = 500;

/** Reads what some bytes hold and makes of each article all that does not depend on others. Never fails for what the bytes are. */
export async function prepareArrival({ name, bytes, zone, pack }: ToPrepare): Promise<Prepared> {
  const { articles, outlets, warnings } = await readInput({ name, bytes }, { zone });
  const outletOf = new Map(outlets.map((outlet) => [outlet.id, outlet]));
  const read = articles.length <= READ_AT_ONCE;
  return {
    sha256: sha256Of(bytes),
    size: bytes.length,
    packed: pack ? gzipSync(bytes) : null,
    articles: articles.map((article) => prepareArticle(article, outletOf.get(article.outletId)!, read)),
    warnings,
  };
}

function prepareArticle(article: Article, outlet: Outlet, read: boolean): PreparedArticle {
  const dated = article.publishedAt !== null;
  return {
    article,
    outlet,
    pieceId: pieceOf(article),
    body: packJson(article),
    // An article without a date is read as of the day of its story, which is not known yet.
    statements: read && dated ? packStatements(findStatements(article), article) : null,
    terms: encodeTerms(termsOf(article)),
  };
}

/** One published piece over all its states: what an outlet has at one address; an article without an address is a piece of its own. */
export function pieceOf({ id, outletId, url }: Article): string {
  return url === null ? makeId('pie', id) : makeId('pie', outletId, plainAddress(url));
}

/** Words of an address that say how a reader came to the page, not which page it is. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ito|ref|ref_src|ns_\w+|at_\w+)$/i;

/** An address without what changes with the way to it: scheme, "www.", fragment, tracking, a slash at the end. */
function plainAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const { hostname, pathname, searchParams } = new URL(url);
  const kept = [...searchParams].filter(([key]) => !TRACKING.test(key)).sort(([a], [b]) => (a < b ? -1 : 1));
  const query = kept.map(([key, value]) => `${key}=${value}`).join('&');
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}?${query}`;
}

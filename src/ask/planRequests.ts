import type { Article } from '../model/index.ts';
import { cutExcerpts, type Excerpt } from './cutExcerpts.ts';

/** What is set beside one another in each request, in the order they are made. */
export interface Plan {
  readonly requests: readonly (readonly Excerpt[])[];
  /** Requests that it would take beyond the most that are made. */
  readonly beyond: number;
}

/** Characters of the marker lines around an excerpt, at most. */
const FENCE = 110;
/** Least characters of an article in one part, however little room there is. */
const LEAST = 200;

/**
 * Requests in which every two articles, or parts of articles, come together once at least, with no more than `room` characters of
 * text in one. Neighbours come together first, so that all of the text has been seen where there are more than `most` requests.
 */
export function planRequests(articles: readonly Article[], room: number, most: number): Plan {
  const whole = articles.flatMap((article) => cutExcerpts(article, Infinity));
  if (whole.length < 2) return { requests: [], beyond: 0 };
  if (whole.reduce((sum, one) => sum + sizeOf(one), 0) <= room) return { requests: [whole], beyond: 0 };
  const half = Math.floor(room / 2);
  const parts = articles.flatMap((article) => cutExcerpts(article, Math.max(LEAST, half - FENCE)));
  return pairUp(packBins(parts, half), most);
}

function sizeOf({ text }: Excerpt): number {
  return text.length + FENCE;
}

interface Bin {
  readonly excerpts: Excerpt[];
  left: number;
  /** The only article it holds parts of, or null. */
  only: string | null;
}

/** Each excerpt goes into the first bin that has room for it. */
function packBins(excerpts: readonly Excerpt[], room: number): readonly Bin[] {
  const bins: Bin[] = [];
  for (const one of excerpts) {
    const size = sizeOf(one);
    const bin = bins.find(({ left }) => left >= size);
    if (bin === undefined) bins.push({ excerpts: [one], left: room - size, only: one.article.id });
    else {
      bin.excerpts.push(one);
      bin.left -= size;
      if (bin.only !== one.article.id) bin.only = null;
    }
  }
  return bins;
}

function pairUp(bins: readonly Bin[], most: number): Plan {
  const requests: (readonly Excerpt[])[] = [];
  let beyond = 0;
  for (let apart = 1; apart < bins.length; apart++) {
    for (let at = 0; at + apart < bins.length; at++) {
      const [left, right] = [bins[at]!, bins[at + apart]!];
      // Two parts of one article have nothing to be compared with.
      if (left.only !== null && left.only === right.only) continue;
      if (requests.length < most) requests.push([...left.excerpts, ...right.excerpts]);
      else beyond++;
    }
  }
  return { requests, beyond };
}

import type { Span } from '../model/index.ts';
import type { Quotation } from './quotations.ts';

/** Quotations of an article by where they lie. */
export interface QuotationIndex {
  /** The quotation that the offset lies in, or null. */
  readonly covering: (at: number) => Quotation | null;
  /** Quotations that take up an open one in the paragraphs after it, in text order. */
  readonly continuing: (quotation: Quotation) => Span[];
  /** How much of a span stands in quotation marks, in UTF-16 units. */
  readonly quotedLength: (span: Span) => number;
}

function firstEndingAfter(all: readonly Quotation[], at: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An index over quotations in text order; every look-up is logarithmic or as long as what it gives. */
export function indexQuotations(all: readonly Quotation[]): QuotationIndex {
  const covering = (at: number): Quotation | null => {
    const found = all[firstEndingAfter(all, at)];
    return found !== undefined && found.start <= at ? found : null;
  };
  const continuing = (quotation: Quotation): Span[] => {
    const found: Span[] = [];
    let open = !quotation.closed;
    for (let next = firstEndingAfter(all, quotation.start) + 1; open && all[next]?.continues === true; next++) {
      found.push({ start: all[next]!.start, end: all[next]!.end });
      open = !all[next]!.closed;
    }
    return found;
  };
  const quotedLength = (span: Span): number => {
    let length = 0;
    for (let next = firstEndingAfter(all, span.start); (all[next]?.start ?? span.end) < span.end; next++) {
      length += Math.min(all[next]!.end, span.end) - Math.max(all[next]!.start, span.start);
    }
    return length;
  };
  return { covering, continuing, quotedLength };
}

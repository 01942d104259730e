import type { ArticleTime, Span } from '../model/index.ts';
import type { FoundName } from '../text/names.ts';
import { findQuantities, type FoundQuantity } from '../text/quantities.ts';
import type { Sentence } from '../text/sentence.ts';
import { findTimes, type FoundTime } from '../text/times.ts';

/** What a sentence holds that can be compared: its numbers, times, names and quoted words. */
export interface SentenceFacts {
  readonly quantities: readonly FoundQuantity[];
  readonly times: readonly FoundTime[];
  readonly names: readonly FoundName[];
  /** Quotations, marks included. */
  readonly quotations: readonly Span[];
}

/** Whether `inner` lies in `outer`. */
export function within(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

/** Whether two spans share a character. */
export function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The values of one sentence; `names` and `quotations` are those of the article that meet it. */
export function findFacts(
  sentence: Sentence,
  published: ArticleTime | null,
  names: readonly FoundName[],
  quotations: readonly Span[],
): SentenceFacts {
  return { quantities: findQuantities(sentence), times: findTimes(sentence, published), names, quotations };
}

/** Spans of all that can be compared in a sentence. */
export function factSpans(facts: SentenceFacts): Span[] {
  return [...facts.quantities, ...facts.times, ...facts.names].map((fact) => fact.span);
}

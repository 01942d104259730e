import type { Article, ReasonCode } from '../model/index.ts';
import type { NewsCredit } from './newsCredits.ts';
import type { Reuse } from './sharedTexts.ts';

/** Which article has its text from which; with code `origin-copies-undated` the order is that of the ids and says nothing. */
export interface CopyDirection {
  readonly from: Article;
  readonly to: Article;
  readonly code: ReasonCode;
  readonly why: string;
}

/** Tells the copy from what was copied: by a credit to the other's outlet, else by publication time. */
export function copyDirection(
  { pair: { left, right } }: Reuse,
  credits: ReadonlyMap<string, readonly NewsCredit[]>,
  namesOutletOf: (credit: NewsCredit, article: Article) => boolean,
): CopyDirection {
  const credited = (by: Article, other: Article): boolean =>
    (credits.get(by.id) ?? []).some((credit) => !credit.own && namesOutletOf(credit, other));
  const [a, b] = [credited(left, right), credited(right, left)];
  if (a !== b) {
    const [from, to] = a ? [left, right] : [right, left];
    return { from, to, code: 'origin-copies-credited', why: 'the one credits the outlet of the other' };
  }
  const [first, second] = [left.publishedAt, right.publishedAt];
  if (first && second && first.to <= second.from)
    return { from: right, to: left, code: 'origin-copies-earlier', why: `it was published later (${second.words})` };
  if (first && second && second.to <= first.from)
    return { from: left, to: right, code: 'origin-copies-earlier', why: `it was published later (${first.words})` };
  const [to, from] = left.id < right.id ? [left, right] : [right, left];
  return { from, to, code: 'origin-copies-undated', why: 'their times do not tell which came first' };
}

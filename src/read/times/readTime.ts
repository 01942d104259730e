import type { ArticleTime } from '../../model/index.ts';
import type { TimeContext } from './civilTime.ts';
import { claimOf } from './timeClaim.ts';

/** The time that a value gives: ISO 8601, a written English date, or Unix seconds or milliseconds; null where it gives none, or more than one. */
export function readTime(value: string, context: TimeContext, foundBy: string): ArticleTime | null {
  const { meanings } = claimOf(value, 'published', foundBy, context);
  return meanings.length === 1 ? (meanings[0] ?? null) : null;
}

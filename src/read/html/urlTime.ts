import type { TimeContext } from '../times/civilTime.ts';
import { claimOf, type TimeClaim } from '../times/timeClaim.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY =
  /[/-]((?:19|20)\d{2})[/-](\d{1,2}|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[/-](\d{1,2})(?=[/-])|[/-]((?:19|20)\d{2})([01]\d)([0-3]\d)(?=[/-]|$)/i;
const LONGEST = 500;

/** The day in an address ("/2025/11/04/"), as a claim; none where it gives no day. */
export function findUrlTime(url: string | null, context: TimeContext): TimeClaim[] {
  const match = DAY.exec((url ?? '').slice(0, LONGEST));
  if (match === null) return [];
  const [year, month, day] = [match[1] ?? match[4], match[2] ?? match[5], match[3] ?? match[6]];
  const number = MONTHS.indexOf(month?.toLowerCase() ?? '') + 1;
  const claim = claimOf(
    `${year ?? ''}-${number > 0 ? number : (month ?? '')}-${day ?? ''}`,
    'published',
    'url',
    context,
  );
  return claim.meanings.length === 0 ? [] : [{ ...claim, words: match[0].replace(/^[/-]/, '') }];
}

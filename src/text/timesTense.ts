import table from '../lang/en/time-words.json' with { type: 'json' };
import { type TimeContext, wordAt } from './timeReading.ts';

const FUTURE = new Set(table.future);
const PAST = new Set(table.past);
const WINDOW = 12;

/**
 * True where the words just before a date look ahead ("will meet on Sunday", "is scheduled for June"); in "said on Sunday
 * it will meet" they do not, since the nearer word decides.
 */
export function pointsAhead(context: TimeContext, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - WINDOW; i--) {
    const word = wordAt(context, i);
    if (FUTURE.has(word) || isToDo(context, i)) return true;
    if (PAST.has(word)) return false;
  }
  return false;
}

/** "Work is to begin on Thursday": the infinitive of what is settled for later. */
function isToDo(context: TimeContext, at: number): boolean {
  return wordAt(context, at) === 'to' && /^(?:is|are|am)$/.test(wordAt(context, at - 1));
}

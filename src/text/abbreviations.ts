import table from '../lang/en/abbreviations.json' with { type: 'json' };

const BEFORE_NAME = new Set(table.beforeName);
const BEFORE_NUMBER = new Set(table.beforeNumber);
const EITHER = new Set(table.either);
const OPENERS = new Set(table.openers);
const CLOCK_FOLLOWERS = new Set(table.clockFollowers);
/** Abbreviations that are also common words: their full stop belongs to them only where a capital or digit follows. */
const ALSO_WORDS = new Set(table.alsoWords);
const INITIAL = /^\p{Lu}$/u;
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;

/** Whether the full stop after `word` belongs to it ("Lt", "U.S", "J"), given the character after the stop. */
export function endsWithAbbreviationDot(word: string, after: string | undefined): boolean {
  if (INITIAL.test(word) || DOTTED.test(word)) return true;
  const lower = word.toLowerCase();
  if (!BEFORE_NAME.has(lower) && !BEFORE_NUMBER.has(lower) && !EITHER.has(lower)) return false;
  if (!ALSO_WORDS.has(lower)) return true;
  // At the end of the text the stop is more likely to end the sentence.
  return after !== undefined && /[\s,]/.test(after) && (word !== lower || lower === 'st' || lower === 'ft');
}

/** Whether a full stop after `word` may end the sentence when `next` is the word that follows it. */
export function stopEndsSentence(word: string, next: string): boolean {
  const lower = word.toLowerCase();
  const nextLower = next.toLowerCase();
  if (lower === 'no') return !/^\d/.test(next);
  if (BEFORE_NUMBER.has(lower)) return !/^\d/.test(next) && OPENERS.has(nextLower);
  if (BEFORE_NAME.has(lower)) return ALSO_WORDS.has(lower) && word === lower;
  if (lower === 'a.m' || lower === 'p.m')
    return !CLOCK_FOLLOWERS.has(nextLower) && !/^(?:\p{Lu}{2,4}|\d.*)$/u.test(next);
  if (EITHER.has(lower) && ALSO_WORDS.has(lower) && word === lower) return true;
  if (INITIAL.test(word) || DOTTED.test(word) || EITHER.has(lower)) return OPENERS.has(nextLower);
  return true;
}

const SAYING = new Set(table.saying);

/** Whether one of a few words is a verb of saying in the past or present: what follows `"Why?"` is then its frame. */
export function holdsSaying(words: readonly string[]): boolean {
  return words.some((word) => SAYING.has(word.toLowerCase()));
}

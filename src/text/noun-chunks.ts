import words from '../lang/en/clause-words.json' with { type: 'json' };
import type { Tagged } from './sentence.ts';

const NOUN = /^(?:NN|CD|ADD)/;
const OPENS = /^(?:NN|CD|DT|PDT|PRP|EX|WP\$|JJ|\$|ADD|SYM|#|FW)/;
const STANDS_ALONE = /^(?:PRP|EX)$/;
/** Words before a number that tell how exact it is; they belong to the noun chunk of the number. */
const BEFORE_NUMBER = new Set(words.beforeNumber);
const LONGEST_PREFIX = 4;

function isNumber(token: Tagged | undefined): boolean {
  return (
    token !== undefined &&
    (token.xpos === 'CD' || token.xpos === '$' || /^(?:dozens|hundreds|thousands|millions|scores)$/.test(token.lower))
  );
}

/** Number of tokens of a prefix such as "at least" or "more than" before a number at `at`. */
function numberPrefix(tokens: readonly Tagged[], at: number): number {
  for (let length = 0; length <= LONGEST_PREFIX; length++) {
    const token = tokens[at + length];
    if (
      isNumber(token) ||
      (length > 0 &&
        token?.lower === 'a' &&
        /^(?:dozen|hundred|million|third|quarter|half)$/.test(tokens[at + length + 1]?.lower ?? ''))
    )
      return length;
    if (token === undefined || !BEFORE_NUMBER.has(token.lower)) return 0;
    if (token.lower === 'as' && !isAsManyAs(tokens, at + length)) return 0;
  }
  return 0;
}

/** "as" belongs to the number in "as many as 40" alone; in "as 40 rounds were fired" it opens a clause. */
function isAsManyAs(tokens: readonly Tagged[], at: number): boolean {
  const measure = /^(?:many|much|few|little|well)$/;
  return measure.test(tokens[at + 1]?.lower ?? '') || measure.test(tokens[at - 1]?.lower ?? '');
}

/** A day that follows a noun is said of the verb, not of the noun: "won the title Saturday night". */
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|today|yesterday|tonight|tomorrow)$/;

function isPlainNoun(token: Tagged | undefined): boolean {
  return token !== undefined && NOUN.test(token.xpos);
}

function isJoint(tokens: readonly Tagged[], at: number): boolean {
  const { start, end } = tokens[at] ?? { start: 0, end: 0 };
  return tokens[at - 1]?.end === start && tokens[at + 1]?.start === end;
}

/** Whether a modifier at `at` leads on to a noun within a few tokens. */
function leadsToNoun(tokens: readonly Tagged[], at: number): boolean {
  for (let ahead = at + 1; ahead <= at + 6; ahead++) {
    const token = tokens[ahead];
    if (token === undefined) return false;
    if (isPlainNoun(token)) return true;
    if (!/^(?:JJ|VBN|VBG|HYPH|POS|RB|CC|,|``|'')/.test(token.xpos) || token.lower === 'or' || token.xpos === 'MD')
      return false;
    if (/^(?:CC|,)$/.test(token.xpos) && !/^(?:JJ|VBN|CD)/.test(tokens[ahead + 1]?.xpos ?? '')) return false;
  }
  return false;
}

/** What a noun chunk has seen of itself: whether it holds a determiner or modifier, and whether a noun. */
interface Progress {
  readonly opened: boolean;
  readonly nouns: boolean;
}

function continues(tokens: readonly Tagged[], at: number, { opened, nouns }: Progress): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const { xpos } = token;
  // "a one-in-three chance": whatever hyphens join is one modifier.
  if (tokens[at - 1]?.xpos === 'HYPH' && tokens[at - 1]?.end === token.start) return true;
  if (nouns && DAY.test(token.lower) && tokens[at - 1]?.xpos !== 'NNP') return false;
  if (isPlainNoun(token))
    return !(nouns && tokens[at - 1]?.xpos === 'CD' && xpos === 'CD' && /^#?(?:1[5-9]|20)\d\d$/.test(token.form));
  if (/^JJ/.test(xpos) && nouns) return tokens[at - 1]?.xpos === 'NNP' && isPlainNoun(tokens[at + 1]);
  if (/^JJ/.test(xpos)) return leadsToNoun(tokens, at) || (!nouns && opened && !leadsAnyNoun(tokens, at));
  if (xpos === 'HYPH' || token.form === '-') return isJoint(tokens, at);
  if (xpos === 'POS') return nouns && (isPlainNoun(tokens[at + 1]) || leadsToNoun(tokens, at));
  if (/^(?:\$|SYM)$/.test(xpos)) return token.form !== '/' || isJoint(tokens, at);
  if (xpos === 'VBN' || xpos === 'VBG')
    return tokens[at - 1]?.xpos === 'HYPH' || (opened && !nouns && leadsToNoun(tokens, at));
  if (/^RB/.test(xpos))
    return opened && !nouns && leadsToNoun(tokens, at) && /^(?:JJ|VBN|CD|RB)/.test(tokens[at + 1]?.xpos ?? '');
  if (xpos === ',' || xpos === 'CC')
    return (
      opened &&
      !nouns &&
      /^JJ/.test(tokens[at - 1]?.xpos ?? '') &&
      /^(?:JJ|VBN)/.test(tokens[at + 1]?.xpos ?? '') &&
      leadsToNoun(tokens, at)
    );
  if (xpos === '``' || xpos === "''") return opened && !nouns && leadsToNoun(tokens, at);
  return xpos === 'DT' && tokens[at - 1]?.xpos === 'PDT';
}

/** "the poor": an adjective after a determiner stands for a noun where none follows. */
function leadsAnyNoun(tokens: readonly Tagged[], at: number): boolean {
  return leadsToNoun(tokens, at) || !/^(?:DT|PRP\$)$/.test(tokens[at - 1]?.xpos ?? '');
}

function opens(tokens: readonly Tagged[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || !OPENS.test(token.xpos) || token.upos === 'PUNCT') return false;
  if (/^JJ/.test(token.xpos)) return leadsToNoun(tokens, at);
  if (token.xpos === 'SYM') return isPlainNoun(tokens[at + 1]);
  return true;
}

/** Index of the last token of the noun chunk that begins at `first`, or null where none does. */
export function nounChunkEnd(tokens: readonly Tagged[], first: number): number | null {
  const prefix = numberPrefix(tokens, first);
  let at = first + prefix;
  if (!opens(tokens, at)) return null;
  if (STANDS_ALONE.test(tokens[at]?.xpos ?? '')) return at;
  let nouns = isPlainNoun(tokens[at]) && tokens[at]?.xpos !== 'CD';
  let last = at;
  while (continues(tokens, at + 1, { opened: true, nouns })) {
    at++;
    const xpos = tokens[at]?.xpos ?? '';
    if (xpos === 'POS' || xpos === 'HYPH') nouns = false;
    else if (/^NN/.test(xpos)) nouns = true;
    if (!/^(?:POS|HYPH|RB|,|CC|``|'')/.test(xpos)) last = at;
  }
  return last;
}

/** The word that says what the chunk is: its last noun, else its last token. */
export function nounHead(tokens: readonly Tagged[], first: number, last: number): number {
  for (let at = last; at >= first; at--) if (/^NN/.test(tokens[at]?.xpos ?? '')) return at;
  return last;
}

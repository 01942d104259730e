import table from '../../lang/en/stance-words.json' with { type: 'json' };
import stopwords from '../../lang/en/stopwords.json' with { type: 'json' };
import type { Article, Span } from '../../model/index.ts';
import { conceptKey } from '../pairs/conceptKeys.ts';
import { familyKey } from './textWords.ts';

/** How a headline stands to what another text says, and the words that show it: all of them where it says so in its own voice. */
export interface HeadlineStance {
  readonly kind: 'denies' | 'reserves' | 'says';
  readonly shown: Span;
}

interface Word extends Span {
  readonly form: string;
  readonly key: string;
}

type Cues = ReadonlyMap<string, readonly (readonly string[])[]>;

const DENIALS = cuesOf(table.denials);
const NEGATIONS = cuesOf(table.negations);
const RESERVES = cuesOf(table.reserves);
const CONFIRMATIONS = cuesOf(table.confirmations);
const LABELS: ReadonlySet<string> = new Set(table.labels);
const NONE: ReadonlySet<string> = new Set();

/** Words about a "not" or "no" among which one of the other text has to be. */
const NEGATED_BEFORE = 2;
const NEGATED_AFTER = 5;
/** Words after a colon or dash at the end that name who says it. */
const LONGEST_CREDIT = 3;

/** Whether a text is written as headlines are: one run of words without the stop of a sentence. */
export function isHeadline({ text, sentences }: Article): boolean {
  return sentences.length <= 2 && !/[.!…;]\s*["”’')]*\s*$/u.test(text);
}

/** Whether a text is made up as titles are, with capitals throughout or of several pieces, and is no plain statement. */
export function isComposed(text: string): boolean {
  const long = (text.match(/\p{L}[\p{L}'’.]*/gu) ?? []).filter((word) => word.length > SHORT);
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word));
  if (long.length > SHORT && capitals.length >= long.length * THROUGHOUT) return true;
  return /: | [-~|] |\? |(?:[,;].*){3}/u.test(text);
}

/** Titles leave words of so few letters small. */
const SHORT = 3;
const THROUGHOUT = 0.95;

/** Whether a headline has any word of another text, or one that begins as a word there does: headlines coin words. */
export function touches(other: string, headline: string): boolean {
  const [there, here] = [other, headline].map((text) => wordsIn(text).filter(({ form }) => !STOPWORDS.has(form))) as [
    Word[],
    Word[],
  ];
  const known = new Set(there.flatMap(({ key, form }) => [key, beginOf(form)]));
  return here.some(({ key, form }) => known.has(key) || known.has(beginOf(form)));
}

function beginOf(form: string): string {
  return form.length < BEGIN ? form : `${form.slice(0, BEGIN)}-`;
}

/** So many letters show that two words are made from one. */
const BEGIN = 4;
const STOPWORDS: ReadonlySet<string> = new Set(stopwords.words);

/**
 * How a headline stands to another text. Cues that the other text has itself are part of what it says and show nothing; where that
 * has reserves of its own, no further ones count.
 */
export function stanceOfHeadline(headline: string, other: string): HeadlineStance {
  const words = wordsIn(headline);
  const known = new Set(wordsIn(other).map(({ key }) => key));
  const doubled = cuesAt(words, NEGATIONS, known).map(({ end }) => end);
  const denial =
    cuesAt(words, DENIALS, known).find(({ start }) => !doubled.some((end) => isJustBefore(words, end, start))) ??
    cuesAt(words, NEGATIONS, known).find((cue) => negatesOther(cue, words, known, headline));
  if (denial && !isLeftOpen(headline)) return { kind: 'denies', shown: denial };
  const reserve = cuesAt(words, RESERVES, known)[0] ?? askedIn(headline) ?? creditAfter(headline);
  const excused = cuesAt(words, CONFIRMATIONS, known).length > 0 || cuesAt(wordsIn(other), RESERVES, NONE).length > 0;
  return reserve && !excused
    ? { kind: 'reserves', shown: reserve }
    : { kind: 'says', shown: { start: 0, end: headline.length } };
}

function cuesOf(phrases: readonly string[]): Cues {
  const cues = new Map<string, string[][]>();
  for (const words of phrases.map((phrase) => phrase.split(' ')))
    cues.set(words[0]!, [...(cues.get(words[0]!) ?? []), words]);
  return cues;
}

function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)].map((match) => {
    const form = match[0].toLowerCase().replace('’', "'");
    return {
      form,
      key: familyKey(conceptKey(form.replace(/'s$/u, ''))),
      start: match.index,
      end: match.index + match[0].length,
    };
  });
}

/** Where cues stand whose words are not all the other text's own. */
function cuesAt(words: readonly Word[], cues: Cues, known: ReadonlySet<string>): Span[] {
  return words.flatMap(({ form, start }, at) => {
    const phrase = cues.get(form)?.find((one) => one.every((word, i) => words[at + i]?.form === word));
    if (!phrase) return [];
    const found = words.slice(at, at + phrase.length);
    return found.every(({ key }) => known.has(key)) ? [] : [{ start, end: found.at(-1)!.end }];
  });
}

/** "no hoax", "not a fake": a negation at most one word ahead. */
function isJustBefore(words: readonly Word[], end: number, start: number): boolean {
  return end <= start && words.filter((word) => word.start >= end && word.end <= start).length <= 1;
}

/** "No, ..." at the head; or a negation with a word of the other text near it. */
function negatesOther(cue: Span, words: readonly Word[], known: ReadonlySet<string>, headline: string): boolean {
  if (cue.start === 0 && /^[,:]/u.test(headline.slice(cue.end))) return true;
  const before = words.filter(({ end }) => end <= cue.start).slice(-NEGATED_BEFORE);
  const after = words.filter(({ start }) => start >= cue.end).slice(0, NEGATED_AFTER);
  return [...before, ...after].some(({ key, form }) => !STOPWORDS.has(form) && known.has(key));
}

/** "true or not?", "hoax or not", "may or may not". */
function isLeftOpen(headline: string): boolean {
  return /\bor\b[^?]*\?|\bor (?:may |is |was )?not\b/iu.test(headline);
}

function askedIn(headline: string): Span | undefined {
  const at = headline.indexOf('?');
  return at < 0 || /\b(?:what|why|how|who|where|when|which)\b[^?]*\?/iu.test(headline)
    ? undefined
    : { start: at, end: at + 1 };
}

/** "...: ministry", "... - police": who says it, named at the end. */
function creditAfter(headline: string): Span | undefined {
  const match = new RegExp(`(?::| [-–—]) ((?:[\\p{L}.&]+ ?){1,${LONGEST_CREDIT}})$`, 'u').exec(headline);
  if (!match || wordsIn(match[1]!).some(({ form }) => LABELS.has(form))) return undefined;
  return { start: match.index, end: headline.length };
}

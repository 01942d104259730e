import type { Span } from '../model/index.ts';
import { endsWithAbbreviationDot } from './abbreviations.ts';

/** One word, number or mark; offsets point into the whole article text and `form` is its slice, without soft hyphens and ligatures. */
export interface Token extends Span {
  readonly form: string;
}

const SPACE = /[\s\u200b\u2060]/u;
const LETTER = /[\p{L}\p{M}]/u;
/** Soft hyphens, joiners and ligatures: marks of the setting, not of the word. */
const SET_MARKS = /[\u00ad\u200c\u200d\ufb00-\ufb06]/g;
const CLITIC = /^['’](?:s|m|d|re|ve|ll)$/i;
const SPLIT_WORDS: Readonly<Record<string, number>> = { cannot: 3, gonna: 3, wanna: 3, gotta: 3 };
/** Prefixes the treebanks leave joined to the word after the hyphen. */
const JOINED_PREFIX = /^(?:e|co|non|anti|pro|pre|re|ex|mid|un|sub|semi|multi)$/i;
const DOMAIN_END = /^(?:com|org|net|gov|edu|info|uk|io|tv)$/;
const NUMBER = /\d{4}-\d{2}-\d{2}(?![\d-])|\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s)(?![\p{L}\d]))?/uy;
const WORD = /[\p{L}\p{M}\d_](?:[\u00ad\u200c\u200d]*[\p{L}\p{M}\d_])*/uy;
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"”]+/iy;
const DECADE = /['’]\d0s(?![\p{L}\d])/uy;
const RUN = /\.{2,}|-{2,}|!+|\?[!?]*|''|``/y;

function matchAt(pattern: RegExp, text: string, at: number, end: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? at : Math.min(end, at + found[0].length);
}

function isLetter(text: string, at: number, end: number): boolean {
  return at < end && LETTER.test(String.fromCodePoint(text.codePointAt(at) ?? 32));
}

function isApostrophe(character: string | undefined): boolean {
  return character === "'" || character === '’';
}

/** A word without soft hyphens, its ligatures in single letters. */
function plainLetters(word: string): string {
  return word.replace(SET_MARKS, (mark) => (mark >= '\ufb00' ? mark.normalize('NFKC') : ''));
}

/** End of a word with the joins that keep it one token: O'Neil, U.S., AT&T, a web or mail address. */
function wordEnd(text: string, start: number, end: number): number {
  let at = matchAt(WORD, text, start, end);
  while (at < end) {
    const mark = text[at];
    const next = matchAt(WORD, text, at + 1, end);
    if (next === at + 1) break;
    const piece = text.slice(at + 1, next);
    if (mark === '@') at = next;
    else if (isApostrophe(mark) && isLetter(text, at + 1, end) && !isClitic(text, start, at, next)) at = next;
    else if (mark === '&' && at - start <= 2 && piece.length <= 2 && piece === piece.toUpperCase()) at = next;
    else if (mark === '-' && opensWithPrefix(text, start, at) && isLetter(text, at + 1, end)) at = next;
    else if (mark === '.' && (isDotted(text, start, at, next) || DOMAIN_END.test(piece))) at = next;
    else break;
  }
  if (text[at] === '.' && at < end && endsWithAbbreviationDot(text.slice(start, at), text[at + 1])) return at + 1;
  return at;
}

/** "e-mail" is one word; the e of "Deh-e-Nau" is no prefix. */
function opensWithPrefix(text: string, start: number, at: number): boolean {
  return JOINED_PREFIX.test(text.slice(start, at)) && text[start - 1] !== '-';
}

function isClitic(text: string, start: number, at: number, next: number): boolean {
  if (CLITIC.test(text.slice(at, next))) return true;
  return next === at + 2 && /t/i.test(text[at + 1] ?? '') && at - start >= 2 && /n/i.test(text[at - 1] ?? '');
}

function isDotted(text: string, start: number, at: number, next: number): boolean {
  if (next - at > 2 || !LETTER.test(text[at - 1] ?? '')) return next - at === 2 && at - start === 2;
  return at - start === 1 || text[at - 2] === '.' || (at - start === 2 && /^Ph$/i.test(text.slice(start, at)));
}

/** Offsets at which a word is cut inside: before a clitic or "n't", and within "cannot". */
function cutWord(text: string, start: number, end: number): number {
  const form = text.slice(start, end);
  const cut = SPLIT_WORDS[form.toLowerCase()];
  return cut === undefined ? end : start + cut;
}

function cliticEnd(text: string, at: number, end: number): number {
  if (!isApostrophe(text[at])) return at;
  const next = matchAt(WORD, text, at + 1, end);
  return CLITIC.test(text.slice(at, next)) ? next : at;
}

/** Where the token that begins at `at` ends; `glued` tells that a token ends right before it. */
function tokenEnd(text: string, at: number, end: number, glued: boolean): number {
  if (glued) {
    const clitic = cliticEnd(text, at, end);
    if (clitic > at) return clitic;
  }
  const address = matchAt(ADDRESS, text, at, end);
  if (address > at) return address;
  const number = matchAt(NUMBER, text, at, end);
  if (number > at) return number;
  if (isLetter(text, at, end)) return cutWord(text, at, wordEnd(text, at, end));
  const special = Math.max(matchAt(DECADE, text, at, end), matchAt(RUN, text, at, end));
  if (special > at) return special;
  return Math.min(end, at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
}

function isNegation(text: string, start: number, end: number): boolean {
  const next = text[end + 2];
  return (
    end - start >= 2 &&
    /n/i.test(text[end - 1] ?? '') &&
    isApostrophe(text[end]) &&
    /t/i.test(text[end + 1] ?? '') &&
    (next === undefined || !LETTER.test(next))
  );
}

/**
 * Words, numbers and marks of a stretch of text in text order, cut as in the UD English treebanks: "does" + "n't",
 * "Ruiz" + "'s", "$" + "34,000", "two" + "-" + "day"; abbreviations keep their full stop. Linear in the length.
 */
export function tokenise(text: string, span: Span): Token[] {
  const tokens: Token[] = [];
  const isSet = text.slice(span.start, span.end).search(SET_MARKS) >= 0;
  const push = (start: number, end: number): void => {
    const form = text.slice(start, end);
    tokens.push({ start, end, form: isSet ? plainLetters(form) : form });
  };
  let at = span.start;
  while (at < span.end) {
    if (SPACE.test(text[at] ?? ' ')) {
      at++;
      continue;
    }
    const end = tokenEnd(text, at, span.end, tokens.at(-1)?.end === at);
    if (end + 2 <= span.end && isLetter(text, at, end) && isNegation(text, at, end)) {
      if (end - 1 > at) push(at, end - 1);
      push(end - 1, end + 2);
      at = end + 2;
      continue;
    }
    push(at, end);
    at = end;
  }
  return tokens;
}

import type { Quote } from '../model/index.ts';
import { type Comparison, conflicts, same, unclear, vaguer } from './comparison.ts';
import { commonWords } from './commonWords.ts';

const MOST_WORDS = 400;
const FUNCTION =
  /^(a|an|the|of|to|in|on|at|and|or|but|that|which|who|is|are|was|were|be|been|it|its|this|for|with|as|by|from|have|has|had|will|would|we|they|he|she|i|you|s|re|ve|ll|d|t|um|uh|so|very|just)$/;

/** Compares two quotations word by word, case and marks aside: equal, one a part of the other, or alike with words changed. */
export function compareQuotes(a: Quote, b: Quote): Comparison {
  const [left, right] = [wordsOf(a.words), wordsOf(b.words)];
  if (left.join(' ') === right.join(' ')) return same('compare-quote-same', 'The same words are quoted.');
  if (left.length === 0 || right.length === 0) return unclear('compare-quote-differ', 'One quotation holds no words.');
  if (isPart(a.words, right))
    return vaguer('left', 'compare-quote-part', 'The second quotation holds the first and more.');
  if (isPart(b.words, left))
    return vaguer('right', 'compare-quote-part', 'The first quotation holds the second and more.');
  if (left.length > MOST_WORDS || right.length > MOST_WORDS)
    return unclear('compare-quote-differ', 'The quotations are too long to be set word against word.');
  const compared = alike(left, right);
  return compared.kind === 'conflicts' && onlyNamesChanged(a.words, b.words, left, right)
    ? same('compare-quote-same', 'The same words are quoted, with a name spelt in two ways.')
    : compared;
}

/** Whether each side's own words are capitalised within its quotation: two spellings of a name are no change of what was said. */
function onlyNamesChanged(a: string, b: string, left: readonly string[], right: readonly string[]): boolean {
  const changed = exchanged(left, right, commonWords(left, right));
  if (!changed) return false;
  const capitalised = (words: string, whole: string): boolean =>
    words
      .split(' ')
      .every(
        (word) => word.length <= 2 || new RegExp(`\\b${word[0]!.toUpperCase()}${word.slice(1)}\\b`, 'u').test(whole),
      );
  return capitalised(changed[0], a) && capitalised(changed[1], b);
}

function wordsOf(words: string): string[] {
  return (
    words
      .toLowerCase()
      .replace(/['’‘`]/g, '')
      .match(/[\p{L}\p{M}]+|\d+(?:[.,]\d+)*/gu) ?? []
  );
}

/** True where a quotation, cut at its ellipses and brackets, stands piece by piece within the other's words. */
function isPart(words: string, whole: readonly string[]): boolean {
  const pieces = words
    .split(/\.\.\.|…|\[[^\]]{0,80}\]/)
    .map(wordsOf)
    .filter((piece) => piece.length > 0);
  let from = 0;
  for (const piece of pieces) {
    const at = indexOf(whole, piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return pieces.length > 0;
}

function indexOf(whole: readonly string[], piece: readonly string[], from: number): number {
  for (let at = from; at + piece.length <= whole.length; at++)
    if (piece.every((word, i) => whole[at + i] === word)) return at;
  return -1;
}

/** Sets the words that both hold side by side; a word exchanged between them changes what was said. */
function alike(left: readonly string[], right: readonly string[]): Comparison {
  const matches = commonWords(left, right);
  const solid = matches.filter(([i]) => !FUNCTION.test(left[i]!)).length;
  const [first, last] = [matches[0], matches.at(-1)];
  if (!first || !last || matches.length < 4 || solid < 2)
    return unclear('compare-quote-differ', 'The quotations share few words.');
  const reach = Math.max(last[0] - first[0], last[1] - first[1]) + 1;
  const shorter = Math.min(left.length, right.length);
  if (matches.length < reach * 0.7 || matches.length < shorter * 0.6)
    return unclear('compare-quote-differ', 'The quotations share only some words.');
  const changed = exchanged(left, right, matches);
  if (changed)
    return conflicts(
      'compare-quote-words-changed',
      `The same quotation with other words: “${changed[0]}”, “${changed[1]}”.`,
    );
  if (left.length === right.length && matches.length === left.length)
    return same('compare-quote-same', 'The same words are quoted.');
  return vaguer(
    left.length < right.length ? 'left' : 'right',
    'compare-quote-words-left-out',
    'One quotation leaves words out of the other.',
  );
}

/** The first stretch where each side has content words of its own between two shared ones, or at an end both reach. */
function exchanged(
  left: readonly string[],
  right: readonly string[],
  matches: readonly (readonly [number, number])[],
): [string, string] | null {
  const stops: (readonly [number, number])[] = [...matches];
  for (let i = 1; i < stops.length; i++) {
    const own = left.slice(stops[i - 1]![0] + 1, stops[i]![0]);
    const other = right.slice(stops[i - 1]![1] + 1, stops[i]![1]);
    if (tells(own) && tells(other)) return [own.join(' '), other.join(' ')];
  }
  return endsChanged(left, right, matches.at(-1)!);
}

/** A last word exchanged counts where both quotations end right there. */
function endsChanged(
  left: readonly string[],
  right: readonly string[],
  last: readonly [number, number],
): [string, string] | null {
  const [own, other] = [left.slice(last[0] + 1), right.slice(last[1] + 1)];
  return own.length > 0 && own.length <= 2 && other.length === own.length && tells(own) && tells(other) && last[0] >= 4
    ? [own.join(' '), other.join(' ')]
    : null;
}

function tells(words: readonly string[]): boolean {
  return words.some((word) => !FUNCTION.test(word));
}

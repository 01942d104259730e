import stopwords from '../../lang/en/stopwords.json' with { type: 'json' };
import type { Article } from '../../model/index.ts';
import { conceptKey } from '../pairs/conceptKeys.ts';
import { isHeadline } from './headlineStance.ts';
import { familyKey } from './textWords.ts';

const STOPWORDS: ReadonlySet<string> = new Set(stopwords.words);
/** So many words make an account of more than one fact, which says other things beside what another says. */
const LEAST = 22;
const NEARLY = 0.9;

/** Whether the second of two texts tells at such length that it is no summary of the first but an account of its own. */
export function areAccounts(first: Article, second: Article): boolean {
  const [there, here] = [first, second].map(({ text }) => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) as [
    number,
    number,
  ];
  return here >= LEAST && here >= NEARLY * there && !isHeadline(second);
}

/**
 * How like two accounts are, from 0 to 1: the share of their words that both have, of those with content and of all, without names.
 * Accounts of one event share its names whatever they say of it, and small words ("until", "because", "to") show what it is.
 */
export function likenessOfAccounts(first: Article, second: Article): number {
  const [all, other] = [wordsOfAccount(first), wordsOfAccount(second)];
  return (shareOf(contentOf(all), contentOf(other)) + shareOf(keysOf(all), keysOf(other))) / 2;
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((key) => b.has(key)).length;
  return common / Math.max(1, a.size + b.size - common);
}

function contentOf(words: readonly string[]): Set<string> {
  return keysOf(words.filter((word) => !STOPWORDS.has(word)));
}

function keysOf(words: readonly string[]): Set<string> {
  return new Set(words.map((word) => familyKey(conceptKey(word))));
}

/** The words in lower case, without those that begin with a capital elsewhere than in a sentence's first place. */
function wordsOfAccount({ text, sentences }: Article): string[] {
  return sentences.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\p{L}+|\d[\d,.]*\d|\d/gu)]
      .filter(({ 0: word, index }) => index === 0 || !/^\p{Lu}/u.test(word))
      .map(([word]) => word.toLowerCase()),
  );
}

import type { Article, Outlet, ReasonCode, Span } from '../model/index.ts';
import cueTable from '../lang/en/news-credit-cues.json' with { type: 'json' };
import { namesOutlet, readNewsName, type NewsName } from './newsNames.ts';

/** A news agency or outlet that an article credits. `whole` where all its matter comes from there; `own` where it names itself. */
export interface NewsCredit {
  readonly articleId: string;
  readonly name: string;
  readonly kind: 'agency' | 'outlet';
  readonly whole: boolean;
  readonly own: boolean;
  /** True for "agencies" without a name: it may be any of the named ones, so it is never a basis. */
  readonly unnamed: boolean;
  /** Where the credit stands in the text, or null where it stood in furniture or metadata. */
  readonly span: Span | null;
  readonly code: ReasonCode;
  /** The words of the credit. */
  readonly words: string;
}

interface Cue {
  readonly words: string;
  readonly name: 'after' | 'before';
  readonly strong: boolean;
  readonly whole?: boolean;
}

const CUES: readonly Cue[] = cueTable.cues as readonly Cue[];
/** A day that may stand inside a cue. */
const DAY = '(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day)?';
const WITH_DAY = new RegExp(`^interview${DAY}`, 'u');
const AFTER = cuePattern('after');
const BEFORE = cuePattern('before');
const UNNAMED = new RegExp(`(?<![\\p{L}])(?:${cueTable.unnamed.join('|')})(?![\\p{L}])`, 'iu');
const UNNAMED_NAMES = new Set(cueTable.unnamedNames);
/** An outlet's own desk is no agency. */
const DESK = new RegExp(`(?<![\\p{L}])(?:${cueTable.desks.join('|')})$`, 'iu');
const PART_ONLY = /contribut|additional|told|report(?:s|ed)\b/i;
const NAME_WORD = /^(?:\p{Lu}[\p{L}\p{N}.&/-]*|of|de|du|la|le|della|the|and|&)(?:[’']s)?$/u;
const KIND_WORD = new Set(cueTable.kindWords);
const KIND_NOUNS = new Set(cueTable.kindNouns);
const NOT_NAME = new Set(cueTable.notNameWords);
const ADVERBS = new Set(cueTable.adverbs);
const WINDOW = 90;
const LONGEST_NAME = 6;

function cuePattern(side: Cue['name']): RegExp {
  const words = CUES.filter((cue) => cue.name === side).map((cue) => cue.words);
  words.sort((a, b) => b.length - a.length);
  const dated = words.map((phrase) => phrase.replace(/^interview /, `interview${DAY} `));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${dated.join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** "an interview Tuesday on the radio": the words of a cue without the day between them. */
function cueWords(words: string): string {
  return words.toLowerCase().replace(WITH_DAY, 'interview');
}

/** Every agency or outlet credited in furniture, metadata or running text, pictures left out. */
export function findNewsCredits(article: Article, outlet: Outlet | undefined): NewsCredit[] {
  return [
    ...statedCredits(article, outlet),
    ...datelineCredits(article, outlet),
    ...runningCredits(article, outlet),
    ...unnamedCredits(article),
  ];
}

function statedCredits(article: Article, outlet: Outlet | undefined): NewsCredit[] {
  return article.credits
    .filter((credit) => credit.of === 'text' && (credit.kind === 'agency' || credit.kind === 'outlet'))
    .map((credit) => ({
      articleId: article.id,
      name: readNewsName(credit.name)?.name ?? credit.name,
      kind: credit.kind === 'agency' ? 'agency' : 'outlet',
      whole: credit.foundBy !== 'body' && !PART_ONLY.test(credit.words),
      own: namesOutlet(credit.name, outlet) || DESK.test(credit.name),
      unnamed: UNNAMED_NAMES.has(credit.name.toLowerCase()),
      span: credit.span,
      code: 'origin-credit',
      words: credit.words,
    }));
}

/** "BRANNOC (Nordwire)": whoever stands in brackets there is an agency, known or not. */
function datelineCredits(article: Article, outlet: Outlet | undefined): NewsCredit[] {
  const name = /\(([^()]{2,40})\)\s*[-–—]*\s*$/u.exec(article.dateline ?? '')?.[1];
  if (name === undefined || article.dateline === null) return [];
  const at = article.text.slice(0, 400).indexOf(article.dateline);
  return [
    {
      articleId: article.id,
      name: readNewsName(name)?.name ?? name,
      kind: 'agency',
      whole: true,
      own: namesOutlet(name, outlet),
      unnamed: UNNAMED_NAMES.has(name.toLowerCase()),
      span: at < 0 ? null : { start: at, end: at + article.dateline.length },
      code: 'origin-credit',
      words: article.dateline,
    },
  ];
}

function unnamedCredits(article: Article): NewsCredit[] {
  const found = UNNAMED.exec(article.text);
  if (!found) return [];
  const span = { start: found.index, end: found.index + found[0].length };
  const credit = { articleId: article.id, name: 'news agencies', kind: 'agency', whole: false, own: false } as const;
  return [{ ...credit, unnamed: true, span, code: 'origin-credit', words: found[0] }];
}

function runningCredits(article: Article, outlet: Outlet | undefined): NewsCredit[] {
  const { text } = article;
  const found: NewsCredit[] = [];
  for (const [pattern, side] of [
    [AFTER, 'after'],
    [BEFORE, 'before'],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const cue = CUES.find((one) => one.name === side && one.words === cueWords(match[0]));
      if (!cue) continue;
      const end = match.index + match[0].length;
      const near = side === 'after' ? nameAfter(text, end, KIND_NOUNS.has(cue.words)) : nameBefore(text, match.index);
      if (!near || (!near.news.sure && !cue.strong)) continue;
      found.push({
        articleId: article.id,
        name: near.news.name,
        kind: near.news.kind,
        whole: cue.whole ?? false,
        own: namesOutlet(near.news.name, outlet),
        unnamed: false,
        span: { start: Math.min(match.index, near.start), end: Math.max(end, near.end) },
        code: cue.whole ? 'origin-credit' : 'origin-told-outlet',
        words: text.slice(Math.min(match.index, near.start), Math.max(end, near.end)),
      });
    }
  }
  return found;
}

interface NearName {
  readonly news: NewsName;
  readonly start: number;
  readonly end: number;
}

const isNameWord = (form: string): boolean => NAME_WORD.test(form) && !NOT_NAME.has(form.toLowerCase());

const tokensOf = (text: string): { form: string; at: number }[] =>
  [...text.matchAll(/[^\s,;:()“”"]+|[,;:()“”"]/gu)].map((match) => ({ form: match[0], at: match.index }));

/** `kindSaid` where the cue itself says that a newspaper or agency follows: then any name will do. */
function nameAfter(text: string, from: number, kindSaid: boolean): NearName | null {
  const window = text.slice(from, from + WINDOW).split('\n')[0] ?? '';
  const tokens = tokensOf(window);
  for (let skip = 0; skip < 6; skip++) {
    const name = longestName(tokens.slice(skip), from);
    if (name) return name;
    const kind = skip === 0 ? kindSaid : KIND_NOUNS.has(tokens[skip - 1]?.form ?? '');
    if (kind) return anyName(tokens.slice(skip), from);
    // An article, a nationality or a kind of paper may stand before the name: "the French daily …".
    if (![skip, skip + 1].some((i) => KIND_WORD.has(tokens[i]?.form ?? ''))) return null;
  }
  return null;
}

function longestName(tokens: readonly { form: string; at: number }[], offset: number): NearName | null {
  let length = 0;
  while (length < LONGEST_NAME && isNameWord((tokens[length]?.form ?? '').replace(/[.]$/, ''))) {
    length++;
    if (/[’']s$/u.test(tokens[length - 1]!.form)) break;
  }
  for (let n = length; n > 0; n--) {
    const words = tokens.slice(0, n).map((token) => token.form.replace(/[.]$/, ''));
    if (!/^\p{Lu}|^the$/u.test(words[0] ?? '') || !/^\p{Lu}/u.test(words.at(-1) ?? '')) continue;
    const news = readNewsName(words.join(' '));
    if (!news) continue;
    const last = tokens[n - 1]!;
    return { news, start: offset + tokens[0]!.at, end: offset + last.at + last.form.replace(/\.$/, '').length };
  }
  return null;
}

function anyName(tokens: readonly { form: string; at: number }[], offset: number): NearName | null {
  let length = 0;
  while (length < 4 && isNameWord(tokens[length]?.form ?? '')) length++;
  const words = tokens.slice(0, length);
  while (words.length > 0 && !/^\p{Lu}/u.test(words.at(-1)!.form)) words.pop();
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last || !/^\p{Lu}\p{L}/u.test(first.form)) return null;
  const name = words
    .map((token) => token.form)
    .join(' ')
    .replace(/[’']s$|\.$/u, '');
  return {
    news: { name, kind: 'outlet', sure: false },
    start: offset + first.at,
    end: offset + last.at + last.form.length,
  };
}

function nameBefore(text: string, to: number): NearName | null {
  const from = Math.max(0, to - WINDOW, text.lastIndexOf('\n', to - 1) + 1);
  const tokens = tokensOf(text.slice(from, to));
  while (tokens.length && ADVERBS.has(tokens.at(-1)!.form.toLowerCase())) tokens.pop();
  if (tokens.length && KIND_WORD.has(tokens.at(-1)!.form)) tokens.pop();
  let first = tokens.length;
  while (first > 0 && tokens.length - first < LONGEST_NAME + 2 && isNameWord(tokens[first - 1]!.form)) first--;
  const owner = tokens.findIndex((token, i) => i >= first && /[’']s$/u.test(token.form));
  const name = tokens.slice(first, owner >= first && owner >= 0 ? owner + 1 : undefined);
  for (let skip = 0; skip < name.length; skip++) {
    const words = name.slice(skip);
    if (!/^\p{Lu}/u.test(words[0]!.form)) continue;
    const news = readNewsName(words.map((token) => token.form).join(' '));
    const last = words.at(-1)!;
    if (news) return { news, start: from + words[0]!.at, end: from + last.at + last.form.length };
  }
  return null;
}

import wordTable from '../lang/en/paper-words.json' with { type: 'json' };
import officialTable from '../lang/en/official-words.json' with { type: 'json' };
import type { Article, Span } from '../model/index.ts';
import { readNewsName } from './newsNames.ts';
import { plainWords } from './plainWords.ts';
import { plainName } from './sourceNames.ts';

/** A statement, report, poll or filing that an article names with whoever put it out; `span` holds the words that say so. */
export interface IssuedPaper {
  readonly articleId: string;
  readonly name: string;
  readonly paper: string;
  readonly span: Span;
}

const anyOf = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const CAPITAL = "\\p{Lu}[\\p{L}\\p{N}.&’'-]*";
const TAIL = `(?: \\p{Ll}[\\p{L}’'-]+){0,2}? (?:${anyOf(wordTable.ownersTail)})(?![\\p{L}])`;
/** "Maren Ferry Board", "the harbour master's office", "Mr. Lind's campaign". */
const OWNER = `(?:${CAPITAL}(?:/ ?${CAPITAL})*(?: (?:(?:of|for|and|the) ){0,2}${CAPITAL}(?:/ ?${CAPITAL})*){0,6}(?:${TAIL})?)`;
const LOWER_OWNER = `(?:\\p{Ll}[\\p{L}’'-]+ ){1,3}(?:${anyOf(wordTable.ownersTail)})(?![\\p{L}])`;
const PAPER = anyOf(wordTable.papers);
const FROM = new RegExp(
  `(?<![\\p{L}])(${PAPER})(?: (?:${anyOf(wordTable.madeBy)}))?(?: (?:from|by)) (?:the |an? )?(${OWNER}|${LOWER_OWNER})`,
  'gu',
);
const FINDINGS = new RegExp(
  `(?<![\\p{L}])(${anyOf(wordTable.findings)}) (?:${anyOf(wordTable.madeBy)}) by (?:the |an? )?(${OWNER}|${LOWER_OWNER})`,
  'gu',
);
/** "a letter Tove Lind wrote". */
const WROTE = new RegExp(
  `(?<![\\p{L}])(${PAPER}) (?:that )?(${OWNER}) (?:${anyOf(wordTable.wrote)})(?![\\p{L}])`,
  'gu',
);
/** "Tove Lind's remarks". */
const OWN = new RegExp(`(?<=[’']s? )(${anyOf(wordTable.own)})(?![\\p{L}])`, 'gu');
const PUT_OUT = new RegExp(`(?<= )(?:${anyOf(wordTable.putOut)})(?: [\\p{L}’'-]+){0,4}? (${PAPER})(?![\\p{L}])`, 'gu');
const SHOWS = `(?: (?:of|by|among|from|last|this) (?:[\\p{L}-]+ ){1,4}?| (?:\\p{L}+ ){0,2}?)(?:${anyOf(wordTable.shows)})(?![\\p{L}])`;
const POLL = new RegExp(`(?<= )(${anyOf(wordTable.polls)})(?![\\p{L}])`, 'gu');
const TITLED = new RegExp(`(?<= )(${anyOf(wordTable.titled)})(?=${SHOWS})`, 'gu');
const REPORT = new RegExp(`(?<= )(${anyOf(wordTable.reports)})(?=${SHOWS})`, 'gu');
const DENIED = new RegExp(
  `(?<= )(?:${anyOf(wordTable.denied)})(?: (?:the|an?|all|any|this|that|these|those))? (${anyOf(wordTable.denials)})(?![\\p{L}])`,
  'gu',
);
const TOLD = new RegExp(
  `(?<= )(?:told|tells) (?:an? |the )(?:[\\p{L}]+ )?(${anyOf(wordTable.forums)})(?![\\p{L}])`,
  'gu',
);
const POSTED = new RegExp(`(?<= )(?:${anyOf(wordTable.posted)}) on (${anyOf(wordTable.posts)})(?![\\p{L}])`, 'gu');
const BETWEEN = '(?: (?:\\p{Ll}+|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)){0,4}?';
const OWNER_AHEAD = new RegExp(`(?<![\\p{L}/])(${OWNER})${BETWEEN} $`, 'u');
const OWNER_BESIDE = new RegExp(`(?<![\\p{L}/])(${OWNER}) $`, 'u');
const AHEAD = 110;
/** "a Maren firm": the one word before a noun is no owner. */
const NATION = /^\p{Lu}\p{L}+(?:an|ish|ese|ench)$/u;
const VAGUE = new Set(officialTable.tooVague);
const NOT_OWNERS = new Set(wordTable.notOwners);

/** Papers named with their owner in the article's own voice; those of agencies and outlets are credits of news and left out, polls apart. */
export function findIssuedPapers(article: Article): IssuedPaper[] {
  const { text } = article;
  const quoted = quotedSpans(text);
  const found: IssuedPaper[] = [];
  const enter = (span: Span, owner: string, paper: string, poll: boolean): void => {
    const name = ownerName(owner);
    if (name === null || quoted.some((one) => one.start <= span.start && span.start < one.end)) return;
    if (NATION.test(owner) && /^ \p{Ll}/u.test(text.slice(span.end, span.end + 2))) return;
    if (poll || readNewsName(name) === null) found.push({ articleId: article.id, name, paper, span });
  };
  const enterAhead = (match: RegExpMatchArray, pattern: RegExp, poll: boolean): void => {
    const at = match.index ?? 0;
    const owner = pattern.exec(text.slice(Math.max(0, at - AHEAD), at));
    if (!owner?.[1]) return;
    const span = { start: at - owner[0].length, end: at + match[0].length };
    enter(span, poll ? `${owner[1]} ${match[0]}` : owner[1], match[1] ?? '', poll);
  };
  for (const pattern of [FROM, FINDINGS, WROTE])
    for (const match of text.matchAll(pattern))
      enter({ start: match.index, end: match.index + match[0].length }, match[2] ?? '', match[1] ?? '', false);
  for (const match of text.matchAll(OWN)) enterAhead(match, OWNER_BESIDE, false);
  for (const match of text.matchAll(PUT_OUT)) enterAhead(match, OWNER_AHEAD, false);
  for (const pattern of [DENIED, TOLD, POSTED])
    for (const match of text.matchAll(pattern)) enterAhead(match, OWNER_AHEAD, false);
  for (const match of text.matchAll(POLL)) enterAhead(match, OWNER_BESIDE, true);
  for (const match of text.matchAll(TITLED)) enterAhead(match, OWNER_BESIDE, true);
  for (const match of text.matchAll(REPORT)) enterAhead(match, OWNER_BESIDE, false);
  return found;
}

/** The owner without words that only begin a sentence; null where nothing of a name is left. */
function ownerName(words: string): string | null {
  const kept = words.split(' ');
  while (kept.length > 0 && NOT_OWNERS.has(kept[0]!)) kept.shift();
  const name = kept.join(' ').replace(/[.’']s?$/u, '');
  return kept.length === 0 || NOT_OWNERS.has(name) || VAGUE.has(plainName(name)) || name.length < 3 ? null : name;
}

/** Stretches inside quotation marks. */
function quotedSpans(text: string): Span[] {
  const spans: Span[] = [];
  for (const { start, end, quoted } of plainWords(text)) {
    if (!quoted) continue;
    const last = spans.at(-1);
    if (last && start - last.end < 4) spans[spans.length - 1] = { start: last.start, end };
    else spans.push({ start, end });
  }
  return spans;
}

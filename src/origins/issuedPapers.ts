import wordTable from '../lang/en/paper-words.json' with { type: 'json' };
import officialTable from '../lang/en/official-words.json' with { type: 'json' };
import firstNameTable from '../lang/en/first-names.json' with { type: 'json' };
import personTable from '../lang/en/person-words.json' with { type: 'json' };
import type { Article, Span } from '../model/index.ts';
import { readNewsName } from './newsNames.ts';
import { OWNER_BEFORE, PAPER_PATTERNS, type PaperPattern } from './paperPatterns.ts';
import { plainWords } from './plainWords.ts';
import { plainName } from './sourceNames.ts';

/** A statement, report, poll or filing that an article names with whoever put it out; `span` holds the words that say so. */
export interface IssuedPaper {
  readonly articleId: string;
  readonly name: string;
  readonly paper: string;
  readonly span: Span;
}

const AHEAD = 200;
/** "a Maren firm": the one word before a noun is no owner. */
const NATION = /^\p{Lu}\p{L}+(?:an|ish|ese|ench)$/u;
const VAGUE = new Set(officialTable.tooVague);
const NOT_OWNERS = new Set(wordTable.notOwners);
const OF_PERSONS = new Set([
  ...firstNameTable.names.split(' '),
  ...personTable.titles.map((word) => word.toLowerCase()),
]);

/** Papers named with their owner in the article's own voice; those of agencies and outlets are credits of news and left out, polls apart. */
export function findIssuedPapers(article: Article): IssuedPaper[] {
  const found = PAPER_PATTERNS.flatMap((one) =>
    [...article.text.matchAll(one.pattern)].flatMap((match) => {
      const paper = readPaper(article, one, match);
      return paper ? [{ paper, setIn: one.setIn === true }] : [];
    }),
  );
  if (found.length === 0) return [];
  const quoted = quotedSpans(article.text);
  const isQuoted = ({ start }: Span): boolean => quoted.some((one) => one.start <= start && start < one.end);
  return found.flatMap(({ paper, setIn }) => (setIn || !isQuoted(paper.span) ? [paper] : []));
}

function readPaper({ id, text }: Article, one: PaperPattern, match: RegExpExecArray): IssuedPaper | null {
  const words = match.groups?.['paper'] ?? '';
  const owned = one.owner === 'within' ? match.groups?.['owner'] : undefined;
  const before = one.owner === 'within' ? null : OWNER_BEFORE[one.owner].exec(textAhead(text, match.index));
  const owner = owned ?? before?.[1];
  if (owner === undefined) return null;
  const span = { start: match.index - (before?.[0].length ?? 0), end: match.index + match[0].length };
  const name = ownerName(one.named === true ? `${owner} ${words}` : owner);
  if (name === null || (one.named !== true && isNews(name))) return null;
  if (NATION.test(owner) && /^ \p{Ll}/u.test(text.slice(span.end, span.end + 2))) return null;
  if (one.noPerson === true && name.split(' ').some(isOfPerson)) return null;
  return { articleId: id, name, paper: words, span };
}

function textAhead(text: string, at: number): string {
  return text.slice(Math.max(0, at - AHEAD), at);
}

/** The owner without words that only begin a sentence; null where nothing of a name is left. */
function ownerName(words: string): string | null {
  const kept = words.split(' ');
  while (kept.length > 0 && NOT_OWNERS.has(kept[0]!)) kept.shift();
  const name = kept.join(' ').replace(/[.’']s?$/u, '');
  return kept.length === 0 || NOT_OWNERS.has(name) || VAGUE.has(plainName(name)) || name.length < 3 ? null : name;
}

/** "the Post" is told from a post by its article, which an owner's name comes without. */
function isNews(name: string): boolean {
  return readNewsName(name) !== null || readNewsName(`The ${name}`) !== null;
}

function isOfPerson(word: string): boolean {
  return OF_PERSONS.has(word.toLowerCase().replace(/\.$/, ''));
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

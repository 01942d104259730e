import type { Block, Credit } from '../../model/index.ts';
import { creditsInLine } from '../credits/creditsInLine.ts';
import { chooseAddress } from '../address.ts';
import type { Capture } from '../capture.ts';
import type { Draft, Notice } from '../draft.ts';
import { bareDomain, countryOf, domainOf, type OutletFacts } from '../outlet.ts';
import type { TimeContext } from '../times/civilTime.ts';
import { readTime } from '../times/readTime.ts';
import { claimOf, type TimeClaim } from '../times/timeClaim.ts';
import { findVisibleTimes } from '../times/visibleTimes.ts';
import { weighTimes, type PageTimes } from '../times/weighTimes.ts';
import { chooseBody, type Role } from './chooseBody.ts';
import { readFrontMatter, type FrontMatter } from './frontMatter.ts';
import { chooseHeadline, readByline, readStandfirst } from './headLines.ts';
import { isAddress } from './lineFeatures.ts';
import { cutLines, MOST_LINES, type Line } from './lines.ts';
import { unmark } from './markdownMarks.ts';

/** What is known about a text from elsewhere, such as a row of a JSONL file; null where nothing is. */
export interface Given {
  readonly outlet: string | null;
  readonly url: string | null;
  readonly title: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly updated: string | null;
  readonly captured: string | null;
  readonly language: string | null;
}

export interface PlainInput {
  readonly text: string;
  readonly name: string;
  readonly format: 'text' | 'markdown' | 'jsonl' | 'json';
  readonly given: Given | null;
  /** How the bytes were captured, where that is known. */
  readonly capture?: Capture | null;
  readonly zone: string | null;
}

const FURNITURE_REASONS = new Set([
  'byline',
  'date line',
  'menu before the text',
  'lines after the text',
  'headline',
  'copyright line',
]);

/** One article from plain text, Markdown or a row: `text` is the input unchanged, the blocks say which of its lines are the article. */
export function readPlain(input: PlainInput): Draft {
  const all = cutLines(input.text).map((line) => (input.format === 'markdown' ? unmark(line) : line));
  const front = input.given === null ? readFront(all, input.capture ?? null) : { ...input.given, lines: 0 };
  const lines = all.slice(front.lines).filter((line) => line.words !== '');
  const headline = front.title ?? chooseHeadline(lines);
  const roles = chooseBody(lines, headline);
  const outlet = readOutlet(front, lines, roles, input);
  const context = { zone: input.zone, country: countryOf(outlet.domain) };
  const capturedAt = front.captured === null ? null : (readTime(front.captured, context, 'row')?.from ?? null);
  const { notices, ...times } = readTimes(front, lines, roles, context, capturedAt);
  return {
    outlet,
    carriedBy: null,
    url: front.url,
    headline,
    standfirst: readStandfirst(lines, roles, headline),
    byline: front.byline ?? readByline(lines, roles),
    ...times,
    capturedAt,
    declaredLanguage: front.language,
    text: input.text,
    blocks: toBlocks(lines, roles),
    credits: creditLines(lines, roles),
    dropped: [
      ...all.slice(0, front.lines).map(({ words }) => ({ text: words, reason: 'front matter' })),
      ...lines.flatMap(({ words }, i) => (roles[i]!.block === null ? [{ text: words, reason: roles[i]!.reason }] : [])),
    ],
    format: input.format,
    name: input.name,
    notices: [...notices, ...noArticleNotice(lines, roles), ...tooManyLines(input.text, all)],
  };
}

// A page saved as text often has its address on one of the first lines.
function readFront(all: readonly Line[], capture: Capture | null): FrontMatter {
  const front = readFrontMatter(all);
  const address = all
    .slice(front.lines, front.lines + 3)
    .find(({ words }) => /^https?:/i.test(words) && isAddress(words));
  return {
    ...front,
    url: chooseAddress(front.url ?? address?.words ?? null, capture?.url ?? null),
    captured: front.captured ?? capture?.capturedAt ?? null,
  };
}

function toBlocks(lines: readonly Line[], roles: readonly Role[]): Block[] {
  return lines.flatMap(({ start, end }, i) => {
    const kind = roles[i]!.block;
    return kind === null ? [] : [{ kind, span: { start, end } }];
  });
}

function creditLines(lines: readonly Line[], roles: readonly Role[]): Credit[] {
  return lines.flatMap((line, i) => {
    const reason = roles[i]!.reason;
    if (reason === 'credit line') return creditsInLine(line.words, line.start, 'text', 'end of text');
    return reason === 'copyright line'
      ? creditsInLine(line.words, line.start, 'text', 'end of text').filter((credit) => credit.kind === 'agency')
      : [];
  });
}

function readTimes(
  front: FrontMatter,
  lines: readonly Line[],
  roles: readonly Role[],
  context: TimeContext,
  capturedAt: string | null,
): PageTimes {
  const furniture = lines.filter((line, i) => FURNITURE_REASONS.has(roles[i]!.reason ?? '') && line.words.length < 300);
  const visible = findVisibleTimes(
    furniture.map((line) => line.words),
    context,
  );
  const row = (value: string | null, of: TimeClaim['of']) =>
    value === null ? [] : [claimOf(value, of, 'row', context)];
  const given = [...row(front.published, 'published'), ...row(front.updated, 'updated')];
  const [labelled, bare] = [visible.filter((claim) => claim.labelled), visible.filter((claim) => !claim.labelled)];
  return weighTimes([...given, ...labelled, ...bare], capturedAt);
}

const COPYRIGHT_NAME =
  /(?:©|\(c\)|copyright)\s*(?:©\s*)?(?:(?:19|20)\d{2}(?:\s?[-–]\s?(?:19|20)?\d{2})?,?\s*)?(?:by\s)?(\p{Lu}[\p{L}\p{N}&.' ’-]{1,40}?)(?=\.\s|\.?$|,|\s[-–|]|\sall rights)/iu;

function readOutlet(
  front: FrontMatter,
  lines: readonly Line[],
  roles: readonly Role[],
  input: PlainInput,
): OutletFacts {
  const stem = fileStem(input.name);
  const notice = lines.find((_, i) => roles[i]!.reason === 'copyright line');
  const owner = COPYRIGHT_NAME.exec(notice?.words ?? '')?.[1]?.trim() ?? null;
  const given = front.outlet;
  const domain =
    (front.url === null ? null : domainOf(front.url)) ??
    (given === null ? null : bareDomain(given)) ??
    (given === null ? bareDomain(stem) : null);
  const named = given ?? owner;
  return { name: named ?? domain ?? stem, domain, owner: null, named: named !== null };
}

/** Name of a file without folders and ending; "#row" is kept out. */
export function fileStem(name: string): string {
  const base = name.split(/[\\/]/).at(-1) ?? name;
  const stem = base
    .replace(/(?:#\d+){1,2}$/, '')
    .replace(/\.gz$/i, '')
    .replace(/\.(?:txt|text|md|markdown|jsonl?|ndjson|x?html?|mht(?:ml)?|mdown|mkd|rss|atom|xml|warc|wacz)$/i, '');
  return stem === '' ? base : stem;
}

function tooManyLines(text: string, lines: readonly Line[]): Notice[] {
  const read = lines.at(-1)?.end ?? 0;
  if (lines.length < MOST_LINES / 4 || text.slice(read).trim() === '') return [];
  return [{ code: 'input-too-large', says: `Only its first ${MOST_LINES} lines were read.` }];
}

function noArticleNotice(lines: readonly Line[], roles: readonly Role[]): Notice[] {
  const words = lines.some(({ words }, i) => roles[i]!.block !== null && /\p{L}{2,}.*\p{L}{2,}/u.test(words));
  return words ? [] : [{ code: 'input-no-article', says: 'It holds no words that could be an article.' }];
}

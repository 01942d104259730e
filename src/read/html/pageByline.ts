import { namesInByline, type BylineName } from '../credits/namesInByline.ts';
import { lookAt } from '../plain/lineFeatures.ts';
import { findFurnitureLines } from './furnitureLines.ts';
import { headlinePlace } from './headlinePlace.ts';
import type { LinkedData } from './jsonLd.ts';
import type { PageBlock } from './pageBlocks.ts';
import type { ClaimedAuthor, PageClaims } from './pageParts.ts';

const NAMES = [
  'author',
  'byl',
  'parsely-author',
  'article:author_name',
  'article:author',
  'article_author',
  'author.name',
  'dc.creator',
  'sailthru.author',
  'dcterms.creator',
  'cxenseparse:author',
  'dcsext.author',
];
/** Names of elements that hold the authors of other articles, of comments, or nobody. */
const FOREIGN =
  /related|comment|promo|teaser|sidebar|popular|recommend|footer|(?:photo|image|picture|media|caption|video)[-_]?(?:credit|author|by)/i;
/** How a line that is a byline can begin; looking at a line in full costs more. */
const OPENS = /^(?:by|written|words|reported|story|from|author)\b/i;
const MOST_SHOWN = 12;
/** How far from the end of the headline, in characters of shown text, the article's byline stands. */
const ABOVE = 300;
const BELOW = 1500;
/** Authors named one after another stand no further apart. */
const BESIDE = 80;

interface Candidate {
  readonly names: readonly BylineName[];
  readonly at: number;
}

/**
 * Who wrote it, as the page says: people, agencies and desks, joined by ", "; null where it names nobody. The names that
 * readers are shown beside the headline go before those of the metadata, which may be an account's.
 */
export function findByline(
  claims: PageClaims,
  data: LinkedData,
  blocks: readonly PageBlock[],
  headline: string | null,
  outlet: string | null,
): string | null {
  const read = (words: string) => namesInByline(words, outlet);
  const groups = [data.authors.flatMap(read), ...metaAuthors(claims).map(read)];
  const given = groups.flat();
  const shown = shownAuthors(claims, headline, blocks, read);
  const chosen = choosePeople(groups, shown);
  const names =
    chosen.length > 0 ? [...chosen, ...others([...near(shown), ...given])] : others([...near(shown), ...given]);
  const known = names.length > 0 ? names : [...near(shown), ...given].slice(0, 1);
  return known.length === 0 ? null : distinctNames(known).join(', ');
}

function metaAuthors(claims: PageClaims): string[] {
  const values = NAMES.flatMap((name) => claims.meta.get(name)?.slice(0, 3) ?? []);
  return values.filter((value) => !/^https?:|^@|\.com\b/.test(value));
}

function shownAuthors(
  claims: PageClaims,
  headline: string | null,
  blocks: readonly PageBlock[],
  read: (words: string) => BylineName[],
): Candidate[] {
  const elements = nearHeadline(claims, headline).map(({ text, at }) => ({ names: read(text), at }));
  const lines = findFurnitureLines(blocks, [], headline)
    .head.filter(({ text }) => OPENS.test(text) && lookAt({ start: 0, end: 0, words: text }).shape === 'byline')
    .map(({ text }) => ({ names: read(text), at: Infinity }));
  return [...elements, ...lines].filter(({ names }) => names.length > 0);
}

function nearHeadline(claims: PageClaims, headline: string | null): readonly ClaimedAuthor[] {
  const own = claims.authors.filter(({ marks }) => !FOREIGN.test(marks));
  const place = headlinePlace(claims, headline);
  if (place === null) return own.slice(0, 4);
  return own.filter(({ at }) => at >= place - ABOVE && at <= place + BELOW).slice(0, MOST_SHOWN);
}

/**
 * The people shown, where the metadata give one of them, with those that the same piece of metadata names beside; else the
 * people shown first; else those that the first piece of metadata names.
 */
function choosePeople(groups: readonly (readonly BylineName[])[], shown: readonly Candidate[]): BylineName[] {
  const told = groups.map((names) => names.filter(isPerson)).filter((names) => names.length > 0);
  for (const candidate of shown) {
    const { names } = candidate;
    const group = told.find((people) => people.some((person) => names.some((name) => isSame(name, person))));
    if (group !== undefined) return [...group, ...beside(candidate, shown).filter(isPerson)];
  }
  const first = near(shown).filter(isPerson);
  return first.length > 0 ? first : (told[0] ?? []);
}

/** The names shown first, with those of elements that stand beside. */
function near(shown: readonly Candidate[]): BylineName[] {
  const start = shown.find(({ names }) => names.some(isPerson)) ?? shown[0];
  return start === undefined ? [] : beside(start, shown);
}

/** The names of a candidate and of those that stand beside it, one after another, in page order. */
function beside(start: Candidate, shown: readonly Candidate[]): BylineName[] {
  const placed = [...shown].sort((a, b) => a.at - b.at);
  const gap = (i: number) => (placed[i]?.at ?? Infinity) - (placed[i - 1]?.at ?? -Infinity);
  let first = placed.indexOf(start);
  let last = first;
  while (first > 0 && gap(first) <= BESIDE) first--;
  while (last + 1 < placed.length && gap(last + 1) <= BESIDE) last++;
  return placed.slice(first, last + 1).flatMap(({ names }) => names);
}

function others(names: readonly BylineName[]): BylineName[] {
  return names.filter(({ kind }) => kind === 'agency' || kind === 'unknown');
}

function isPerson({ kind }: BylineName): boolean {
  return kind === 'person';
}

/** True for one name, or where one of them runs on into words that stand beside it ("Ada Lund Oster Evening"). */
function isSame(left: BylineName, right: BylineName): boolean {
  const [one, two] = [left.name.toLowerCase(), right.name.toLowerCase()];
  return one === two || one.startsWith(two) || two.startsWith(one);
}

/** Each name once, in the form that is shorter and not in capitals. */
function distinctNames(names: readonly BylineName[]): string[] {
  const kept = new Map<string, string>();
  for (const name of names) {
    const same = names.filter((other) => isSame(name, other)).map((other) => other.name);
    const shortest = Math.min(...same.map((each) => each.length));
    const forms = same.filter((each) => each.length === shortest);
    const form = forms.find((each) => each !== each.toUpperCase()) ?? forms[0] ?? name.name;
    if (!kept.has(form.toLowerCase())) kept.set(form.toLowerCase(), form);
  }
  return [...kept.values()];
}

import type { Article, ArticleTime, Outlet } from '../src/model/index.ts';
import { agencyNamed } from '../src/read/agency.ts';
import { offsetMinutes } from '../src/read/times/zones.ts';
import type { LabelledPage, LabelledTime } from './furnitureLabels.ts';

/** What was read off one page. */
export interface ReadPage {
  readonly article: Article;
  readonly outlet: Outlet;
}

/** Whether each field is right; null where the page does not count for it. `invented` counts fields given where a person found nothing. */
export interface Judged {
  readonly publishedDay: boolean | null;
  readonly publishedInstant: boolean | null;
  readonly updated: boolean | null;
  readonly outlet: boolean | null;
  readonly byline: boolean | null;
  readonly credit: boolean | null;
  readonly invented: readonly string[];
}

const MINUTE = 60_000;

/** Judges a page by the rules of bench/furniture/README.md; a page that gave no article is wrong in every field. */
export function judgeFurniture(label: LabelledPage, read: ReadPage | null): Judged {
  const published = read?.article.publishedAt ?? null;
  const updated = read?.article.updatedAt ?? null;
  const people = read === null ? [] : peopleOf(read.article);
  const credits = read === null ? [] : creditsOf(read.article);
  return {
    publishedDay: label.published === null ? null : isDay(published, label.published),
    publishedInstant: label.published?.zone === 'stated' ? isInstant(published, label.published) : null,
    updated: isUpdate(updated, label),
    outlet: read !== null && isOutlet(read.outlet, label.outlet),
    byline: samePeople(people, label),
    credit: sameSet(credits, label.credit.map(creditKey)),
    invented: inventions(label, { published, updated, people, credits }),
  };
}

function peopleOf({ credits }: Article): string[] {
  return credits.filter(({ kind, foundBy }) => kind === 'person' && foundBy === 'byline').map(({ name }) => name);
}

/** Agencies and other outlets to which the words are credited, each once. */
function creditsOf({ credits }: Article): string[] {
  const named = credits.filter(({ kind, of }) => of === 'text' && kind !== 'person' && kind !== 'outlet');
  return [...new Set(named.map(({ name }) => creditKey(name)))];
}

function creditKey(name: string): string {
  return plain(agencyNamed(name)?.name ?? name);
}

function isDay(time: ArticleTime | null, label: LabelledTime): boolean {
  if (time === null) return false;
  const local = new Date(Date.parse(time.from) + offsetMinutes(time.zone) * MINUTE).toISOString().slice(0, 10);
  const days = [label.value, ...(label.localDay === undefined ? [] : [label.localDay]), ...(label.orElse ?? [])];
  return days.some((day) => day.slice(0, 10) === local) || isMoment(time, label);
}

function isInstant(time: ArticleTime | null, label: LabelledTime): boolean {
  return time !== null && time.zoneFrom !== 'assumed' && isMoment(time, label);
}

function isMoment(time: ArticleTime, { value, orElse }: LabelledTime): boolean {
  if (time.precision === 'day') return false;
  return [value, ...(orElse ?? [])].some((each) => Math.abs(Date.parse(time.from) - instantOf(each)) < MINUTE);
}

/** A value without an offset is read as UTC, as the reader does. */
function instantOf(value: string): number {
  return Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(value) ? value : `${value}Z`);
}

function isUpdate(time: ArticleTime | null, { published, updated }: LabelledPage): boolean {
  if (updated === null) return time === null;
  if (time === null) return published !== null && instantOf(updated.value) - instantOf(published.value) < MINUTE;
  return updated.precision === 'day' ? isDay(time, updated) : isMoment(time, updated);
}

function isOutlet(outlet: Outlet, label: LabelledPage['outlet']): boolean {
  const names = [label.name, ...(label.aka ?? [])].map(plain);
  return outlet.domain === label.domain && names.includes(plain(outlet.name));
}

function samePeople(people: readonly string[], label: LabelledPage): boolean {
  const also = new Set((label.alsoBy ?? []).map(plain));
  return sameSet(
    people.map(plain).filter((name) => !also.has(name)),
    label.byline.map(plain),
  );
}

function sameSet(left: readonly string[], right: readonly string[]): boolean {
  const [a, b] = [new Set(left), new Set(right)];
  return a.size === b.size && [...a].every((name) => b.has(name));
}

const DEGREES = /,?\s(?:ph\.?\s?d|m\.?d|msc|mph|rd|jr|esq)\.?(?=,|$)/gi;

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(DEGREES, '')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^the\s/, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

interface Given {
  readonly published: ArticleTime | null;
  readonly updated: ArticleTime | null;
  readonly people: readonly string[];
  readonly credits: readonly string[];
}

function inventions(label: LabelledPage, { published, updated, people, credits }: Given): string[] {
  const also = new Set((label.alsoBy ?? []).map(plain));
  const claimed = (time: ArticleTime | null, told: LabelledTime | null) =>
    time !== null && told?.zone === 'none' && time.zoneFrom === 'stated' && time.precision !== 'day';
  return [
    ...(label.byline.length === 0 && people.some((name) => !also.has(plain(name))) ? ['byline'] : []),
    ...(label.credit.length === 0 && credits.length > 0 ? ['credit'] : []),
    ...(label.published === null && published !== null ? ['published'] : []),
    ...(label.updated === null && updated !== null ? ['updated'] : []),
    ...(claimed(published, label.published) ? ['zone'] : []),
  ];
}

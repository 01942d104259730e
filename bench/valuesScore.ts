import type { Quantity, Span, Time } from '../src/model/index.ts';
import { countsAgree } from './valuesCounts.ts';
import type { QuantityLabel, QuantityReading, TimeLabel } from './valuesLabels.ts';

/** What came of one label, or of a value found where none is labelled. */
export interface Judged<Label, Found> {
  readonly label: Label | null;
  readonly found: Found | null;
  /** Field by field, for a label that was found. */
  readonly fields: Readonly<Record<string, boolean>> | null;
  readonly right: boolean;
}

interface AtWords {
  readonly words: string;
  readonly maybe?: boolean;
}

interface AtSpan {
  readonly span: Span;
}

/** Judges the quantities found in a text: value, unit, counted thing and hedge. */
export function judgeQuantities<Found extends AtSpan & { readonly value: Quantity }>(
  text: string,
  labels: readonly QuantityLabel[],
  found: readonly Found[],
): Judged<QuantityLabel, Found>[] {
  return judge(text, labels, found, (label, { value }) =>
    best([label, ...(label.or ?? [])].map((reading) => quantityFields(reading, value, text))),
  );
}

/** Judges the times found in a text: interval and precision. */
export function judgeTimes<Found extends AtSpan & { readonly value: Time }>(
  text: string,
  labels: readonly TimeLabel[],
  found: readonly Found[],
): Judged<TimeLabel, Found>[] {
  return judge(text, labels, found, (label, { value }) => ({
    interval: sameInterval(label, value),
    precision: oneOf(label.precision, value.precision),
  }));
}

/** Each label takes the found value that shares most of its words; what is left over was found where nothing is. */
function judge<Label extends AtWords, Found extends AtSpan>(
  text: string,
  labels: readonly Label[],
  found: readonly Found[],
  fieldsOf: (label: Label, found: Found) => Record<string, boolean>,
): Judged<Label, Found>[] {
  const left = new Set(found);
  let at = 0;
  const judged = labels.flatMap((label): Judged<Label, Found>[] => {
    const start = text.indexOf(label.words, at);
    if (start < 0) throw new Error(`The words “${label.words}” do not stand in “${text}”.`);
    at = start + label.words.length;
    const match = nearest({ start, end: at }, left);
    if (match !== null) left.delete(match);
    if (label.maybe === true) return [];
    const fields = match && fieldsOf(label, match);
    return [{ label, found: match, fields, right: fields !== null && Object.values(fields).every(Boolean) }];
  });
  return [...judged, ...[...left].map((one) => ({ label: null, found: one, fields: null, right: false }))];
}

function nearest<Found extends AtSpan>(span: Span, found: ReadonlySet<Found>): Found | null {
  const shared = (one: Found): number => Math.min(one.span.end, span.end) - Math.max(one.span.start, span.start);
  return [...found].filter((one) => shared(one) > 0).sort((a, b) => shared(b) - shared(a))[0] ?? null;
}

/** Of several readings that are allowed, the one that is met in most fields. */
function best(readings: readonly Record<string, boolean>[]): Record<string, boolean> {
  const met = (fields: Record<string, boolean>): number => Object.values(fields).filter(Boolean).length;
  return [...readings].sort((a, b) => met(b) - met(a))[0]!;
}

function quantityFields(label: QuantityReading, value: Quantity, text: string): Record<string, boolean> {
  return {
    value: sameNumbers(label, value),
    unit: oneOf(label.unit, value.unit),
    counts: countsAgree(label.counts, value.counts, text),
    hedge: oneOf(label.bound, value.bound) && (label.rounded === null || label.rounded === value.rounded),
  };
}

function oneOf(allowed: string | null, given: string | null): boolean {
  return allowed === null ? given === null : given !== null && allowed.split('|').includes(given);
}

/** The ends of a vague count ("dozens") are a convention: half or twice as much passes, and so does an end left open. */
function sameNumbers(label: QuantityReading, { low, high }: Quantity): boolean {
  if (label.bound !== 'vague') return close(label.low, low, 0.0005) && close(label.high, high, 0.0005);
  return close(label.low, low, 1) && (high === null || close(label.high, high, 1));
}

function close(a: number | null, b: number | null, share: number): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= share * Math.min(Math.abs(a), Math.abs(b)) + 1e-20;
}

function sameInterval(label: TimeLabel, { from, to }: Time): boolean {
  const slack = slackOf(label.slack);
  const [starts, ends] = [apart(label.from, from) <= slack, apart(label.to, to) <= slack];
  if (starts && ends) return true;
  if (label.open === 'after')
    return (starts || apart(label.to, from) <= slack) && (to === null || to >= (label.to ?? ''));
  if (label.open === 'before')
    return (ends || apart(label.from, to) <= slack) && (from === null || from <= (label.from ?? ''));
  return false;
}

/** Milliseconds between two ends; endless where only one is known or only one is in UTC. */
function apart(a: string | null, b: string | null): number {
  if (a === null || b === null) return a === b ? 0 : Infinity;
  if (a.endsWith('Z') !== b.endsWith('Z')) return Infinity;
  return Math.abs(instant(a) - instant(b));
}

function instant(iso: string): number {
  return Date.parse(iso.includes('T') ? iso.replace(/Z?$/, 'Z') : iso);
}

const UNITS: Readonly<Record<string, number>> = { m: 1, h: 60, d: 1440, mo: 43_830, y: 525_960 };

function slackOf(slack: string | undefined): number {
  const parts = /^(\d+)([a-z]+)$/.exec(slack ?? '');
  return parts ? Number(parts[1]) * UNITS[parts[2]!]! * 60_000 : 0;
}

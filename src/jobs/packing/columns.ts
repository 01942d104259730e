import { keysOf, shapeOf, SHAPES } from './shapes.ts';

/** What stands at one place of a value. Numbers from SHAPES on name the keys of an object, the first those of a span. */
const KIND = { nothing: 0, list: 1, plain: 2, wordsOfSpan: 3, asBefore: 4 } as const;

/** A value taken apart: what stands at the same place of all its parts lies together, which packs to half the size. */
export interface Columns {
  readonly shapes: readonly string[];
  /** In the order in which places are first met; a list of one stands for as many as are needed. */
  readonly columns: readonly (readonly unknown[])[];
}

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}
type Span = { readonly start: number; readonly end: number };

/** The columns of one place: what stands there, lengths of lists, plain values, and spans. */
const COLUMN = { kinds: 0, lengths: 1, values: 2, starts: 3, ends: 4 } as const;
type ColumnOf = (typeof COLUMN)[keyof typeof COLUMN];

/** A place in a value: all that is reached by the same keys, whichever items of lists lead there. */
class Place<Column> {
  readonly columns: (Column | undefined)[] = [];
  readonly isSentence: boolean;
  readonly isAttribution: boolean;
  /** What stood there last: as JSON or built, and as a number. */
  said: string | null = null;
  built: Json = null;
  number = 0;
  private readonly below = new Map<string, Place<Column>>();

  constructor(key: string) {
    // Places in a row rise by little; statements of one sentence mostly have the same attribution.
    this.isSentence = key === 'sentence';
    this.isAttribution = key === 'attribution';
  }

  at(key: string): Place<Column> {
    let place = this.below.get(key);
    if (place === undefined) this.below.set(key, (place = new Place(key)));
    return place;
  }
}

/** The key of the items of a list; no key of an object. */
const ITEM = '[]';

/** The columns of plain data without undefined; spans in it point into `text`, whose words are not written a second time. */
export function toColumns(value: unknown, text: string): Columns {
  const shapes: string[] = [];
  const columns: unknown[][] = [];
  let cursor = 0;
  const put = (place: Place<unknown[]>, which: ColumnOf, one: unknown) => {
    let column = place.columns[which];
    if (column === undefined) columns.push((column = place.columns[which] = []));
    column.push(one);
  };
  const visit = (one: Json, place: Place<unknown[]>, words: string | null): void => {
    if (one === null) put(place, COLUMN.kinds, KIND.nothing);
    else if (isList(one)) {
      put(place, COLUMN.kinds, KIND.list);
      put(place, COLUMN.lengths, one.length);
      for (const item of one) visit(item, place.at(ITEM), words);
    } else if (typeof one === 'object') visitObject(one, place, words);
    else if (one === words && words !== '') put(place, COLUMN.kinds, KIND.wordsOfSpan);
    else {
      put(place, COLUMN.kinds, KIND.plain);
      const rises = place.isSentence && typeof one === 'number';
      put(place, COLUMN.values, rises ? one - place.number : one);
      if (rises) place.number = one;
    }
  };
  const visitObject = (one: JsonObject, place: Place<unknown[]>, words: string | null): void => {
    if (place.isAttribution) {
      const said = JSON.stringify(one);
      if (place.said === said) {
        put(place, COLUMN.kinds, KIND.asBefore);
        return;
      }
      place.said = said;
    }
    const keys = Object.keys(one);
    const shape = shapeOf(keys.join(' '), shapes);
    put(place, COLUMN.kinds, shape);
    if (shape === SHAPES) {
      const { start, end } = one as unknown as Span;
      put(place, COLUMN.starts, start - cursor);
      put(place, COLUMN.ends, end - start);
      cursor = start;
      return;
    }
    const own = wordsOf(one, text) ?? words;
    for (const key of spanFirst(keys)) visit(one[key]!, place.at(key), own);
  };
  visit(value as Json, new Place(''), null);
  return { shapes, columns: columns.map(shorten) };
}

/** The value that columns were made of. */
export function fromColumns({ shapes, columns }: Columns, text: string): unknown {
  type Reader = { readonly column: readonly unknown[]; at: number };
  let opened = 0;
  let cursor = 0;
  const take = (place: Place<Reader>, which: ColumnOf): unknown => {
    const reader = (place.columns[which] ??= { column: columns[opened++]!, at: 0 });
    return reader.column.length === 1 ? reader.column[0] : reader.column[reader.at++];
  };
  const build = (place: Place<Reader>, words: string | null): Json => {
    const kind = take(place, COLUMN.kinds) as number;
    if (kind === KIND.nothing) return null;
    if (kind === KIND.wordsOfSpan) return words;
    if (kind === KIND.asBefore) return place.built;
    if (kind === KIND.list) {
      const length = take(place, COLUMN.lengths) as number;
      return Array.from({ length }, () => build(place.at(ITEM), words));
    }
    if (kind === KIND.plain) {
      const one = take(place, COLUMN.values) as Json;
      if (typeof one !== 'number' || !place.isSentence) return one;
      return (place.number += one);
    }
    return kind === SHAPES ? buildSpan(place) : buildObject(keysOf(kind, shapes), place, words);
  };
  const buildSpan = (place: Place<Reader>): Json => {
    cursor += take(place, COLUMN.starts) as number;
    return { start: cursor, end: cursor + (take(place, COLUMN.ends) as number) };
  };
  const buildObject = (keys: readonly string[], place: Place<Reader>, words: string | null): Json => {
    const parts: Record<string, Json> = {};
    let own = words;
    for (const key of spanFirst(keys)) {
      parts[key] = build(place.at(key), own);
      if (key === 'span') own = wordsOf(parts, text) ?? words;
    }
    // In the order they had: what is compared as JSON must come back the same.
    const one = keys[0] === 'span' || !('span' in parts) ? parts : inOrder(keys, parts);
    if (place.isAttribution) place.built = one;
    return one;
  };
  return build(new Place(''), null);
}

function inOrder(keys: readonly string[], parts: JsonObject): JsonObject {
  const one: Record<string, Json> = {};
  for (const key of keys) one[key] = parts[key]!;
  return one;
}

function isList(one: Json): one is readonly Json[] {
  return Array.isArray(one);
}

function spanFirst(keys: readonly string[]): readonly string[] {
  return keys.includes('span') ? ['span', ...keys.filter((key) => key !== 'span')] : keys;
}

function wordsOf(one: object, text: string): string | null {
  const span = (one as { span?: Json }).span;
  if (span === undefined || span === null || typeof span !== 'object' || isList(span)) return null;
  const { start, end } = span as unknown as Span;
  return text.slice(start, end);
}

function shorten(column: readonly unknown[]): readonly unknown[] {
  return column.every((one) => one === column[0]) ? column.slice(0, 1) : column;
}

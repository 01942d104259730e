/** What stands at one place of a value. Numbers from SHAPES on name the keys of an object. */
const KIND = { nothing: 0, list: 1, plain: 2, wordsOfSpan: 3, asBefore: 4 } as const;
const SHAPES = 5;

/** Keys of the objects that are met most; others are written down with the value. Only ever added to: what is packed names them by place. */
const KNOWN_SHAPES: readonly string[] = [
  'start end',
  'statements stretches asked sources',
  'sentence span parts attribution hedges foundBy',
  'role value span',
  'kind verb negated',
  'kind name role',
  'kind name',
  'kind words',
  'kind from to precision assumption',
  'kind unit counts rounded low high bound',
  'sourceId source cue content form through',
  'span kind',
  'id name kind mentions',
  'articleId span',
  'code says passages',
];

/** A value taken apart: what stands at the same place of all its parts lies together, which packs to half the size. */
export interface Columns {
  readonly shapes: readonly string[];
  /** In the order in which places are first met; a list of one stands for as many as are needed. */
  readonly columns: readonly (readonly unknown[])[];
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Span = { readonly start: number; readonly end: number };

/** The columns of plain data without undefined; spans in it point into `text`, whose words are not written a second time. */
export function toColumns(value: unknown, text: string): Columns {
  const shapes: string[] = [];
  const columns = new Map<string, unknown[]>();
  const before = new Map<string, string>();
  const numbers = new Map<string, number>();
  let cursor = 0;
  const put = (place: string, one: unknown) => {
    const column = columns.get(place);
    if (column === undefined) columns.set(place, [one]);
    else column.push(one);
  };
  const shapeOf = (one: object): number => {
    const keys = Object.keys(one).join(' ');
    const known = KNOWN_SHAPES.indexOf(keys);
    if (known >= 0) return SHAPES + known;
    if (!shapes.includes(keys)) shapes.push(keys);
    return SHAPES + KNOWN_SHAPES.length + shapes.indexOf(keys);
  };
  const visit = (one: Json, place: string, words: string | null): void => {
    const kind = (of: number) => {
      put(`${place}?`, of);
    };
    if (one === null) kind(KIND.nothing);
    else if (isList(one)) {
      kind(KIND.list);
      put(`${place}#`, one.length);
      for (const item of one) visit(item, `${place}[`, words);
    } else if (typeof one === 'object') {
      if (repeats(place)) {
        const said = JSON.stringify(one);
        if (before.get(place) === said) {
          kind(KIND.asBefore);
          return;
        }
        before.set(place, said);
      }
      const shape = shapeOf(one);
      kind(shape);
      if (shape === SHAPES) {
        const { start, end } = one as Span;
        put(`${place}s`, start - cursor);
        put(`${place}e`, end - start);
        cursor = start;
        return;
      }
      const own = wordsOf(one, text) ?? words;
      for (const key of spanFirst(Object.keys(one))) visit(one[key]!, `${place}.${key}`, own);
    } else if (one === words && words !== '') kind(KIND.wordsOfSpan);
    else {
      kind(KIND.plain);
      if (typeof one !== 'number' || !rises(place)) put(place, one);
      else {
        put(place, one - (numbers.get(place) ?? 0));
        numbers.set(place, one);
      }
    }
  };
  visit(value as Json, '', null);
  return { shapes, columns: [...columns.values()].map(shorten) };
}

/** The value that columns were made of. */
export function fromColumns({ shapes, columns }: Columns, text: string): unknown {
  const places = new Map<string, { column: readonly unknown[]; at: number }>();
  const before = new Map<string, Json>();
  const numbers = new Map<string, number>();
  let cursor = 0;
  const take = (place: string): unknown => {
    let found = places.get(place);
    if (found === undefined) {
      found = { column: columns[places.size]!, at: 0 };
      places.set(place, found);
    }
    return found.column.length === 1 ? found.column[0] : found.column[found.at++];
  };
  const build = (place: string, words: string | null): Json => {
    const kind = take(`${place}?`) as number;
    if (kind === KIND.nothing) return null;
    if (kind === KIND.list) return Array.from({ length: take(`${place}#`) as number }, () => build(`${place}[`, words));
    if (kind === KIND.wordsOfSpan) return words;
    if (kind === KIND.asBefore) return before.get(place)!;
    if (kind === KIND.plain) {
      const one = take(place) as Json;
      if (typeof one !== 'number' || !rises(place)) return one;
      const number = one + (numbers.get(place) ?? 0);
      numbers.set(place, number);
      return number;
    }
    if (kind === SHAPES) {
      const start = (take(`${place}s`) as number) + cursor;
      cursor = start;
      return { start, end: start + (take(`${place}e`) as number) };
    }
    const at = kind - SHAPES;
    const shape = KNOWN_SHAPES[at] ?? shapes[at - KNOWN_SHAPES.length]!;
    const keys = shape === '' ? [] : shape.split(' ');
    const parts: Record<string, Json> = {};
    let own = words;
    for (const key of spanFirst(keys)) {
      parts[key] = build(`${place}.${key}`, own);
      if (key === 'span') own = wordsOf(parts, text) ?? words;
    }
    // In the order they had: what is compared as JSON must come back the same.
    const one = Object.fromEntries(keys.map((key) => [key, parts[key]!]));
    if (repeats(place)) before.set(place, one);
    return one;
  };
  return build('', null);
}

function isList(one: Json): one is readonly Json[] {
  return Array.isArray(one);
}

/** Places in a list, of which each is close to the one before. */
function rises(place: string): boolean {
  return place.endsWith('.sentence');
}

/** Statements of one sentence mostly have the same attribution. */
function repeats(place: string): boolean {
  return place.endsWith('.attribution');
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

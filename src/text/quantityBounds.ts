import type { Hedge, Quantity } from '../model/index.ts';
import table from '../lang/en/bounds.json' with { type: 'json' };
import { isDash, type Piece } from './pieces.ts';

type Bound = NonNullable<Quantity['bound']> | 'near-below';

const BEFORE = new Map<string, Bound>(Object.entries(table.before) as [string, Bound][]);
const AFTER = new Map<string, Bound>(Object.entries(table.after) as [string, Bound][]);
const LONGEST = 4;
const PLACE = /^(?:over|around|near)$/;
const MOVES =
  /^(?:go(?:es|ing|ne)?|went|mov(?:e|es|ed|ing)|climb(?:s|ed|ing)?|r[io]se|rising|rises|step(?:s|ped)?|ran|crept|push(?:ed|es)?)$/;

/** Words around a number that bound or blur it; `first` and `last` are the pieces of those words. */
export interface BoundReading {
  readonly bound: NonNullable<Quantity['bound']>;
  readonly hedge: Hedge['kind'];
  readonly first: number;
  readonly last: number;
}

/** "at least", "up to", "nearly" right before piece `first`, or "or more", "or so" right after piece `last`. */
export function readBound(pieces: readonly Piece[], first: number, last: number): BoundReading | null {
  return before(pieces, first) ?? readBoundAfter(pieces, last + 1);
}

function before(pieces: readonly Piece[], first: number): BoundReading | null {
  const anchor =
    /^(?:the|an?|another)$/.test(pieces[first - 1]?.lower ?? '') &&
    BEFORE.has(pieces[first - 2]?.lower ?? '') &&
    !isPlace(pieces, first)
      ? first - 1
      : first;
  for (let length = LONGEST; length > 0; length--) {
    const start = anchor - length;
    if (start < 0) continue;
    const bound = BEFORE.get(joined(pieces, start, anchor));
    if (bound && !misread(pieces, start, anchor)) return reading(bound, start, anchor - 1);
  }
  return null;
}

/** "Over the 42 km" and "around the three lakes" tell where. */
function isPlace(pieces: readonly Piece[], first: number): boolean {
  const [over, the] = [pieces[first - 2], pieces[first - 1]];
  return (
    the?.lower === 'the' &&
    PLACE.test(over?.lower ?? '') &&
    !/^(?:well|just)$/.test(pieces[first - 3]?.lower ?? '') &&
    pieces[first]?.lower !== 'age'
  );
}

/** Bound words that begin at piece `at`, after a number or what it counts. */
export function readBoundAfter(pieces: readonly Piece[], at: number): BoundReading | null {
  // "2,000-plus homes".
  if (isDash(pieces[at]) && pieces[at + 1]?.lower === 'plus') return reading('at-least', at, at + 1);
  if (isDash(pieces[at]) && pieces[at + 1]?.lower === 'odd') return reading('about', at, at + 1);
  for (let length = 2; length > 0; length--) {
    if (at + length > pieces.length) continue;
    const bound = AFTER.get(joined(pieces, at, at + length));
    if (bound && pieces[at]!.form !== '-') return reading(bound, at, at + length - 1);
  }
  return null;
}

function joined(pieces: readonly Piece[], from: number, to: number): string {
  let words = '';
  for (let i = from; i < to; i++) words += (i === from ? '' : ' ') + pieces[i]!.lower;
  return words;
}

/** "rose above 5" and "over 5 days" are not the same "over"; "once over" and "around" after a verb stay as they read. */
function misread(pieces: readonly Piece[], start: number, at: number): boolean {
  const word = pieces[start]!.lower;
  if (word === 'over' && pieces[at + 1]?.lower === 'times') return true;
  if (word === 'up' && MOVES.test(pieces[start - 1]?.lower ?? '')) return true;
  return (
    word === 'over' &&
    at - start === 1 &&
    /^(spread|held|stretched|all|took|taken|disputes?|rows?|battles?|fight|arguments?|debates?|concerns?|talks|war|anger|quarrel|clash|clashes)$/.test(
      pieces[start - 1]?.lower ?? '',
    )
  );
}

function reading(bound: Bound, first: number, last: number): BoundReading {
  const plain = bound === 'near-below' ? 'about' : bound;
  return { bound: plain, hedge: plain === 'about' ? 'approximate' : 'bound', first, last };
}

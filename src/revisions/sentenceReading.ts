import type { ArticleTime, Attribution, Quantity, Span } from '../model/index.ts';
import { analyseSentence, type Tagged } from '../text/analyse.ts';
import { findNames, type FoundName } from '../text/names.ts';
import { findNumbers } from '../text/numbers.ts';
import { cutPieces, type Piece } from '../text/pieces.ts';
import { findQuantities } from '../text/quantities.ts';
import { closedQuotations } from '../text/quotation-marks.ts';
import { findTimes, type FoundTime } from '../text/times.ts';

/** A number of a sentence: what it counts where that can be read, else its value alone. */
export interface FoundNumber {
  readonly span: Span;
  readonly value: Quantity;
  /** False for labels and ranks ("Flight 227", "third"), which count nothing. */
  readonly counts: boolean;
}

/** Who is credited by words of a sentence. */
export interface SentenceCredit {
  readonly attribution: Attribution;
  /** True where a pronoun goes on with the source of the sentence before: "it added". */
  readonly goesOn: boolean;
}

/** What a sentence holds that can change. Offsets are those of the text of its part. */
export interface SentenceReading {
  readonly text: string;
  readonly span: Span;
  readonly pieces: readonly Piece[];
  readonly tokens: readonly Tagged[];
  readonly numbers: readonly FoundNumber[];
  readonly times: readonly FoundTime[];
  readonly names: readonly FoundName[];
  /** Quoted words, without the marks. */
  readonly quotations: readonly Span[];
  readonly credits: readonly SentenceCredit[];
}

export interface ReadingSettings {
  /** `figures`: numbers in figures and quotations alone, which costs little and needs no English. */
  readonly depth: 'whole' | 'figures';
  readonly published: ArticleTime | null;
  readonly credits: readonly SentenceCredit[];
}

/** A longer sentence is a table or a list that lost its line breaks; only its words are compared. As in statements. */
export const LONGEST_READ = 2000;

/** The numbers, times, names and quotations of one sentence, as far as its settings say. */
export function readSentence(text: string, span: Span, settings: ReadingSettings): SentenceReading {
  const pieces = cutPieces(text, span);
  const none = { text, span, pieces, tokens: [], numbers: [], times: [], names: [], quotations: [], credits: [] };
  if (span.end - span.start > LONGEST_READ) return none;
  const quotations = closedQuotations(text, span).map(({ start, end }) => ({ start: start + 1, end: end - 1 }));
  if (settings.depth === 'figures') return { ...none, numbers: figuresIn(pieces, []), quotations };
  const sentence = analyseSentence(text, span);
  const times = findTimes(sentence, settings.published);
  const counted = findQuantities(sentence).map((one): FoundNumber => ({
    span: withBound(one),
    value: one.value,
    counts: true,
  }));
  const taken = [...times, ...counted].map((one) => one.span);
  const numbers = [...counted, ...numbersBeside(pieces, taken)].sort((a, b) => a.span.start - b.span.start);
  return {
    text,
    span,
    pieces,
    tokens: sentence.tokens,
    numbers,
    times,
    names: findNames([sentence]),
    quotations,
    credits: settings.credits,
  };
}

/** The number with the words that bound it: "at least 40". */
function withBound({ span, hedges }: ReturnType<typeof findQuantities>[number]): Span {
  return {
    start: Math.min(span.start, ...hedges.map((hedge) => hedge.span.start)),
    end: Math.max(span.end, ...hedges.map((hedge) => hedge.span.end)),
  };
}

/** Numbers that count nothing and are no time: ranks, labels, parts of names. */
function numbersBeside(pieces: readonly Piece[], taken: readonly Span[]): FoundNumber[] {
  const runs = findNumbers(pieces).map(({ first, last, low, high, rounded, kind }): FoundNumber => {
    const unit = kind === 'ordinal' ? 'rank' : null;
    return {
      span: { start: pieces[first]!.start, end: pieces[last]!.end },
      value: { kind: 'quantity', low, high, unit, counts: '', rounded, bound: null },
      counts: false,
    };
  });
  const found = runs.filter((one) => !isNoOne(pieces, one.span) && !taken.some((span) => meets(span, one.span)));
  return [...found, ...figuresIn(pieces, [...taken, ...found.map((one) => one.span)])];
}

/** "no one", "none of the two": the word counts nobody. */
function isNoOne(pieces: readonly Piece[], span: Span): boolean {
  const at = pieces.findIndex(({ start }) => start === span.start);
  return pieces[at]?.lower === 'one' && pieces[at - 1]?.lower === 'no';
}

/** Figures as written, where nothing else was read in them: "A320". */
function figuresIn(pieces: readonly Piece[], taken: readonly Span[]): FoundNumber[] {
  return pieces.flatMap(({ kind, form, start, end }): FoundNumber[] => {
    const span = { start, end };
    const figure = Number(form.replace(/[^\d.]/g, ''));
    if (kind !== 'figure' || !Number.isFinite(figure) || taken.some((one) => meets(one, span))) return [];
    const value: Quantity = {
      kind: 'quantity',
      low: figure,
      high: figure,
      unit: null,
      counts: '',
      rounded: false,
      bound: null,
    };
    return [{ span, value, counts: false }];
  });
}

/** Whether two spans share a character. */
export function meets(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

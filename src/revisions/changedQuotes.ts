import { compareQuotes } from '../compare/quotes.ts';
import type { Span } from '../model/index.ts';
import type { FactDraft } from './changedFact.ts';
import { oneSided } from './changedFact.ts';
import { plainWords } from './plainWords.ts';
import type { SentenceReading } from './sentenceReading.ts';
import { isTouched, type PairedReading, type Side } from './wordsInPlace.ts';

/** Fewer quoted words name or mark something rather than tell what somebody said. */
export const SHORTEST_QUOTE = 3;

/** Words changed within quotation marks; a quotation cut shorter or told in two parts is not changed. */
export function findChangedQuotes(pair: PairedReading, isKnown: (side: Side, words: string) => boolean): FactDraft[] {
  const [a, b] = [pair.earlier, pair.later];
  if (a.quotations.length === 0 || b.quotations.length === 0)
    return [...quotedAlone(pair, 'earlier', isKnown), ...quotedAlone(pair, 'later', isKnown)];
  const { kind, code, says } = compareQuotes({ kind: 'quote', words: joined(a) }, { kind: 'quote', words: joined(b) });
  if (kind === 'same' || code === 'compare-quote-part') return [];
  const [before, after] = [firstTouched(pair, 'earlier'), firstTouched(pair, 'later')];
  return before || after
    ? [
        {
          of: 'quote',
          code: 'revision-quote-words',
          says,
          before: before ?? a.quotations[0]!,
          after: after ?? b.quotations[0]!,
        },
      ]
    : [];
}

/** Quotations of a state that the other, which quotes nothing there, does not have even without the marks. */
function quotedAlone(pair: PairedReading, side: Side, isKnown: (side: Side, words: string) => boolean): FactDraft[] {
  const { text, quotations } = pair[side];
  return quotations
    .filter((span) => tellsWords(text, span) && isTouched(pair, side, span))
    .filter(({ start, end }) => !isKnown(side, text.slice(start, end)))
    .map((span) => oneSided('quote', side === 'earlier' ? 'before' : 'after', span));
}

/** Whether a quotation is long enough to be somebody's words. */
export function tellsWords(text: string, { start, end }: Span): boolean {
  return plainWords(text.slice(start, end)).length >= SHORTEST_QUOTE;
}

function joined({ text, quotations }: SentenceReading): string {
  return quotations.map(({ start, end }) => withFullForms(text.slice(start, end))).join(' … ');
}

function firstTouched(pair: PairedReading, side: Side): Span | undefined {
  return pair[side].quotations.find((span) => isTouched(pair, side, span));
}

/** Contracted forms in full, since a desk writes "it's" or "it is" for one and the same sound. */
const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/\bcan(?:['’]t|not)\b/gi, 'can not'],
  [/\bwon['’]t\b/gi, 'will not'],
  [/n['’]t\b/gi, ' not'],
  [/\b(it|that|he|she|there|here|what|who)['’]s\b/gi, '$1 is'],
  [/['’]re\b/gi, ' are'],
  [/['’]ve\b/gi, ' have'],
  [/['’]ll\b/gi, ' will'],
  [/\bI['’]m\b/gi, 'I am'],
];

function withFullForms(words: string): string {
  return CONTRACTED.reduce((told, [short, full]) => told.replace(short, full), words);
}

import type { Article, Span } from '../model/index.ts';

/** Running text of one article as it is sent, all of it where it fits. */
export interface Excerpt {
  readonly article: Article;
  /** From 1. */
  readonly part: number;
  readonly parts: number;
  readonly text: string;
}

/** Sentences of one part that the next begins with once more, where they take up no more than a quarter of it. */
const OVERLAP = 2;
const SHARED = 1 / 4;

/** An article in parts of at most `most` characters that together hold every sentence, each overlapping the one before. */
export function cutExcerpts(article: Article, most: number): readonly Excerpt[] {
  const pieces = article.sentences.flatMap((sentence) => cutSentence(sentence, most));
  const texts: string[] = [];
  for (let first = 0; first < pieces.length;) {
    const last = lastThatFits(pieces, first, most);
    texts.push(article.text.slice(pieces[first]!.start, pieces[last]!.end));
    first = last === pieces.length - 1 ? pieces.length : nextStart(pieces, first, last, most);
  }
  return texts.map((text, at) => ({ article, part: at + 1, parts: texts.length, text }));
}

function lastThatFits(pieces: readonly Span[], first: number, most: number): number {
  const { start } = pieces[first]!;
  let last = first;
  while (last + 1 < pieces.length && pieces[last + 1]!.end - start <= most) last++;
  return last;
}

function nextStart(pieces: readonly Span[], first: number, last: number, most: number): number {
  const { end } = pieces[last]!;
  let again = last + 1;
  const mayBegin = (at: number) => at > first && last - at < OVERLAP && end - pieces[at]!.start <= most * SHARED;
  while (mayBegin(again - 1)) again--;
  return again;
}

// What is called a sentence can be a whole list without a full stop.
function cutSentence({ start, end }: Span, most: number): Span[] {
  const spans: Span[] = [];
  const step = Math.ceil(most * (1 - SHARED));
  for (let at = start; at === start || at + most - step < end; at += step) {
    spans.push({ start: at, end: Math.min(end, at + most) });
  }
  return spans;
}

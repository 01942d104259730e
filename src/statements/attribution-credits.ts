import type { Span } from '../model/index.ts';
import type { Sentence } from '../text/analyse.ts';
import type { Stance } from './attribution-cues.ts';
import type { Frame } from './attribution-frame.ts';
import { findFrames } from './attribution-frames.ts';
import { isQuoted, setScene, spanOf, type Scene } from './attribution-scene.ts';
import type { Quotation } from './quotations.ts';

/** An attribution before its source is known: which words credit whom for which words. */
export interface Credit {
  readonly sentence: number;
  readonly source: Span | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly stance: Stance;
}

/** Quotations by where they lie, so that content can be followed over sentences and paragraphs. */
interface Quotes {
  readonly all: readonly Quotation[];
  readonly covering: (at: number) => Quotation | null;
}

function indexQuotations(all: readonly Quotation[]): Quotes {
  const covering = (at: number): Quotation | null => {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (all[middle]!.end <= at) low = middle + 1;
      else high = middle;
    }
    const found = all[low];
    return found !== undefined && found.start <= at ? found : null;
  };
  return { all, covering };
}

/** Content that begins or ends inside a quotation takes the whole of it, over the borders of sentences. */
function widen(span: Span, quotes: Quotes, sentence: Span): Span {
  const opening = quotes.covering(span.start);
  const closing = quotes.covering(span.end - 1);
  const start = opening !== null && opening.start < sentence.start ? opening.start : span.start;
  const end = closing !== null && closing.end > sentence.end ? closing.end : span.end;
  return { start, end };
}

/** Quotations after `end` that go on with the same voice: open ones taken up by the next paragraph. */
function continuations(from: Quotation, quotes: Quotes): Span[] {
  const found: Span[] = [];
  let next = quotes.all.indexOf(from) + 1;
  let open = !from.closed;
  while (open && quotes.all[next]?.continues === true) {
    const quotation = quotes.all[next]!;
    found.push({ start: quotation.start, end: quotation.end });
    open = !quotation.closed;
    next++;
  }
  return found;
}

function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (last && span.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** Sentences right after `sentence` that are nothing but quotation and have no credit of their own. */
function quotedSentencesAfter(
  scenes: readonly Scene[],
  frames: readonly (readonly Frame[])[],
  sentence: number,
  quotes: Quotes,
  sameLine: boolean,
): Span[] {
  const found: Span[] = [];
  for (let next = sentence + 1; next < scenes.length && next - sentence < 40; next++) {
    const scene = scenes[next]!;
    const gap = scene.text.slice(scenes[next - 1]!.span.end, scene.span.start);
    const crosses = gap.includes('\n');
    const quotation = quotes.covering(scene.span.start);
    if (quotation === null || (frames[next]?.length ?? 0) > 0) break;
    if (crosses && (sameLine || found.length > 0) && !quotation.continues) break;
    if (quotation.start < scene.span.start && found.length === 0 && sameLine) {
      found.push({ start: quotation.start, end: quotation.end });
      continue;
    }
    found.push({ start: quotation.start, end: quotation.end });
  }
  return found;
}

function creditOf(
  frame: Frame,
  sentence: number,
  isLast: boolean,
  scenes: readonly Scene[],
  frames: readonly (readonly Frame[])[],
  quotes: Quotes,
): Credit | null {
  const scene = scenes[sentence]!;
  const content = frame.content.map((range) => widen(spanOf(scene, range), quotes, scene.span));
  const quoted = content.map((span) => quotes.covering(span.end - 1)).filter((quotation) => quotation !== null);
  const followed =
    isLast && (frame.awaits || quoted.length > 0)
      ? quotedSentencesAfter(scenes, frames, sentence, quotes, !frame.awaits)
      : [];
  const voices = [
    ...quoted,
    ...followed.map((span) => quotes.covering(span.start)).filter((quotation) => quotation !== null),
  ];
  const all = merge([...content, ...followed, ...voices.flatMap((quotation) => continuations(quotation, quotes))]);
  if (all.length === 0) return null;
  const source = frame.source === null ? null : spanOf(scene, frame.source);
  return { sentence, source, cue: spanOf(scene, frame.cue), content: all, stance: frame.stance };
}

function quotesWords(scene: Scene, frame: Frame): boolean {
  return frame.content.some((range) => isQuoted(scene, range.last));
}

/** Who is credited for what in an article, in text order. Linear in its length. */
export function findCredits(sentences: readonly Sentence[], quotations: readonly Quotation[]): Credit[] {
  let from = 0;
  const scenes = sentences.map((sentence) => {
    while ((quotations[from]?.end ?? Infinity) <= sentence.span.start) from++;
    return setScene(sentence, quotations, from);
  });
  const frames = scenes.map(findFrames);
  const quotes = indexQuotations(quotations);
  return frames.flatMap((found, sentence) => {
    const speaking = found.findLastIndex((frame) => frame.awaits || quotesWords(scenes[sentence]!, frame));
    return found.flatMap((frame, index) => creditOf(frame, sentence, index === speaking, scenes, frames, quotes) ?? []);
  });
}

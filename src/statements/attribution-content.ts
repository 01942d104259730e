import type { Attribution, Span } from '../model/index.ts';
import type { Frame } from './attribution-frame.ts';
import { spanOf, type Scene } from './attribution-scene.ts';
import type { QuotationIndex } from './quotations-index.ts';

/** Longest run of quoted sentences that is followed after a credit. */
const LONGEST_RUN = 40;

/** All sentences of an article with what was found in them. */
export interface Scenery {
  readonly scenes: readonly Scene[];
  readonly frames: readonly (readonly Frame[])[];
  readonly quotations: QuotationIndex;
}

/** Content that begins or ends inside a quotation takes the whole of it, over the borders of sentences. */
function widen(span: Span, quotations: QuotationIndex, sentence: Span): Span {
  const opening = quotations.covering(span.start);
  const closing = quotations.covering(span.end - 1);
  const start = opening !== null && opening.start < sentence.start ? opening.start : span.start;
  const end = closing !== null && closing.end > sentence.end ? closing.end : span.end;
  return { start, end };
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

/** Quotations that the sentences after `sentence` open with, as long as they have no credit of their own. */
function quotedAfter({ scenes, frames, quotations }: Scenery, sentence: number, mayCross: boolean): Span[] {
  const found: Span[] = [];
  for (let next = sentence + 1; next < scenes.length && next - sentence < LONGEST_RUN; next++) {
    const { text, span } = scenes[next]!;
    const quotation = quotations.covering(span.start);
    if (quotation === null || (frames[next]?.length ?? 0) > 0) break;
    const crosses = text.slice(scenes[next - 1]!.span.end, span.start).includes('\n');
    if (crosses && (!mayCross || found.length > 0) && !quotation.continues) break;
    found.push({ start: quotation.start, end: quotation.end });
  }
  return found;
}

/** What a frame credits, in text order: its words, whole quotations, and those that go on with the same voice. */
export function contentOf(frame: Frame, sentence: number, speaksLast: boolean, scenery: Scenery): Span[] {
  const scene = scenery.scenes[sentence]!;
  const { quotations } = scenery;
  const content = frame.content.map((range) => widen(spanOf(scene, range), quotations, scene.span));
  const followed = speaksLast ? quotedAfter(scenery, sentence, frame.awaits) : [];
  const voices = [...content.map((span) => span.end - 1), ...followed.map((span) => span.start)];
  const continued = voices.flatMap((at) => {
    const quotation = quotations.covering(at);
    return quotation === null ? [] : quotations.continuing(quotation);
  });
  return merge([...content, ...followed, ...continued]);
}

/** Direct where all the content stands in quotation marks, mixed where a part does. */
export function formOf(content: readonly Span[], quotations: QuotationIndex): Attribution['form'] {
  const length = content.reduce((sum, span) => sum + span.end - span.start, 0);
  const quoted = content.reduce((sum, span) => sum + quotations.quotedLength(span), 0);
  if (quoted === 0) return 'indirect';
  return quoted >= length * 0.95 ? 'direct' : 'mixed';
}

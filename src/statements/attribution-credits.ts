import type { Attribution, Span } from '../model/index.ts';
import type { Sentence, Tagged } from '../text/analyse.ts';
import { channelOf } from './attribution-channels.ts';
import { contentOf, formOf, type Scenery } from './attribution-content.ts';
import type { Stance } from './attribution-cues.ts';
import type { Frame } from './attribution-frame.ts';
import { findFrames, findNested } from './attribution-frames.ts';
import { isQuoted, setScene, spanOf, type Range, type Scene } from './attribution-scene.ts';
import type { TreeOf } from './attribution-tree.ts';
import { indexQuotations } from './quotations-index.ts';
import type { Quotation } from './quotations.ts';

/** Words that name a source. */
export interface Phrase {
  readonly span: Span;
  readonly words: readonly Tagged[];
}

/** An attribution before its source is known: which words credit whom for which words. */
export interface Credit {
  /** Index of the sentence that the cue stands in. */
  readonly sentence: number;
  readonly source: Phrase | null;
  readonly cue: Span;
  readonly content: readonly Span[];
  readonly form: Attribution['form'];
  readonly stance: Stance;
  /** Who carried the source's words, or heard them. */
  readonly channel: { readonly source: Phrase; readonly cue: Span; readonly kind: 'carried' | 'heard' } | null;
  /** True where the content is a clause or quotation, so that what is credited within it came through this source. */
  readonly clausal: boolean;
  /** Credits within this one's content. */
  readonly nested: readonly Credit[];
}

function phraseOf(scene: Scene, range: Range): Phrase {
  return { span: spanOf(scene, range), words: scene.tokens.slice(range.first, range.last + 1) };
}

function quotesWords(scene: Scene, frame: Frame): boolean {
  return frame.awaits || frame.content.some((range) => isQuoted(scene, range.last));
}

function creditOf(frame: Frame, sentence: number, speaksLast: boolean, scenery: Scenery, depth: number): Credit | null {
  const scene = scenery.scenes[sentence]!;
  const content = contentOf(frame, sentence, speaksLast, scenery);
  if (content.length === 0) return null;
  const channel = channelOf(scene, frame);
  const nested = depth === 0 ? findNested(scene, frame) : [];
  return {
    sentence,
    source: frame.source && phraseOf(scene, frame.source),
    cue: spanOf(scene, frame.cue),
    content,
    form: formOf(content, scenery.quotations),
    stance: frame.stance,
    clausal: frame.clausal,
    channel: channel && {
      source: phraseOf(scene, channel.source),
      cue: spanOf(scene, channel.cue),
      kind: channel.kind,
    },
    nested: nested.flatMap((inner) => creditOf(inner, sentence, false, scenery, depth + 1) ?? []),
  };
}

function setScenery(sentences: readonly Sentence[], quotations: readonly Quotation[], treeOf: TreeOf): Scenery {
  let from = 0;
  const scenes = sentences.map((sentence) => {
    while ((quotations[from]?.end ?? Infinity) <= sentence.span.start) from++;
    return setScene(sentence, quotations, from, treeOf);
  });
  return { scenes, frames: scenes.map(findFrames), quotations: indexQuotations(quotations) };
}

/** Who is credited for what in an article, in text order. Linear in its length. */
export function findCredits(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
  treeOf: TreeOf,
): Credit[] {
  const scenery = setScenery(sentences, quotations, treeOf);
  return scenery.frames.flatMap((found, sentence) => {
    const speaking = found.findLastIndex((frame) => quotesWords(scenery.scenes[sentence]!, frame));
    return found.flatMap((frame, index) => creditOf(frame, sentence, index === speaking, scenery, 0) ?? []);
  });
}

import type { Stance } from './attribution-cues.ts';
import { isMark, isSentenceEnd, wordAt, type Range, type Scene } from './attribution-scene.ts';

/** An attribution as found in one sentence, in token indexes; `content` runs in text order. */
export interface Frame {
  readonly source: Range | null;
  readonly cue: Range;
  readonly content: readonly Range[];
  readonly stance: Stance;
  /** True where the content is a clause or quotation, false where it is a phrase such as a noun with its modifiers. */
  readonly clausal: boolean;
  /** True where it ends its sentence with a colon: the content is the quotation that follows. */
  readonly awaits: boolean;
  /** Tokens the frame has used up; the search goes on after them. */
  readonly reach: Range;
}

/** A content range without pauses at its ends, or null where nothing is left. */
export function trimContent(scene: Scene, first: number, last: number): Range | null {
  let from = first;
  let to = last;
  while (from <= to && isMark(scene, from, ',;:—–―-')) from++;
  while (to >= from && (isMark(scene, to, ',;:—–―') || wordAt(scene, to) === '--' || isSentenceEnd(scene, to))) to--;
  return to >= from ? { first: from, last: to } : null;
}

/** The frame that spans its own parts, or null where it has no content. */
export function makeFrame(
  source: Range | null,
  cue: Range,
  content: readonly (Range | null)[],
  stance: Stance,
  clausal = true,
): Frame | null {
  const frame = makeAwaiting(source, cue, content, stance);
  return frame.content.length === 0 ? null : { ...frame, clausal, awaits: false };
}

/** A frame whose content may still come, in the sentence after. */
export function makeAwaiting(
  source: Range | null,
  cue: Range,
  content: readonly (Range | null)[],
  stance: Stance,
): Frame {
  const kept = content.filter((range) => range !== null);
  const parts = [cue, ...kept, ...(source ? [source] : [])];
  const reach = {
    first: Math.min(...parts.map((part) => part.first)),
    last: Math.max(...parts.map((part) => part.last)),
  };
  return { source, cue, content: kept, stance, clausal: true, awaits: true, reach };
}

import type { Span } from '../model/index.ts';
import type { Tagged } from '../text/sentence.ts';
import { meets } from './sentenceFacts.ts';

/** Whether a range is only the frame of a credit that names nobody: "he said", "I think", "predicted". */
export function isBareFrame(
  tokens: readonly Tagged[],
  range: { readonly first: number; readonly last: number },
  cues: readonly Span[],
): boolean {
  if (range.last - range.first > 3) return false;
  const words = tokens.slice(range.first, range.last + 1);
  if (!words.some((word) => cues.some((cue) => meets(cue, word)))) return false;
  return words.every((word) => /^(?:PRP|RB|MD|VB.?|WP|DT)$/.test(word.xpos));
}

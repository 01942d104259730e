import type { Passage, Reason, ReasonCode } from '../../model/index.ts';
import type { Frame } from '../pairs/frames.ts';

/** A reason that rests on the words of some frames. */
export function reasonOn(code: ReasonCode, says: string, frames: readonly Frame[]): Reason {
  return { code, says, passages: passagesOf(frames) };
}

/** The words of frames, in their order. */
export function passagesOf(frames: readonly Frame[]): Passage[] {
  return frames.map(({ statement }) => ({ articleId: statement.articleId, span: statement.span }));
}

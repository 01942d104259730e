import type { Attribution } from '../model/index.ts';
import { stanceOfCue, type Stance } from './attribution-cues.ts';

export type { Stance } from './attribution-cues.ts';

/** Whether an attribution's source made its content known, only holds or knows it, or means to do it or have it done. */
export function stanceOf(attribution: Attribution, text: string): Stance {
  return stanceOfCue(text.slice(attribution.cue.start, attribution.cue.end).split(/\s+/));
}

const DENYING = /^(?:deny|denies|denied|denying|refute[sd]?|refuting|rebut(?:s|ted|ting)?)$/;
const NEGATING = /^(?:not|never|neither|nor|.*n[’']t)$/;

/** Whether an attribution's source says that its content is not so ("denied that ..."); "did not deny" says neither. */
export function isDenial(attribution: Attribution, text: string): boolean {
  const words = text.slice(attribution.cue.start, attribution.cue.end).toLowerCase().split(/\s+/);
  return words.some((word) => DENYING.test(word)) && !words.some((word) => NEGATING.test(word));
}

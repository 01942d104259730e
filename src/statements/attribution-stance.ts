import type { Attribution } from '../model/index.ts';
import { stanceOfCue, type Stance } from './attribution-cues.ts';

export type { Stance } from './attribution-cues.ts';

/** Whether an attribution's source made its content known, only holds or knows it, or means to do it or have it done. */
export function stanceOf(attribution: Attribution, text: string): Stance {
  return stanceOfCue(text.slice(attribution.cue.start, attribution.cue.end).split(/\s+/));
}

import { contentEnd, wholeSentence } from './attribution-extent.ts';
import { makeFrame, trimContent, type Frame } from './attribution-frame.ts';
import { isMark, wordAt, type Range, type Scene } from './attribution-scene.ts';
import type { VerbGroup } from './attribution-verb-group.ts';

/** Verbs that pass on what another said: what is credited within their object came through their source. */
export function passesOn({ cue }: VerbGroup): boolean {
  return cue.cue.verb === 'quote' || cue.cue.verb === 'cite';
}

/** Where "as saying" stands after a verb and its object, or -1. */
function asSaying(scene: Scene, from: number): number {
  for (let at = from; at - from < 14; at++) {
    if (isMark(scene, at, ',;:.')) return -1;
    if (wordAt(scene, at) === 'as' && /^(?:saying|telling|adding|claiming|warning)$/.test(wordAt(scene, at + 1)))
      return at;
  }
  return -1;
}

/** "The captain was quoted by the Post as saying that ...": what the subject of the passive said. */
export function quotedFrame(scene: Scene, group: VerbGroup, subject: Range, limit: number): Frame | null {
  const as = passesOn(group) ? asSaying(scene, group.last + 1) : -1;
  const first = as + 2;
  if (as < 0 || first > limit) return null;
  const content = trimContent(scene, first, contentEnd(scene, first, 'bare', { ...wholeSentence(scene), limit }));
  return makeFrame(subject, { first: group.first, last: group.last }, [content], 'says');
}

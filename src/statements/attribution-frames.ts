import type { Frame } from './attribution-frame.ts';
import { adjectiveFrame, leadingFrame, type Reading } from './attribution-leading.ts';
import { adverbFrame } from './attribution-adverbs.ts';
import { nounFrame } from './attribution-nouns.ts';
import { isQuoted, type Range, type Scene } from './attribution-scene.ts';
import { treeFrame } from './attribution-tree-frames.ts';
import { accordingFrame, trailingFrame } from './attribution-trailing.ts';

/** Credits that stand after their content divide the sentence, so they are looked for first. */
function findTrailing(scene: Scene): Frame[] {
  const frames: Frame[] = [];
  let from = 0;
  for (let at = 0; at < scene.tokens.length; at++) {
    if (isQuoted(scene, at)) continue;
    const frame = accordingFrame(scene, at, from) ?? trailingFrame(scene, at, from);
    if (frame === null) continue;
    frames.push(frame);
    from = frame.reach.last + 1;
    at = frame.reach.last;
  }
  return frames;
}

function findLeading(scene: Scene, region: Range, previous: Range | null): Frame[] {
  const frames: Frame[] = [];
  let source = previous;
  for (let at = region.first; at <= region.last; at++) {
    if (isQuoted(scene, at)) continue;
    const reading: Reading = { limit: region.last, from: region.first, previous: source };
    const frame =
      leadingFrame(scene, at, reading) ??
      adjectiveFrame(scene, at, reading) ??
      nounFrame(scene, at, reading) ??
      adverbFrame(scene, at, reading) ??
      treeFrame(scene, at, region.last);
    if (frame === null) continue;
    frames.push(frame);
    source = frame.source ?? source;
    at = Math.max(at, frame.reach.last);
  }
  return frames;
}

/** Credits inside the content of a credit ("The agency reported that the board said ..."), which came through its source. */
export function findNested(scene: Scene, frame: Frame): Frame[] {
  if (frame.stance !== 'says' || frame.source === null) return [];
  return frame.content
    .filter((range) => !isQuoted(scene, range.first))
    .flatMap((range) => [...trailingWithin(scene, range), ...findLeading(scene, range, null)])
    .filter((nested) => nested.stance === 'says' && nested.source !== null && nested.clausal);
}

/** A nested credit can stand last in the content too: "The board said Y, the agency reported." holds one at its start only. */
function trailingWithin(scene: Scene, range: Range): Frame[] {
  for (let at = range.first; at <= range.last; at++) {
    const frame = isQuoted(scene, at)
      ? null
      : (accordingFrame(scene, at, range.first) ?? trailingFrame(scene, at, range.first));
    if (frame && frame.reach.last <= range.last) return [frame];
  }
  return [];
}

/** All attributions of one sentence in text order; what stands inside the content of one is not searched again. */
export function findFrames(scene: Scene): Frame[] {
  const trailing = findTrailing(scene);
  const frames: Frame[] = [];
  let from = 0;
  let previous: Range | null = null;
  for (const frame of trailing) {
    if (frame.reach.first > from)
      frames.push(...findLeading(scene, { first: from, last: frame.reach.first - 1 }, previous));
    frames.push(frame);
    previous = frame.source;
    from = frame.reach.last + 1;
  }
  frames.push(...findLeading(scene, { first: from, last: scene.tokens.length - 1 }, previous));
  return frames;
}

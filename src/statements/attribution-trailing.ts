import { SOURCE_PREPOSITIONS, verbCues } from './attribution-cues.ts';
import { closesContent, skipAdjuncts, trailsContent } from './attribution-complement.ts';
import { contentEnd } from './attribution-extent.ts';
import { makeFrame, trimContent, type Frame } from './attribution-frame.ts';
import {
  endsQuotation,
  isMark,
  isQuoted,
  isSentenceEnd,
  opensQuotation,
  wordAt,
  type Range,
  type Scene,
} from './attribution-scene.ts';
import { subjectAfter, subjectBefore } from './attribution-subject.ts';
import { verbGroup, type VerbGroup } from './attribution-verb-group.ts';
import { isTimeWord } from './attribution-words.ts';

/** Content that goes on after the credit: `Y1, she said, Y2`. */
function contentAfter(scene: Scene, last: number, quotedBefore: boolean): Range | null {
  const pause = skipAdjuncts(scene, last + 1);
  const first = isMark(scene, pause, ',—–:') || wordAt(scene, pause) === '--' ? pause + 1 : pause;
  if (opensQuotation(scene, first))
    return trimContent(scene, first, contentEnd(scene, first, 'quote', scene.tokens.length - 1));
  if (first === pause || quotedBefore || isSentenceEnd(scene, first)) return null;
  const word = wordAt(scene, first);
  const tag = scene.tokens[first]?.xpos;
  if (
    tag === 'VBG' ||
    tag === 'VBN' ||
    tag === 'CC' ||
    /^(?:who|which|while|although|though|because|when|as|after|before|according|with|where)$/.test(word)
  )
    return null;
  return trimContent(scene, first, contentEnd(scene, first, 'bare', scene.tokens.length - 1));
}

function makeTrailing(scene: Scene, from: number, end: number, group: VerbGroup, source: Range): Frame | null {
  const before = trimContent(scene, skipLink(scene, from), end);
  if (before === null) return null;
  const quoted = isQuoted(scene, before.last);
  const last = Math.max(group.last, source.last);
  const after = contentAfter(scene, last, quoted);
  const stance = group.cue.cue.frames.get('trail') ?? 'says';
  return makeFrame(source, { first: group.first, last: group.last }, [before, after], stance);
}

/** A link that joins this content to the credit before it in the sentence. */
function skipLink(scene: Scene, from: number): number {
  let at = from;
  while (at > 0 && (isMark(scene, at, ',;—–') || /^(?:and|but)$/.test(wordAt(scene, at)))) at++;
  return at;
}

function invertedFrame(scene: Scene, from: number, group: VerbGroup): Frame | null {
  const before = group.first - 1;
  if (!closesContent(scene, before)) return null;
  const quoted = endsQuotation(scene, before) || (isMark(scene, before, ',') && endsQuotation(scene, before - 1));
  if (!quoted && group.cue.cue.frames.has('object')) return null;
  const source = subjectAfter(scene, group.last);
  if (source === null || !trailsContent(scene, group, source.last)) return null;
  return makeTrailing(scene, from, before, group, source);
}

function followingFrame(scene: Scene, from: number, group: VerbGroup): Frame | null {
  const source = subjectBefore(scene, group.first);
  if (source === null || source.first - 1 < from || !trailsContent(scene, group, group.last)) return null;
  const before = source.first - 1;
  return closesContent(scene, before) ? makeTrailing(scene, from, before, group, source) : null;
}

/** "As she put it, Y" and "Y, as she said". */
function asFrame(scene: Scene, from: number, group: VerbGroup): Frame | null {
  const source = subjectBefore(scene, group.first);
  if (source === null || wordAt(scene, source.first - 1) !== 'as' || !trailsContent(scene, group, group.last))
    return null;
  const as = source.first - 1;
  const cue = { first: group.first, last: group.last };
  const stance = group.cue.cue.frames.get('trail') ?? 'says';
  if (as > from && closesContent(scene, as - 1))
    return makeFrame(source, cue, [trimContent(scene, skipLink(scene, from), as - 1)], stance);
  const pause = skipAdjuncts(scene, group.last + 1);
  if (!isMark(scene, pause, ',:')) return null;
  const first = pause + 1;
  return makeFrame(
    source,
    cue,
    [trimContent(scene, first, contentEnd(scene, first, 'bare', scene.tokens.length - 1))],
    stance,
  );
}

/** A credit after the words it credits, for the cue verb at token `at`: "Y, she said", "Y, said Ada Orr", "as she put it". */
export function trailingFrame(scene: Scene, at: number, from: number): Frame | null {
  for (const cue of verbCues(wordAt(scene, at))) {
    if (!cue.cue.frames.has('trail')) continue;
    const group = verbGroup(scene, at, cue);
    if (group?.form !== 'finite') continue;
    const frame =
      followingFrame(scene, from, group) ?? invertedFrame(scene, from, group) ?? asFrame(scene, from, group);
    if (frame) return frame;
  }
  return null;
}

function prepositionAt(scene: Scene, at: number): number {
  for (const words of SOURCE_PREPOSITIONS)
    if (words.every((word, offset) => wordAt(scene, at + offset) === word)) return words.length;
  return 0;
}

/** "According to X, Y" and "Y, according to X"; null where no such phrase begins at token `at`. */
export function accordingFrame(scene: Scene, at: number, from: number): Frame | null {
  const length = prepositionAt(scene, at);
  if (length === 0) return null;
  const cue = { first: at, last: at + length - 1 };
  const source = subjectAfter(scene, cue.last);
  if (source === null) return null;
  let pause = source.last + 1;
  while (pause - source.last < 8 && isTimeWord(scene, pause)) pause++;
  const opening = at <= skipLink(scene, from) || /^(?:but|and|still)$/.test(wordAt(scene, at - 1));
  if (!opening) return makeFrame(source, cue, [trimContent(scene, skipLink(scene, from), at - 1), null], 'says');
  if (!isMark(scene, pause, ',:') && !opensQuotation(scene, pause)) return null;
  const first = isMark(scene, pause, ',:') ? pause + 1 : pause;
  return makeFrame(
    source,
    cue,
    [trimContent(scene, first, contentEnd(scene, first, 'bare', scene.tokens.length - 1))],
    'says',
  );
}

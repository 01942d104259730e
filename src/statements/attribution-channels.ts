import { CARRIERS, VEHICLES } from './attribution-cues.ts';
import type { Frame } from './attribution-frame.ts';
import { isMark, isQuoted, isSentenceEnd, wordAt, type Range, type Scene } from './attribution-scene.ts';
import { subjectAfter } from './attribution-subject-after.ts';
import { isFiniteVerb, isNounPhraseWord, isProperNoun, isTimeWord } from './attribution-words.ts';

/** Through whom a credited source's words came: who carried its statement, or to whom it spoke. */
export interface Channel {
  readonly source: Range;
  readonly cue: Range;
  /** carried: "in a statement carried by X"; heard: "told X", "in an interview with X", a channel only where X is a news outlet. */
  readonly kind: 'carried' | 'heard';
}

const REACH = 45;

function inContent(frame: Frame, at: number): boolean {
  return frame.content.some((range) => range.first <= at && at <= range.last);
}

function carrierAt(scene: Scene, at: number): Channel | null {
  if (!VEHICLES.has(wordAt(scene, at))) return null;
  for (let next = at + 1; next <= at + 3; next++) {
    if (!CARRIERS.has(wordAt(scene, next))) continue;
    if (wordAt(scene, next + 1) !== 'by' && wordAt(scene, next + 1) !== 'through') return null;
    const source = subjectAfter(scene, next + 1);
    return source === null
      ? null
      : { source: firstPhrase(scene, source), cue: { first: next, last: next + 1 }, kind: 'carried' };
  }
  return null;
}

/** The phrase up to its first comma or "that": what follows belongs to the sentence, not to the channel. */
function firstPhrase(scene: Scene, range: Range): Range {
  for (let at = range.first + 1; at <= range.last; at++) {
    if (isMark(scene, at, ',') || beginsAnew(scene, at)) return { first: range.first, last: at - 1 };
  }
  return range;
}

/** A pronoun, "that" or an article after a name opens the content, not more of the name. */
function beginsAnew(scene: Scene, at: number): boolean {
  const tag = scene.tokens[at]?.upos;
  return (tag === 'PRON' || tag === 'DET' || wordAt(scene, at) === 'that') && scene.tokens[at]?.xpos !== 'PRP$';
}

function nameAfter(scene: Scene, start: number): Range | null {
  let last = start - 1;
  while (last - start < 9 && isNounPhraseWord(scene, last + 1) && !isTimeWord(scene, last + 1)) {
    if (last >= start && beginsAnew(scene, last + 1)) break;
    last++;
  }
  for (let at = start; at <= last; at++) if (isProperNoun(scene, at)) return { first: start, last };
  return null;
}

/** "The minister, speaking to Radio Coast, said ...". */
function spokenTo(scene: Scene, frame: Frame): Channel | null {
  for (let at = Math.max(0, frame.cue.first - 14); at < frame.cue.first; at++) {
    if (wordAt(scene, at) !== 'speaking' || !/^(?:to|with|on)$/.test(wordAt(scene, at + 1))) continue;
    const source = inContent(frame, at) ? null : nameAfter(scene, at + 2);
    return source && { source, cue: { first: at, last: at + 1 }, kind: 'heard' };
  }
  return null;
}

function hearerOf(scene: Scene, frame: Frame): Channel | null {
  const cue = frame.cue;
  if (/^(?:told|tell|tells|telling)$/.test(wordAt(scene, cue.last))) {
    const start = cue.last + 1 === frame.source?.first ? frame.source.last + 1 : cue.last + 1;
    const source = nameAfter(scene, start);
    return source === null ? null : { source, cue, kind: 'heard' };
  }
  for (let at = cue.last + 1; at - cue.last < 8; at++) {
    if (wordAt(scene, at) !== 'interview' && wordAt(scene, at) !== 'interviewed') continue;
    const source = /^(?:with|by)$/.test(wordAt(scene, at + 1)) ? nameAfter(scene, at + 2) : null;
    return source === null ? null : { source, cue: { first: at, last: at + 1 }, kind: 'heard' };
  }
  return null;
}

/** "was quoted by X as saying", "..., the board said, according to X": who passed the credited words on. */
function passedOnBy(scene: Scene, frame: Frame): Channel | null {
  const cue = frame.cue;
  if (/^(?:quoted|cited)$/.test(wordAt(scene, cue.last)) && wordAt(scene, cue.last + 1) === 'by') {
    const source = nameAfter(scene, cue.last + 2);
    return source === null ? null : { source, cue: { first: cue.last, last: cue.last + 1 }, kind: 'carried' };
  }
  const from = Math.max(cue.last, frame.source?.last ?? 0) + 1;
  for (let at = from; at - from < 14 && !isSentenceEnd(scene, at); at++) {
    if (isFiniteVerb(scene, at) || inContent(frame, at)) return null;
    if (wordAt(scene, at) !== 'according' || wordAt(scene, at + 1) !== 'to') continue;
    const source = subjectAfter(scene, at + 1);
    return source && { source, cue: { first: at, last: at + 1 }, kind: 'carried' };
  }
  return null;
}

/** The channel that the sentence names beside a credit, outside its content; null where there is none. */
export function channelOf(scene: Scene, frame: Frame): Channel | null {
  const end = Math.min(scene.tokens.length, frame.cue.last + REACH);
  for (let at = Math.max(0, frame.cue.first - REACH); at < end; at++) {
    if (isQuoted(scene, at) || inContent(frame, at)) continue;
    const channel = carrierAt(scene, at);
    if (channel) return channel;
  }
  return passedOnBy(scene, frame) ?? hearerOf(scene, frame) ?? spokenTo(scene, frame);
}

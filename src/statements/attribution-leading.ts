import { adjectiveCue, UNSOURCED_PASSIVES, verbCues, type FrameName } from './attribution-cues.ts';
import { complementAfter } from './attribution-complement.ts';
import { CLAUSE_FRAMES, contentEnd, type Extent } from './attribution-extent.ts';
import { makeAwaiting, makeFrame, trimContent, type Frame } from './attribution-frame.ts';
import { isMark, isQuoted, opensQuotation, wordAt, type Range, type Scene } from './attribution-scene.ts';
import { passesOn, quotedFrame } from './attribution-passed-on.ts';
import { settleContent } from './attribution-tree-content.ts';
import { passiveSubject } from './attribution-tree-subject.ts';
import { settleSource } from './attribution-tree-source.ts';
import { subjectAfter } from './attribution-subject-after.ts';
import { subjectBefore } from './attribution-subject.ts';
import { verbGroup, type VerbGroup } from './attribution-verb-group.ts';
import { isAdverb, isAuxiliary, isBe, isClauseLink, isFiniteVerb, isNoun } from './attribution-words.ts';

/** Where the search stands: the last token it may use, and the source credited before in this sentence. */
export interface Reading {
  readonly limit: number;
  readonly from: number;
  readonly previous: Range | null;
}

function groupStartLeft(scene: Scene, verb: number): number {
  let first = verb;
  while (isAuxiliary(scene, first - 1) || isAdverb(scene, first - 1)) first--;
  return first;
}

/** Subject of the nearest finite verb before `at` that has one. */
function subjectOfVerbBefore(scene: Scene, at: number, from: number): Range | null {
  for (let back = at - 1; back >= from && at - back < 60; back--) {
    if (!isFiniteVerb(scene, back)) continue;
    const subject = subjectBefore(scene, groupStartLeft(scene, back));
    if (subject) return subject;
  }
  return null;
}

/** Subject of the first finite verb after `at`: "Citing the delay, the mayor left." */
function subjectOfVerbAfter(scene: Scene, at: number): Range | null {
  let comma = false;
  for (let next = at + 1; next - at < 60 && next < scene.tokens.length; next++) {
    if (isMark(scene, next, ',')) comma = true;
    if (comma && isFiniteVerb(scene, next)) return subjectBefore(scene, groupStartLeft(scene, next));
  }
  return null;
}

function sourceOfFinite(scene: Scene, group: VerbGroup, reading: Reading): Range | null {
  const before = wordAt(scene, group.first - 1);
  if (before === 'and' || before === 'but' || before === 'or') {
    return reading.previous ?? subjectOfVerbBefore(scene, group.first - 1, reading.from);
  }
  return subjectBefore(scene, group.first);
}

function sourceOfParticiple(scene: Scene, group: VerbGroup, reading: Reading): Range | null {
  const at = wordAt(scene, group.first - 1) === 'as' ? group.first - 2 : group.first - 1;
  if (at < 0) return subjectOfVerbAfter(scene, group.last);
  if (isNoun(scene, at) && !isMark(scene, at, ',')) return subjectBefore(scene, at + 1);
  return reading.previous ?? subjectOfVerbBefore(scene, group.first, 0) ?? subjectOfVerbAfter(scene, group.last);
}

function sourceOf(scene: Scene, group: VerbGroup, reading: Reading): Range | null {
  if (group.form === 'finite') return sourceOfFinite(scene, group, reading);
  if (group.form === 'participle') return sourceOfParticiple(scene, group, reading);
  return reading.previous ?? subjectOfVerbBefore(scene, group.first, 0);
}

/** Words that an opening clause without a comma may have; more are no clause. */
const WIDEST_OPENING = 250;

/** A credit in an insertion (", who said ...,") or before its main clause ("While Orr hopes ..., the board ...") ends with it. */
export function extentOf(scene: Scene, source: Range, reading: Reading): Extent {
  const before = source.first - 1;
  const opensRelative = /^(?:who|which|that)$/.test(wordAt(scene, source.first));
  const isRelative = opensRelative && isMark(scene, before, ',');
  let start = reading.from;
  while (start < source.first && isMark(scene, start, ',')) start++;
  const opener = scene.tokens[start];
  const isOpener =
    start < source.first &&
    !isQuoted(scene, start) &&
    (opener?.upos === 'SCONJ' || opener?.upos === 'ADP' || isClauseLink(scene, start));
  let pause = source.first - start > WIDEST_OPENING;
  for (let at = start; isOpener && at < source.first && !pause; at++) pause = isMark(scene, at, ',');
  return {
    limit: reading.limit,
    inserted: isRelative || (isOpener && !pause),
    restrictive: opensRelative && !isRelative,
  };
}

/** "what she called a rout": the question word stands for half of what is judged. */
function judgedBefore(scene: Scene, source: Range | null, frame: FrameName): Range | null {
  const at = (source?.first ?? 0) - 1;
  return frame === 'pair' && wordAt(scene, at) === 'what' ? { first: at, last: at } : null;
}

function activeFrame(scene: Scene, group: VerbGroup, reading: Reading): Frame | null {
  const complement = complementAfter(scene, group);
  if (complement === null) return null;
  const before = sourceOf(scene, group, reading);
  if (before === null) return null;
  const isPassedOn = wordAt(scene, group.first - 1) === 'as';
  const source = isPassedOn ? before : settleSource(scene, before, group.verb);
  if (complement.first >= scene.tokens.length)
    return makeAwaiting(source, { first: group.first, last: group.last }, [], 'says');
  if (complement.first > reading.limit) return null;
  const { frame, first } = complement;
  const stance = group.cue.cue.frames.get(frame) ?? 'says';
  const found = trimContent(scene, first, contentEnd(scene, first, frame, extentOf(scene, source, reading)));
  const content = found && settleContent(scene, found, frame, group.verb);
  return makeFrame(
    source,
    { first: group.first, last: group.last },
    [judgedBefore(scene, source, frame), content],
    stance,
    CLAUSE_FRAMES.has(frame) || passesOn(group),
  );
}

/** "is said to have left", "was accused of fraud", "was criticised by the union for it". */
function passiveFrame(scene: Scene, group: VerbGroup, reading: Reading): Frame | null {
  const verb = group.cue.cue.verb;
  if (!UNSOURCED_PASSIVES.has(verb) || (!isBe(scene, group.first) && !isAuxiliary(scene, group.first))) return null;
  const subject = subjectBefore(scene, group.first) ?? passiveSubject(scene, group.verb);
  if (subject === null) return null;
  const quoted = quotedFrame(scene, group, subject, reading.limit);
  if (quoted !== null) return quoted;
  const next = group.last + 1;
  const cue = { first: group.first, last: group.last };
  const end = (first: number, frame: FrameName = 'to'): Range | null => {
    const found = trimContent(scene, first, contentEnd(scene, first, frame, extentOf(scene, subject, reading)));
    return found && settleContent(scene, found, frame, group.verb);
  };
  if (wordAt(scene, next) === 'by') return makeFrame(subjectAfter(scene, next), cue, [subject], 'says');
  if (/^(?:to|as)$/.test(wordAt(scene, next))) return makeFrame(null, cue, [subject, end(next)], 'says');
  if (wordAt(scene, next) === 'of' || (verb === 'charge' && wordAt(scene, next) === 'with'))
    return makeFrame(null, { first: group.first, last: next }, [subject, end(next + 1)], 'says');
  if (wordAt(scene, next) === 'that' && wordAt(scene, subject.last) === 'it')
    return makeFrame(null, cue, [end(next, 'that')], 'says');
  return null;
}

/** A credit before the words it credits, for the cue verb at token `at`; null where it takes no content there. */
export function leadingFrame(scene: Scene, at: number, reading: Reading): Frame | null {
  for (const cue of verbCues(wordAt(scene, at))) {
    const group = verbGroup(scene, at, cue);
    if (group === null) continue;
    const frame = group.form === 'passive' ? passiveFrame(scene, group, reading) : activeFrame(scene, group, reading);
    if (frame && frame.reach.last <= reading.limit) return frame;
  }
  return null;
}

/** "is confident that", "was worried about", "are ready to". */
export function adjectiveFrame(scene: Scene, at: number, reading: Reading): Frame | null {
  const cue = adjectiveCue(wordAt(scene, at));
  if (cue === null || isQuoted(scene, at)) return null;
  const group = groupStartLeft(scene, at);
  if (group === at || !hasBe(scene, group, at)) return null;
  const next = at + 1;
  const word = wordAt(scene, next);
  const isBare = cue.links.has('bare') && /^(?:he|she|they|it|we|the|there)$/.test(word);
  const isLinked = cue.links.has(word) || (cue.links.has('question') && /^(?:whether|how|why|what|if)$/.test(word));
  if ((!isBare && !isLinked) || opensQuotation(scene, next)) return null;
  const preposition = word === 'about' || word === 'of';
  const first = preposition ? next + 1 : next;
  const source = subjectBefore(scene, group);
  if (source === null || first > reading.limit) return null;
  const frame = preposition ? 'object' : word === 'to' ? 'to' : 'that';
  const found = trimContent(scene, first, contentEnd(scene, first, frame, extentOf(scene, source, reading)));
  const content = found && settleContent(scene, found, frame, at);
  return makeFrame(source, { first: group, last: preposition ? next : at }, [content], cue.stance);
}

function hasBe(scene: Scene, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (isBe(scene, at)) return true;
  return false;
}

import { SOURCE_PREPOSITIONS, verbCues } from './attribution-cues.ts';
import { closesContent, skipAdjuncts, trailsContent } from './attribution-complement.ts';
import { contentEnd, wholeSentence } from './attribution-extent.ts';
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
import { withApposition } from './attribution-tree-source.ts';
import { subjectAfter } from './attribution-subject-after.ts';
import { subjectBefore } from './attribution-subject.ts';
import { verbGroup, type VerbGroup } from './attribution-verb-group.ts';
import { isAdposition, isClauseLink, isFiniteVerb, isSubjectPronoun, isTimeWord } from './attribution-words.ts';

/** Content that goes on after the credit: `Y1, she said, Y2`. */
function contentAfter(scene: Scene, last: number, quotedBefore: boolean): Range | null {
  const pause = skipAdjuncts(scene, last + 1);
  const first = isMark(scene, pause, ',—–―:') || wordAt(scene, pause) === '--' ? pause + 1 : pause;
  if (opensQuotation(scene, first))
    return trimContent(scene, first, contentEnd(scene, first, 'quote', wholeSentence(scene)));
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
  return trimContent(scene, first, contentEnd(scene, first, 'bare', wholeSentence(scene)));
}

function makeTrailing(scene: Scene, from: number, end: number, group: VerbGroup, source: Range): Frame | null {
  const start = Math.max(skipDateline(scene, skipLink(scene, from)), afterFullStop(scene, from, end));
  const before = trimContent(scene, start, end);
  if (before === null) return null;
  const quoted = isQuoted(scene, before.last);
  const last = Math.max(group.last, source.last);
  const after = contentAfter(scene, last, quoted);
  if (!quoted && introducesQuotation(scene, before, after)) {
    return makeFrame(source, { first: group.first, last: group.last }, [after], 'says');
  }
  if (!quoted && after === null && before.last - before.first < 4 && !holdsClause(scene, before)) return null;
  const stance = group.cue.cue.frames.get('trail') ?? 'says';
  return makeFrame(source, { first: group.first, last: group.last }, [before, after], stance);
}

/** Token after the last full stop outside quotations, where a sentence was not cut; else `from`. */
function afterFullStop(scene: Scene, from: number, end: number): number {
  for (let at = end - 1; at > from; at--) {
    if (!isMark(scene, at, '.?!')) continue;
    const next = isMark(scene, at + 1, '(') ? at + 2 : at + 1;
    if (opensQuotation(scene, next)) return next;
  }
  return from;
}

function holdsClause(scene: Scene, range: Range): boolean {
  for (let at = range.first; at <= range.last; at++) if (isFiniteVerb(scene, at) || isQuoted(scene, at)) return true;
  return false;
}

/** "As the bell rang, she said, “...”": the words before set the scene and are not what was said. */
function introducesQuotation(scene: Scene, before: Range, after: Range | null): boolean {
  if (after === null || !opensQuotation(scene, after.first)) return false;
  const opening = scene.tokens[before.first]!;
  if (
    !isAdposition(scene, before.first) &&
    !isClauseLink(scene, before.first) &&
    opening.upos !== 'SCONJ' &&
    opening.xpos !== 'VBG'
  )
    return false;
  return /^[^\p{L}\p{N}]*\p{Lu}/u.test(
    scene.text.slice(scene.tokens[after.first]!.start, scene.tokens[after.first]!.start + 6),
  );
}

/** The place and agency that a report may open with: "OSTBY (CPA) — ". */
function skipDateline(scene: Scene, from: number): number {
  const opening = scene.tokens[from]?.form ?? '';
  if (from > 0 || opening.length < 2 || opening !== opening.toUpperCase() || isQuoted(scene, from)) return from;
  for (let at = from + 1; at < from + 14; at++)
    if (isMark(scene, at, '—–―') || wordAt(scene, at) === '--') return at + 1;
  return from;
}

/** A link that joins this content to the credit before it in the sentence. */
function skipLink(scene: Scene, from: number): number {
  let at = from;
  while (at > 0 && (isMark(scene, at, ',;—–―') || /^(?:and|but)$/.test(wordAt(scene, at)))) at++;
  return at;
}

/** True where a quotation that opens the sentence, or goes on from the one before, ends at `at`. */
function afterOpeningQuotation(scene: Scene, from: number, at: number): boolean {
  const quotation = scene.quotations[at] ?? scene.quotations[at - 1] ?? null;
  return afterQuotation(scene, at) && quotation !== null && quotation.start <= (scene.tokens[from + 1]?.start ?? 0);
}

function afterQuotation(scene: Scene, at: number): boolean {
  return endsQuotation(scene, at) || (isMark(scene, at, ',') && endsQuotation(scene, at - 1));
}

/** True where content of its own follows a cue, so that the quotation before it is not its content. */
function takesMore(scene: Scene, at: number): boolean {
  return wordAt(scene, at) === 'that' || isMark(scene, at, ':') || isSubjectPronoun(scene, at);
}

function invertedFrame(scene: Scene, from: number, group: VerbGroup): Frame | null {
  const before = group.first - 1;
  if (!closesContent(scene, before) || group.cue.cue.frames.has('hearer')) return null;
  const quoted = afterQuotation(scene, before);
  if (!quoted && (group.cue.cue.frames.has('object') || !holdsClause(scene, { first: from, last: before - 1 })))
    return null;
  const found = subjectAfter(scene, group.last);
  const source = found && withApposition(scene, found, group.verb);
  if (source === null || (!quoted && !trailsContent(scene, group, source.last))) return null;
  if (isFiniteVerb(scene, source.last + 1) || goesOnAsSubject(scene, source)) return null;
  return makeTrailing(scene, from, before, group, source);
}

/** "said he and his staff ...": a pronoun that is no source but the subject of what follows. */
function goesOnAsSubject(scene: Scene, source: Range): boolean {
  return source.first === source.last && wordAt(scene, source.last + 1) === 'and';
}

function followingFrame(scene: Scene, from: number, group: VerbGroup): Frame | null {
  const source = subjectBefore(scene, group.first);
  if (source === null || source.first - 1 < from) return null;
  const before = source.first - 1;
  if (
    !trailsContent(scene, group, group.last) &&
    !(afterOpeningQuotation(scene, from, before) && !takesMore(scene, group.last + 1))
  )
    return null;
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
    [trimContent(scene, first, contentEnd(scene, first, 'bare', wholeSentence(scene)))],
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

const PREPOSITION_OPENERS: ReadonlySet<string> = new Set(SOURCE_PREPOSITIONS.map((words) => words[0] ?? ''));

function prepositionAt(scene: Scene, at: number): number {
  if (!PREPOSITION_OPENERS.has(wordAt(scene, at))) return 0;
  for (const words of SOURCE_PREPOSITIONS)
    if (words.every((word, offset) => wordAt(scene, at + offset) === word)) return words.length;
  return 0;
}

/** Where the source of an opening "According to X, a clerk, Y" ends: at the comma after which a clause follows. */
function openingSourceEnd(scene: Scene, source: Range): number {
  let last = source.last;
  for (let at = source.first; at <= source.last + 1; at++) {
    if (!isMark(scene, at, ',')) continue;
    last = at - 1;
    const next = nextComma(scene, at + 1, source.last + 1);
    if (next < 0 || holdsClause(scene, { first: at + 1, last: next - 1 })) break;
  }
  return last;
}

function nextComma(scene: Scene, start: number, limit: number): number {
  for (let at = start; at <= limit; at++) if (isMark(scene, at, ',')) return at;
  return -1;
}

/** "According to X, Y" and "Y, according to X"; null where no such phrase begins at token `at`. */
export function accordingFrame(scene: Scene, at: number, from: number): Frame | null {
  const length = prepositionAt(scene, at);
  if (length === 0) return null;
  const cue = { first: at, last: at + length - 1 };
  const found = subjectAfter(scene, cue.last);
  if (found === null) return null;
  const inThat = isMark(scene, at - 1, ',') && wordAt(scene, at - 2) === 'that';
  if (inThat && at - 2 > from) return null;
  const opening = inThat || at <= skipLink(scene, from) || /^(?:but|and|still)$/.test(wordAt(scene, at - 1));
  if (!opening) {
    const content = trimContent(scene, skipLink(scene, from), at - 1);
    // After another credit a mere phrase is left over, and who passed the credit on is its channel.
    const isLeftOver = from > 0 && content !== null && !holdsClause(scene, content);
    return isLeftOver ? null : makeFrame(found, cue, [content], 'says');
  }
  const source = { first: found.first, last: openingSourceEnd(scene, found) };
  let pause = source.last + 1;
  while (pause - source.last < 8 && isTimeWord(scene, pause)) pause++;
  if (!isMark(scene, pause, ',:') && !opensQuotation(scene, pause)) return null;
  const first = isMark(scene, pause, ',:') ? pause + 1 : pause;
  const content = trimContent(scene, first, contentEnd(scene, first, 'bare', wholeSentence(scene)));
  return makeFrame(source, cue, [content], 'says');
}

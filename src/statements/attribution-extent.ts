import table from '../lang/en/cues-context.json' with { type: 'json' };
import { nounCue, verbCues, type FrameName } from './attribution-cues.ts';
import { endsQuotation, isMark, isQuoted, isSentenceEnd, wordAt, type Scene } from './attribution-scene.ts';
import {
  isAdposition,
  isClauseLink,
  isFiniteVerb,
  isNoun,
  isNounPhraseWord,
  isSubjectPronoun,
  isTimeWord,
} from './attribution-words.ts';

const WIDEST = 250;
const LINKS: ReadonlySet<string> = new Set(table.creditLinks);
/** Frames whose content is a clause or a quotation rather than a phrase. */
export const CLAUSE_FRAMES: ReadonlySet<FrameName> = new Set<FrameName>(['that', 'bare', 'quote', 'question']);

/** How far a content may reach: the last token it may use, and whether the next clause after a comma lies outside it. */
export interface Extent {
  readonly limit: number;
  readonly inserted: boolean;
  /** True in a relative clause without commas ("those who back the plan | have left"), which ends before the main verb. */
  readonly restrictive?: boolean;
}

function isSayingVerb(scene: Scene, at: number): boolean {
  if (isQuoted(scene, at) || !isFiniteVerb(scene, at)) return false;
  return verbCues(wordAt(scene, at)).some(
    ({ cue }) => cue.after.length === 0 && (cue.frames.get('trail') === 'says' || cue.frames.has('hearer')),
  );
}

function isPureSaying(word: string): boolean {
  return verbCues(word).some(
    ({ cue }) => cue.frames.get('trail') === 'says' && cue.frames.has('bare') && !cue.frames.has('object'),
  );
}

function passesInSubject(scene: Scene, at: number): boolean {
  const tag = scene.tokens[at]?.upos;
  const word = wordAt(scene, at);
  if (isMark(scene, at, ',.')) return false;
  return isNounPhraseWord(scene, at) || isAdposition(scene, at) || tag === 'AUX' || tag === 'ADV' || word === 'even';
}

/** True where "but she warned ..." or "Orr said ..." begins at `at`: a new credit that ends the content before it. */
function beginsCredit(scene: Scene, at: number): boolean {
  const start = LINKS.has(wordAt(scene, at)) ? at + 1 : at;
  for (let next = start; next - at < 14; next++) {
    if (isSayingVerb(scene, next)) return next > start || (start > at && wordAt(scene, at) !== 'as');
    if (!passesInSubject(scene, next)) return false;
  }
  return false;
}

function isParticipleCue(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at);
  return word.endsWith('ing') && verbCues(word).length > 0;
}

/** True where a clause with a subject of its own begins at `start`. */
function clauseFollows(scene: Scene, start: number): boolean {
  for (let at = start; at - start < 9; at++) {
    if (isFiniteVerb(scene, at)) return true;
    if (!isNounPhraseWord(scene, at) && !isAdposition(scene, at)) return false;
  }
  return false;
}

/** True where what begins at `next`, after a comma, no longer belongs to a clause that is content. */
function leavesClause(scene: Scene, next: number): boolean {
  const word = wordAt(scene, next);
  if (isParticipleCue(scene, next) || word === 'according') return true;
  if (/^(?:and|but|while)$/.test(word) && isParticipleCue(scene, next + 1)) return true;
  if (word === 'in' && nounCue(wordAt(scene, next + 2)) !== null) return true;
  return beginsCredit(scene, next);
}

/** The same for content that is a phrase. */
function leavesPhrase(scene: Scene, next: number, frame: FrameName): boolean {
  const word = wordAt(scene, next);
  if (/^(?:but|while|although|though|yet|so|because|when|as|after|before|if|where|saying)$/.test(word)) return true;
  if (word === 'which' || word === 'who') return frame !== 'to';
  if (word === 'and') return isSubjectPronoun(scene, next + 1) || clauseFollows(scene, next + 1);
  return isParticipleCue(scene, next) || scene.tokens[next]?.xpos === 'VBG' || beginsCredit(scene, next);
}

/** "and vowed", "but has been met": a second verb of the source, not part of its phrase. */
function beginsSecondVerb(scene: Scene, at: number): boolean {
  if (!/^(?:and|but|or)$/.test(wordAt(scene, at))) return false;
  const next = scene.tokens[at + 1]?.upos === 'ADV' ? at + 2 : at + 1;
  if (isFiniteVerb(scene, next)) return true;
  return verbCues(wordAt(scene, next)).some(({ shape }) => shape === 'past' || shape === 'third');
}

/** "and said", "and warned that": a second credit without a comma. */
function beginsSecondCredit(scene: Scene, at: number): boolean {
  if (wordAt(scene, at) !== 'and' || !isSayingVerb(scene, at + 1)) return false;
  const after = at + 2;
  return (
    isPureSaying(wordAt(scene, at + 1)) ||
    wordAt(scene, after) === 'that' ||
    isQuoted(scene, after) ||
    isMark(scene, after, ',:')
  );
}

function endsPhrase(scene: Scene, at: number, frame: FrameName): boolean {
  const word = wordAt(scene, at);
  if (isMark(scene, at, ';:—–―') || word === '--') return true;
  if (/^(?:because|while|although|though|when|after|before|during|until|unless|but)$/.test(word)) return true;
  if (word === 'on' && frame !== 'to' && isTimeWord(scene, at + 1)) return true;
  return (
    (isTimeWord(scene, at) && !isAdposition(scene, at - 1) && isSentenceEnd(scene, at + 1)) ||
    beginsSecondVerb(scene, at)
  );
}

/** First token after a pause that stands at `at`: a comma, or a quotation that closed with one; else -1. */
function afterPause(scene: Scene, at: number): number {
  if (isMark(scene, at, ',')) return at + 1;
  return endsQuotation(scene, at - 1) && scene.tokens[at - 2]?.form === ',' ? at : -1;
}

function endsAt(scene: Scene, at: number, frame: FrameName, inserted: boolean): boolean {
  if (isQuoted(scene, at)) return false;
  const isClause = CLAUSE_FRAMES.has(frame);
  const next = afterPause(scene, at);
  if (next >= 0) {
    if (inserted && clauseFollows(scene, next)) return true;
    if (isClause ? leavesClause(scene, next) : leavesPhrase(scene, next, frame)) return true;
  }
  return isClause ? beginsSecondCredit(scene, at) : endsPhrase(scene, at, frame);
}

/** A finite verb right after a noun, with no relative word before it in the content. */
function resumesAfterRelative(scene: Scene, first: number, at: number): boolean {
  if (!isFiniteVerb(scene, at) || !isNoun(scene, at - 1)) return false;
  for (let back = first; back < at; back++) {
    if (isClauseLink(scene, back) || /^(?:WDT|WP|WRB)$/.test(scene.tokens[back]!.xpos)) return false;
  }
  return true;
}

/** Last token of a content that begins at `first`: up to the next credit, or the end of the sentence or of the phrase. */
export function contentEnd(scene: Scene, first: number, frame: FrameName, extent: Extent): number {
  let last = first;
  for (let at = first; at - first < WIDEST && at <= extent.limit; at++) {
    if (isSentenceEnd(scene, at) || (at > first && endsAt(scene, at, frame, extent.inserted))) break;
    if (extent.restrictive === true && !CLAUSE_FRAMES.has(frame) && resumesAfterRelative(scene, first, at)) break;
    last = at;
  }
  return last;
}

/** The content may run to the end of the sentence. */
export function wholeSentence(scene: Scene): Extent {
  return { limit: scene.tokens.length - 1, inserted: false };
}

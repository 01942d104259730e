import { nounCue, verbCues } from './attribution-cues.ts';
import type { FrameName } from './attribution-cues.ts';
import { isMark, isQuoted, isSentenceEnd, wordAt, type Scene } from './attribution-scene.ts';
import { isAdposition, isFiniteVerb, isNounPhraseWord, isSubjectPronoun, isTimeWord } from './attribution-words.ts';

const WIDEST = 250;
const LINKS = new Set(['but', 'and', 'though', 'although', 'while', 'yet', 'as', 'whereas', 'so']);

function isCueVerb(scene: Scene, at: number): boolean {
  return (
    !isQuoted(scene, at) &&
    isFiniteVerb(scene, at) &&
    verbCues(wordAt(scene, at)).some(
      ({ cue }) => cue.after.length === 0 && (cue.frames.has('trail') || cue.frames.has('hearer')),
    )
  );
}

/** True where "but she warned ..." or the like begins at `at`: a new credit that ends the content before it. */
function beginsCredit(scene: Scene, at: number): boolean {
  if (!LINKS.has(wordAt(scene, at))) return false;
  for (let next = at + 1; next - at < 14; next++) {
    if (isCueVerb(scene, next)) return next > at + 1 || wordAt(scene, at) !== 'as';
    const passes =
      isNounPhraseWord(scene, next) ||
      isAdposition(scene, next) ||
      scene.tokens[next]?.upos === 'AUX' ||
      scene.tokens[next]?.upos === 'ADV' ||
      wordAt(scene, next) === 'even';
    if (!passes || isMark(scene, next, ',.')) return false;
  }
  return false;
}

function isParticipleCue(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at);
  return word.endsWith('ing') && verbCues(word).length > 0;
}

/** True where a comma at `at` ends a clause content: a participle cue, a new credit or "according to" follows. */
function cutsClause(scene: Scene, at: number): boolean {
  const next = at + 1;
  if (
    isParticipleCue(scene, next) ||
    (/^(?:and|but|while)$/.test(wordAt(scene, next)) && isParticipleCue(scene, next + 1))
  )
    return true;
  if (wordAt(scene, next) === 'according' || (wordAt(scene, next) === 'in' && nounCue(wordAt(scene, at + 3)) !== null))
    return true;
  return beginsCredit(scene, next);
}

function cutsObject(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at);
  if (isMark(scene, at, ';:—–') || word === '--') return true;
  if (isMark(scene, at, ',')) {
    const next = wordAt(scene, at + 1);
    if (/^(?:but|while|although|though|yet|so|because|when|as|after|before|if|saying|which|who)$/.test(next))
      return true;
    if (next === 'and') return isSubjectPronoun(scene, at + 2) || clauseFollows(scene, at + 2);
    return isParticipleCue(scene, at + 1) || scene.tokens[at + 1]?.xpos === 'VBG';
  }
  if (/^(?:because|while|although|though|when|after|before|during|until|unless|but)$/.test(word)) return true;
  if (word === 'on' && isTimeWord(scene, at + 1)) return true;
  return isTimeWord(scene, at) && isSentenceEnd(scene, at + 1);
}

function clauseFollows(scene: Scene, start: number): boolean {
  for (let at = start; at - start < 9; at++) {
    if (isFiniteVerb(scene, at)) return true;
    if (!isNounPhraseWord(scene, at) && !isAdposition(scene, at)) return false;
  }
  return false;
}

function cutsAt(scene: Scene, at: number, frame: FrameName): boolean {
  if (isQuoted(scene, at)) return false;
  const isClause = frame === 'that' || frame === 'bare' || frame === 'quote' || frame === 'question';
  if (!isClause) return cutsObject(scene, at) || (wordAt(scene, at) === 'and' && isCueVerb(scene, at + 1));
  if (isMark(scene, at, ',')) return cutsClause(scene, at);
  return wordAt(scene, at) === 'and' && isCueVerb(scene, at + 1);
}

/** Last token of a content that begins at `first`: up to the next credit, `limit`, or the end of the sentence or of the phrase. */
export function contentEnd(scene: Scene, first: number, frame: FrameName, limit: number): number {
  let last = first;
  for (let at = first; at - first < WIDEST && at <= limit; at++) {
    if (isSentenceEnd(scene, at) || (at > first && cutsAt(scene, at, frame))) break;
    last = at;
  }
  return last;
}

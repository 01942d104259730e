import { verbCues, VEHICLES } from './attribution-cues.ts';
import {
  isMark,
  isQuoted,
  isSentenceEnd,
  opensQuotation,
  wordAt,
  type Range,
  type Scene,
} from './attribution-scene.ts';
import {
  isClauseLink,
  isFiniteVerb,
  isNoun,
  isNounPhraseWord,
  isPossessive,
  isProperNoun,
  isSubjectPronoun,
  isTimeWord,
} from './attribution-words.ts';

const WIDEST = 70;
const LONGEST_TITLE = 14;

function isSubjectStop(scene: Scene, at: number): boolean {
  if (isSentenceEnd(scene, at) || isMark(scene, at, ';:—–')) return true;
  const word = wordAt(scene, at);
  return (
    word === '' ||
    word === '--' ||
    (isClauseLink(scene, at) && word !== 'that') ||
    (isFiniteVerb(scene, at) && !/^(?:who|which|that)$/.test(wordAt(scene, at - 1)))
  );
}

/** True where the words after a comma go on describing the source ("..., a clerk at the port", "..., who ..."). */
function goesOnAfterComma(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at);
  if (/^(?:who|whose|of|the|a|an|former|then)$/.test(word)) return true;
  return (
    isProperNoun(scene, at) ||
    scene.tokens[at]?.upos === 'NUM' ||
    (isNoun(scene, at) && scene.tokens[at]?.xpos !== 'VBG')
  );
}

/** A bracket that says more than an age or a party breaks the phrase off. */
function opensLongBracket(scene: Scene, at: number): boolean {
  if (!isMark(scene, at, '([')) return false;
  for (let next = at + 1; next <= at + 5; next++) if (isMark(scene, next, ')]')) return false;
  return true;
}

/** Quoted words within a description of the source: "an author of “Ten Bridges”". */
function isTitle(scene: Scene, at: number): boolean {
  if (!opensQuotation(scene, at) || quotationEnd(scene, at) - at > LONGEST_TITLE) return false;
  const before = scene.tokens[at - 1];
  return before?.upos === 'ADP' || before?.upos === 'DET' || before?.xpos === 'VBN';
}

function quotationEnd(scene: Scene, start: number): number {
  let at = start;
  while (isQuoted(scene, at + 1) && !opensQuotation(scene, at + 1)) at++;
  return at;
}

/** "18-year-old": a word of time within an age is none. */
function isHyphened(scene: Scene, at: number): boolean {
  return [at - 1, at + 1].every((beside) => scene.tokens[beside]?.form === '-');
}

function startsAdjunct(scene: Scene, at: number): boolean {
  if (isTimeWord(scene, at)) return !isHyphened(scene, at);
  return /^(?:in|on|during|after|at|about|via|through|by)$/.test(wordAt(scene, at)) && holdsVehicle(scene, at + 1);
}

function holdsVehicle(scene: Scene, start: number): boolean {
  for (let at = start; at < start + 5; at++) {
    if (
      (VEHICLES.has(wordAt(scene, at)) && !isProperNoun(scene, at)) ||
      wordAt(scene, at) === 'conference' ||
      isTimeWord(scene, at)
    )
      return true;
    if (isMark(scene, at, ',.')) return false;
  }
  return false;
}

/** End of a phrase that stands after its verb and is followed by its descriptions; runs to a pause that ends it. */
function phraseEndFrom(scene: Scene, start: number): number {
  let last = start - 1;
  let relative = false;
  for (let at = start; at - start < WIDEST && !isSentenceEnd(scene, at); at++) {
    const word = wordAt(scene, at);
    if (isMark(scene, at, ',')) {
      if (!goesOnAfterComma(scene, at + 1)) break;
      relative = false;
      continue;
    }
    if (isTitle(scene, at)) {
      at = quotationEnd(scene, at);
      last = at;
      continue;
    }
    if (word === '' || word === '--' || isMark(scene, at, ';:') || opensLongBracket(scene, at)) break;
    if (/^(?:who|whose|whom|which)$/.test(word)) relative = true;
    if (relative ? isParticipleCue(word) : isSubjectStop(scene, at) || startsAdjunct(scene, at)) break;
    last = at;
  }
  return last;
}

function isParticipleCue(word: string): boolean {
  return word.endsWith('ing') && verbCues(word).length > 0;
}

/** The source after its verb ("...," said Ada Orr, a warden at the lock.), or null where no noun phrase follows. */
export function subjectAfter(scene: Scene, last: number): Range | null {
  const first = last + 1;
  if (isSubjectPronoun(scene, first) && wordAt(scene, first) !== 'that') {
    if (/^(?:he|she|they|we|i|you|it)$/.test(wordAt(scene, first))) return { first, last: first };
  }
  if (!isNounPhraseWord(scene, first) || isPossessive(scene, first) || isTimeWord(scene, first)) return null;
  const end = phraseEndFrom(scene, first);
  return end < first ? null : { first, last: end };
}

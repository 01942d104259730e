import table from '../lang/en/cues-context.json' with { type: 'json' };
import type { FrameName } from './attribution-cues.ts';
import { endsQuotation, isMark, isSentenceEnd, opensQuotation, wordAt, type Scene } from './attribution-scene.ts';
import type { VerbGroup } from './attribution-verb-group.ts';
import { VEHICLES } from './attribution-cues.ts';
import {
  beginsClause,
  isAdposition,
  isAdverb,
  isFiniteVerb,
  isNoun,
  isNounPhraseWord,
  isProperNoun,
  isSubjectPronoun,
  isTimeWord,
} from './attribution-words.ts';

/** How a cue takes its content: by which frame, and at which token the content begins. */
export interface Complement {
  readonly frame: FrameName;
  readonly first: number;
}

const QUESTION: ReadonlySet<string> = new Set(table.questions);
const ADJUNCT_OPENERS: ReadonlySet<string> = new Set(table.adjunctOpeners);
const HEARERS: ReadonlySet<string> = new Set(table.hearers);
const REACH = 22;

function isAdjunctWord(scene: Scene, at: number): boolean {
  const tag = scene.tokens[at]?.xpos;
  return (
    isNounPhraseWord(scene, at) ||
    isAdposition(scene, at) ||
    isTimeWord(scene, at) ||
    wordAt(scene, at) === 'to' ||
    tag === 'VBN' ||
    tag === 'VBG'
  );
}

/** Ends of "on Tuesday" and "in a statement": before a new noun phrase or at a word that no such phrase holds. */
function adjunctEnd(scene: Scene, start: number): number {
  let telling = false;
  for (let at = start; at - start < 16; at++) {
    const word = wordAt(scene, at);
    const isNewSubject =
      at > start + 1 && isSubjectPronoun(scene, at) && !isNoun(scene, at) && !isAdposition(scene, at - 1);
    if (!isAdjunctWord(scene, at) || word === 'that' || isNewSubject) return telling ? at : start;
    if (isTimeWord(scene, at) || VEHICLES.has(word) || HEARERS.has(word) || word === 'conference') telling = true;
    if (telling && isDeterminer(scene, at + 1) && !isAdposition(scene, at)) return at + 1;
  }
  return start;
}

function isDeterminer(scene: Scene, at: number): boolean {
  return /^(?:the|a|an|his|her|their|its)$/.test(wordAt(scene, at));
}

function isPassingAdverb(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at);
  return isTimeWord(scene, at) || (isAdverb(scene, at) && (word.endsWith('ly') || word === 'also'));
}

/** Skips "on Tuesday", "in a statement", "to reporters": what may stand between a cue and its content. */
export function skipAdjuncts(scene: Scene, start: number): number {
  let at = start;
  for (let rounds = 0; rounds < 5; rounds++) {
    if (isPassingAdverb(scene, at)) {
      at++;
      continue;
    }
    if (!ADJUNCT_OPENERS.has(wordAt(scene, at))) return at;
    const end = adjunctEnd(scene, at);
    if (end === at) return at;
    at = end;
  }
  return at;
}

/** Token after any prepositional phrases at `start`, where "that" or a quotation follows them; else `start`. */
function skipToContent(scene: Scene, start: number): number {
  if (!isAdposition(scene, start) && !isTimeWord(scene, start) && wordAt(scene, start) !== 'to') return start;
  for (let at = start + 1; at - start < 18; at++) {
    if (isThat(scene, at) || quoteStart(scene, at) >= 0) return at;
    const passes = isAdjunctWord(scene, at) || isMark(scene, at, ',') || isPassingAdverb(scene, at);
    if (!passes || isFiniteVerb(scene, at)) return start;
  }
  return start;
}

function quoteStart(scene: Scene, at: number): number {
  if (opensQuotation(scene, at)) return at;
  return isMark(scene, at, ',:') && opensQuotation(scene, at + 1) ? at + 1 : -1;
}

function isThat(scene: Scene, at: number): boolean {
  return wordAt(scene, at) === 'that' && !isMark(scene, at + 1, '.,;') && !isSentenceEnd(scene, at + 1);
}

function hasFiniteVerbAhead(scene: Scene, start: number): boolean {
  for (let at = start; at - start < 40; at++) {
    if (isSentenceEnd(scene, at) || isMark(scene, at, ';')) return false;
    if (isFiniteVerb(scene, at) || opensQuotation(scene, at)) return true;
  }
  return false;
}

function clauseComplement(
  scene: Scene,
  at: number,
  has: (frame: FrameName) => boolean,
  isSaying = false,
): Complement | null {
  const quote = quoteStart(scene, at);
  if (quote >= 0 && (has('quote') || has('pair') || has('object')))
    return { frame: has('quote') ? 'quote' : 'object', first: quote };
  if (isMark(scene, at, ':') && has('quote')) return { frame: 'quote', first: at + 1 };
  const after = isMark(scene, at, ',') && isThat(scene, at + 1) ? at + 1 : at;
  if (isThat(scene, after) && has('that')) return { frame: 'that', first: after };
  const word = wordAt(scene, at);
  if (QUESTION.has(word) && has('question')) return { frame: 'question', first: at };
  if (word === 'to' && has('to')) return { frame: 'to', first: at };
  if (scene.tokens[at]?.xpos === 'VBG' && wordAt(scene, at) !== '' && has('ing')) return { frame: 'ing', first: at };
  // After "said" whatever follows is what was said; after "found" or "saw" only a clause is.
  if (
    has('bare') &&
    beginsClause(scene, at) &&
    !isMark(scene, at + 1, ',') &&
    (isSaying || hasFiniteVerbAhead(scene, at))
  )
    return { frame: 'bare', first: at };
  return null;
}

function nounPhraseEnd(scene: Scene, start: number): number {
  let at = start;
  while (at - start < 12 && isNounPhraseWord(scene, at)) at++;
  return at;
}

/** The content after a hearer: "told reporters that ...", "told the Daily Courier the bridge ...". */
function afterHearer(scene: Scene, start: number, has: (frame: FrameName) => boolean): Complement | null {
  if (!isNounPhraseWord(scene, start)) return null;
  for (let at = start + 1; at - start < REACH; at++) {
    if (isSentenceEnd(scene, at) || isMark(scene, at, ';')) return null;
    if (isThat(scene, at) || quoteStart(scene, at) >= 0 || isMark(scene, at, ':'))
      return clauseComplement(scene, at, has);
    const word = wordAt(scene, at);
    if (/^(?:whether|how|why|what|if)$/.test(word)) return clauseComplement(scene, at, has);
    if (word === 'to' && has('to') && !isNoun(scene, at + 1)) return { frame: 'to', first: at };
    const startsAnew =
      /^(?:the|a|an|he|she|they|it|we|there|his|her|their|its|this|no|any|some|most|two)$/.test(word) &&
      (isNoun(scene, at - 1) || HEARERS.has(wordAt(scene, at - 1)) || isTimeWord(scene, at - 1));
    if (startsAnew && has('bare') && hasFiniteVerbAhead(scene, at)) return { frame: 'bare', first: at };
    if (HEARERS.has(wordAt(scene, at - 1)) && isProperNoun(scene, at) && has('bare') && hasFiniteVerbAhead(scene, at))
      return { frame: 'bare', first: at };
    if (isMark(scene, at, ',') || (isFiniteVerb(scene, at) && at > start + 1)) return null;
  }
  return null;
}

/** "the plan a mistake", "it unwise", "her as a friend": a thing and what is made of it, not a thing alone. */
function judges(scene: Scene, start: number): boolean {
  const end = nounPhraseEnd(scene, start);
  const isJudgement = (at: number): boolean => {
    const tag = scene.tokens[at]?.upos;
    return isDeterminer(scene, at) || tag === 'ADJ' || scene.tokens[at]?.xpos === 'VBN' || opensQuotation(scene, at);
  };
  for (let at = start + 1; at < end; at++) {
    if ((isNoun(scene, at - 1) || scene.tokens[at - 1]?.upos === 'PRON') && isJudgement(at)) return true;
  }
  if (isJudgement(end) || /^(?:as|like|to|with)$/.test(wordAt(scene, end))) return true;
  for (let at = end; at - end < 12; at++) {
    if (isSentenceEnd(scene, at) || isMark(scene, at, ',;')) return false;
    if (opensQuotation(scene, at) || wordAt(scene, at) === 'as') return true;
    if (isDeterminer(scene, at) && isNoun(scene, at - 1)) return true;
  }
  return false;
}

function objectComplement(scene: Scene, at: number, has: (frame: FrameName) => boolean): Complement | null {
  const begins = isNounPhraseWord(scene, at) || opensQuotation(scene, at);
  if (!begins || isTimeWord(scene, at)) return null;
  if (has('object-to')) {
    const end = nounPhraseEnd(scene, at);
    if (wordAt(scene, end) === 'to') return { frame: 'to', first: at };
  }
  if (has('pair') && (opensQuotation(scene, at) || judges(scene, at))) return { frame: 'pair', first: at };
  return has('object') ? { frame: 'object', first: at } : null;
}

/** The content that follows a verb group, or null where nothing after it can be one. */
export function complementAfter(scene: Scene, group: VerbGroup): Complement | null {
  const has = (frame: FrameName): boolean => group.cue.cue.frames.has(frame);
  const at = group.last + 1;
  if (has('hearer')) {
    const heard = afterHearer(scene, at, has);
    if (heard) return heard;
  }
  const direct = clauseComplement(scene, at, has, group.cue.cue.verb === 'say');
  if (direct && direct.frame !== 'bare') return direct;
  for (const later of [skipToContent(scene, at), skipAdjuncts(scene, at)]) {
    const complement = later > at ? clauseComplement(scene, later, has) : null;
    if (complement) return complement;
  }
  return direct ?? objectComplement(scene, at, has);
}

/** Behind a short bracket, as in "carried by the Coastal Press Agency (CPA)". */
function afterBracket(scene: Scene, at: number): number {
  if (scene.tokens[at]?.form !== '(') return at;
  for (let close = at + 1; close <= at + 4; close++) if (scene.tokens[close]?.form === ')') return close + 1;
  return at;
}

/** True where a verb group ends its clause, so that its content must stand before it ("Y, she said on Monday."). */
export function trailsContent(scene: Scene, group: VerbGroup, last: number): boolean {
  let at = afterBracket(scene, skipAdjuncts(scene, last + 1));
  if (group.cue.cue.frames.has('hearer')) {
    while (
      at - last < REACH &&
      !isSentenceEnd(scene, at) &&
      !isMark(scene, at, ',;') &&
      !isFiniteVerb(scene, at) &&
      wordAt(scene, at) !== 'that' &&
      wordAt(scene, at) !== ''
    )
      at++;
  }
  return (
    isSentenceEnd(scene, at) ||
    isMark(scene, at, ',;—–―') ||
    wordAt(scene, at) === '--' ||
    opensQuotation(scene, at) ||
    /^(?:as|while|when|before|after|but|and|during)$/.test(wordAt(scene, at))
  );
}

/** True where the token before a subject closes content: a comma, a dash or a quotation. */
export function closesContent(scene: Scene, at: number): boolean {
  return isMark(scene, at, ',—–―') || wordAt(scene, at) === '--' || endsQuotation(scene, at);
}

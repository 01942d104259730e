import { endsQuotation, isMark, wordAt, type Range, type Scene } from './attribution-scene.ts';
import {
  isAdposition,
  isAdverb,
  isAuxiliary,
  isClauseLink,
  isFiniteVerb,
  isNoun,
  isNounPhraseWord,
  isPossessive,
  isProperNoun,
  isSubjectPronoun,
  isTimeWord,
  isVerb,
} from './attribution-words.ts';

const WIDEST = 70;

function openingBracket(scene: Scene, close: number): number {
  for (let at = close - 1; at >= 0 && close - at < 25; at--) if (isMark(scene, at, '([')) return at;
  return -1;
}

function isNominal(scene: Scene, at: number): boolean {
  return isNounPhraseWord(scene, at) && !isPossessive(scene, at);
}

/** Where a relative clause without commas begins that ends with the verb phrase at `at` ("the man who ran the depot"), or -1. */
function relativeStart(scene: Scene, at: number): number {
  for (let back = at - 1; back > 0 && at - back < 14; back--) {
    const word = wordAt(scene, back);
    if (word === '' || /^[,;:.—–]$/.test(word)) return -1;
    if (/^(?:who|which|that|whose)$/.test(word))
      return isNoun(scene, back - 1) || isSubjectPronoun(scene, back - 1) ? back : -1;
  }
  return -1;
}

function isReducedRelative(scene: Scene, at: number): boolean {
  const tag = scene.tokens[at]?.xpos;
  return (tag === 'VBN' || tag === 'VBG') && isVerb(scene, at) && (isNoun(scene, at - 1) || isMark(scene, at - 1, ')'));
}

/** "the losing side", "registered voters": a participle before its noun, not after one. */
function isParticipleModifier(scene: Scene, at: number): boolean {
  const tag = scene.tokens[at]?.xpos;
  if (tag !== 'VBG' && tag !== 'VBN') return false;
  const before = scene.tokens[at - 1];
  if (!isNoun(scene, at + 1) || isAuxiliary(scene, at - 1)) return false;
  return !isNominal(scene, at - 1) || before?.upos === 'DET' || before?.upos === 'ADJ' || before?.xpos === 'PRP$';
}

/** One step to the left inside a noun phrase: the next first token, or -1 where the phrase begins. */
function stepLeft(scene: Scene, first: number): number {
  const at = first - 1;
  if (at < 0) return -1;
  if (isMark(scene, at, ')]')) return openingBracket(scene, at);
  if (isTimeWord(scene, at) && !isSubjectPronoun(scene, at)) return -1;
  if (isNounPhraseWord(scene, at))
    return isSubjectPronoun(scene, at) && !isNoun(scene, first) && first > at + 1 ? -1 : at;
  const word = wordAt(scene, at);
  const before = at - 1;
  if ((isAdposition(scene, at) || word === 'to') && isNominal(scene, before) && !isTimeWord(scene, before))
    return before;
  if (word === 'and' && isNominal(scene, before) && isNominal(scene, first)) return before;
  const modified = scene.tokens[first]?.upos;
  if (isAdverb(scene, at) && (modified === 'ADJ' || modified === 'NUM') && !isMark(scene, before, ',')) return at;
  if (isParticipleModifier(scene, at)) return at;
  if (isReducedRelative(scene, at)) return before;
  if (isVerb(scene, at)) {
    const relative = relativeStart(scene, at);
    return relative < 0 ? -1 : relative - 1;
  }
  return -1;
}

function phraseEndingAt(scene: Scene, last: number): Range | null {
  if (isSubjectPronoun(scene, last) && !isNoun(scene, last)) {
    const word = wordAt(scene, last);
    const quantified = /^(?:one|some|many|others|both|most|few|all|several|those|these|another)$/.test(word);
    if (!quantified) return { first: last, last };
  }
  let first = last + 1;
  for (let steps = 0; steps < WIDEST; steps++) {
    const next = stepLeft(scene, first);
    if (next < 0) break;
    first = next;
  }
  while (first <= last && (isClauseLink(scene, first) || isPossessive(scene, first))) first++;
  if (first > last) return null;
  for (let at = first; at <= last; at++)
    if (isNoun(scene, at) || isSubjectPronoun(scene, at) || scene.tokens[at]?.upos === 'NUM') return { first, last };
  return wordAt(scene, first) === 'the' || scene.tokens[last]?.upos === 'PRON' ? { first, last } : null;
}

/** Index of the comma that opens the insertion which the comma at `close` ends, or -1. */
function openingComma(scene: Scene, close: number): number {
  let depth = 0;
  for (let at = close - 1; at >= 0 && close - at < WIDEST; at--) {
    if (isMark(scene, at, ')]')) depth++;
    else if (isMark(scene, at, '([')) depth--;
    else if (depth === 0 && isMark(scene, at, ',')) return at;
    else if (endsQuotation(scene, at) || isMark(scene, at, ';:')) return -1;
  }
  return -1;
}

function kindOfInsertion(scene: Scene, range: Range): 'relative' | 'apposition' | 'adverbial' | 'clause' {
  const word = wordAt(scene, range.first);
  if (/^(?:who|whose|which|whom)$/.test(word)) return 'relative';
  const tag = scene.tokens[range.first]?.xpos;
  if (word === 'including' || word === 'like' || word === 'such') return 'apposition';
  if (tag === 'VBG' || tag === 'VBN' || word === 'however') return 'adverbial';
  if (word === 'of' || scene.tokens[range.first]?.upos === 'NUM') return 'apposition';
  if (isAdposition(scene, range.first) || isClauseLink(scene, range.first) || isAdverb(scene, range.first))
    return 'adverbial';
  for (let at = range.first; at <= range.last; at++) {
    if (/^(?:who|which|that)$/.test(wordAt(scene, at))) break;
    if (isFiniteVerb(scene, at)) return 'clause';
  }
  return 'apposition';
}

/** A subject with insertions between commas: "Ada Orr, a warden at the lock, ..."; participles and adverbials stay outside. */
function subjectBeforeComma(scene: Scene, comma: number): Range | null {
  let close = comma;
  let last = comma - 1;
  for (let inserted = 0; inserted < 4; inserted++) {
    const open = openingComma(scene, close);
    if (open <= 0) return null;
    const kind = kindOfInsertion(scene, { first: open + 1, last: close - 1 });
    if (kind === 'clause') return null;
    if (kind === 'adverbial') last = open - 1;
    const subject = phraseEndingAt(scene, open - 1);
    const before = (subject?.first ?? 0) - 1;
    const isApposition =
      subject !== null &&
      isMark(scene, before, ',') &&
      kind !== 'adverbial' &&
      isInsertionBefore(scene, before, subject);
    if (subject !== null && !isApposition) return { first: subject.first, last };
    close = open;
    if (
      subject === null &&
      kindOfInsertion(scene, { first: openingComma(scene, open) + 1, last: open - 1 }) === 'clause'
    )
      return null;
  }
  return null;
}

/** True where the phrase after the comma at `comma` explains a name right before it, rather than opens the clause. */
function isInsertionBefore(scene: Scene, comma: number, phrase: Range): boolean {
  if (!isProperNoun(scene, comma - 1) && !isMark(scene, comma - 1, ')')) return false;
  const opener = openingComma(scene, comma);
  const start = opener + 1;
  const isAdjunct = isAdposition(scene, start) || isClauseLink(scene, start) || isAdverb(scene, start);
  if (isAdjunct && wordAt(scene, start) !== 'of') return false;
  return (
    /^(?:a|an|the|of)$/.test(wordAt(scene, phrase.first)) ||
    scene.tokens[phrase.first]?.upos === 'NUM' ||
    isProperNoun(scene, phrase.first)
  );
}

/** The noun phrase right before token `first`: the subject of a verb group that begins there; null where there is none. */
export function subjectBefore(scene: Scene, first: number): Range | null {
  const at = first - 1;
  if (at < 0) return null;
  if (isMark(scene, at, ',')) return subjectBeforeComma(scene, at);
  if (isMark(scene, at, '—–') || wordAt(scene, at) === '--') return null;
  return phraseEndingAt(scene, at);
}

import { endsQuotation, isMark, isSentenceEnd, wordAt, type Range, type Scene } from './attribution-scene.ts';
import {
  isAdposition,
  isAdverb,
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

/** "the losing side", "its injured crew". */
function isParticipleModifier(scene: Scene, at: number): boolean {
  const tag = scene.tokens[at]?.xpos;
  if (tag !== 'VBG' && tag !== 'VBN') return false;
  const before = scene.tokens[at - 1];
  return (
    isNoun(scene, at + 1) &&
    (before?.upos === 'DET' || before?.upos === 'ADJ' || before?.xpos === 'PRP$' || isPossessive(scene, at - 1))
  );
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
  if (tag === 'VBG' || tag === 'VBN' || word === 'like' || word === 'however') return 'adverbial';
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
  if (isAdposition(scene, start) || isClauseLink(scene, start) || isAdverb(scene, start)) return false;
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

/** End of a phrase that stands after its verb and is followed by its descriptions; runs to a pause that ends it. */
function phraseEndFrom(scene: Scene, start: number): number {
  let last = start - 1;
  let relative = false;
  for (let at = start; at - start < WIDEST && !isSentenceEnd(scene, at); at++) {
    const word = wordAt(scene, at);
    if (isMark(scene, at, ',')) {
      if (!goesOnAfterComma(scene, at + 1)) break;
      relative = /^(?:who|whose|which)$/.test(wordAt(scene, at + 1));
      continue;
    }
    if (!relative && (isSubjectStop(scene, at) || isTimeWord(scene, at))) break;
    if (
      !relative &&
      isAdposition(scene, at) &&
      /^(?:in|on|during|after|at|about|via|through|by)$/.test(word) &&
      isVehiclePhrase(scene, at)
    )
      break;
    if (word === '' || word === '--' || isMark(scene, at, ';:')) break;
    if (relative && /^(?:adding|saying|referring|citing|noting|speaking|describing)$/.test(word)) break;
    last = at;
  }
  return last;
}

function isVehiclePhrase(scene: Scene, at: number): boolean {
  for (let next = at + 1; next <= at + 5; next++) {
    if (
      /^(?:statement|interview|email|e-mail|speech|letter|conference|release|tweet|briefing|call|report|post|memo|twitter|facebook|rally|hearing)$/.test(
        wordAt(scene, next),
      )
    )
      return true;
    if (isTimeWord(scene, next)) return true;
    if (isMark(scene, next, ',.')) return false;
  }
  return false;
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

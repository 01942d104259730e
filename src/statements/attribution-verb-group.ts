import table from '../lang/en/cues-context.json' with { type: 'json' };
import type { CueForm } from './attribution-cues.ts';
import { isQuoted, wordAt, type Scene } from './attribution-scene.ts';
import { isAdverb, isAuxiliary, isBe, isHave, isNoun, isVerb } from './attribution-words.ts';

/** A cue verb with its auxiliaries and adverbs. */
export interface VerbGroup {
  readonly cue: CueForm;
  readonly first: number;
  /** Token of the cue verb itself. */
  readonly verb: number;
  /** Last token of the cue: the verb, its particle or its preposition. */
  readonly last: number;
  /** finite: has a subject of its own; participle: "saying"; passive: "is said", "described by"; infinitive: "to say". */
  readonly form: 'finite' | 'participle' | 'passive' | 'infinitive';
}

/** Verbs that take up another verb without being a cue for it: "went on to say", "declined to say". */
const CHAINS: ReadonlySet<string> = new Set(table.chains);
const LONGEST = 9;

/** How far to the left of `first` a chain ("refused to", "went on to", "was quick to", "could not resist") reaches. */
function chainStart(scene: Scene, first: number): number {
  const to = wordAt(scene, first - 1) === 'to' ? first - 1 : -1;
  if (to >= 0) {
    const before = to - 1;
    if (CHAINS.has(wordAt(scene, before))) return before;
    if (CHAINS.has(wordAt(scene, before - 1)) && (wordAt(scene, before) === 'on' || isNoun(scene, before)))
      return before - 1;
    return first;
  }
  return /ing$/.test(wordAt(scene, first)) && CHAINS.has(wordAt(scene, first - 1)) ? first - 1 : first;
}

function groupStart(scene: Scene, verb: number): number {
  let first = verb;
  while (verb - first < LONGEST) {
    if (isAuxiliary(scene, first - 1) || isAdverb(scene, first - 1)) first--;
    else {
      const chain = chainStart(scene, first);
      if (chain === first) break;
      first = chain;
    }
  }
  return skipLeadingAdverbs(scene, first, verb);
}

/** An adverb that opens its clause ("Still, ...", "when he ...") is not part of the cue. */
function skipLeadingAdverbs(scene: Scene, first: number, verb: number): number {
  let start = first;
  while (
    start < verb &&
    /^(?:when|where|why|how|so|then|yet|still|instead|however|meanwhile|more|as|n't)$/.test(wordAt(scene, start))
  ) {
    if (
      /^(?:then|still|yet|instead|more|so)$/.test(wordAt(scene, start)) &&
      start > 0 &&
      !/^[,;]$/.test(wordAt(scene, start - 1))
    )
      break;
    start++;
  }
  return start;
}

function afterWords(scene: Scene, verb: number, words: readonly string[]): number {
  let at = verb;
  for (const word of words) {
    if (wordAt(scene, at + 1) !== word) return -1;
    at++;
  }
  return at;
}

function hasAuxiliary(scene: Scene, first: number, verb: number, test: (scene: Scene, at: number) => boolean): number {
  for (let at = verb - 1; at >= first; at--) if (test(scene, at)) return at;
  return -1;
}

/** True where a verb read as a participle has an object after it, so that it is a past tense after all. */
function takesObject(scene: Scene, cue: CueForm, verb: number): boolean {
  if (cue.shape !== 'past' || wordAt(scene, verb - 1) === ',') return false;
  if (cue.cue.after.length > 0) return true;
  const tag = scene.tokens[verb + 1]?.upos;
  return (
    tag === 'PROPN' ||
    tag === 'PRON' ||
    tag === 'DET' ||
    wordAt(scene, verb + 1) === 'that' ||
    isQuoted(scene, verb + 1)
  );
}

function formOf(scene: Scene, cue: CueForm, first: number, verb: number): VerbGroup['form'] | null {
  const tag = scene.tokens[verb]?.xpos ?? '';
  const be = hasAuxiliary(scene, first, verb, isBe);
  const have = hasAuxiliary(scene, first, verb, isHave);
  if (cue.shape === 'ing') return be >= 0 ? 'finite' : 'participle';
  if (cue.shape === 'past' || cue.shape === 'participle') {
    if (be >= 0 && be > have) return 'passive';
    if (have >= 0) return 'finite';
    const isParticiple = tag === 'VBN' || cue.shape === 'participle';
    return isParticiple && !takesObject(scene, cue, verb) ? 'passive' : 'finite';
  }
  if (cue.shape === 'base' && wordAt(scene, first - 1) === 'to') return 'infinitive';
  if (cue.shape === 'base' && wordAt(scene, first) === 'to') return 'infinitive';
  return 'finite';
}

/** A verb, also where the tagger took "is alleged to" for an adjective. */
function isVerbal(scene: Scene, verb: number): boolean {
  const word = wordAt(scene, verb);
  if (isVerb(scene, verb) || /^(?:said|says|told)$/.test(word)) return true;
  const isParticiple = scene.tokens[verb]?.upos === 'ADJ' && word.endsWith('ed');
  return isParticiple && wordAt(scene, verb + 1) === 'to' && isBe(scene, verb - 1);
}

/** The verb group around a cue form at token `verb`, or null where the word is no verb there or lacks its particle. */
export function verbGroup(scene: Scene, verb: number, cue: CueForm): VerbGroup | null {
  if (isQuoted(scene, verb)) return null;
  const last = afterWords(scene, verb, cue.cue.after);
  if (last < 0 || !isVerbal(scene, verb)) return null;
  const first = groupStart(scene, verb);
  const form = formOf(scene, cue, first, verb);
  return form === null ? null : { cue, first, verb, last, form };
}

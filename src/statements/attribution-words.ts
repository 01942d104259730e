import table from '../lang/en/cues-context.json' with { type: 'json' };
import { isQuoted, wordAt, type Scene } from './attribution-scene.ts';

const BE: ReadonlySet<string> = new Set(table.be);
const HAVE: ReadonlySet<string> = new Set(table.have);
const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(table.subjectPronouns);
const CLAUSE_LINKS: ReadonlySet<string> = new Set(table.clauseLinks);
const TIME_WORDS: ReadonlySet<string> = new Set(table.timeWords);

export function isBe(scene: Scene, at: number): boolean {
  return BE.has(wordAt(scene, at)) && !isPossessive(scene, at);
}

export function isHave(scene: Scene, at: number): boolean {
  return HAVE.has(wordAt(scene, at));
}

function tagOf(scene: Scene, at: number): string {
  if (isQuoted(scene, at)) return '';
  const token = scene.tokens[at];
  if (token === undefined) return '';
  // A capitalised word that the tagger could not place is a name more often than an exclamation.
  const isStray = (token.upos === 'INTJ' || token.upos === 'X') && /^\p{Lu}/u.test(token.form);
  return isStray ? 'PROPN' : token.upos;
}

export function isPossessive(scene: Scene, at: number): boolean {
  return scene.tokens[at]?.xpos === 'POS';
}

export function isAuxiliary(scene: Scene, at: number): boolean {
  const tag = tagOf(scene, at);
  return tag === 'AUX' || (tag !== '' && (scene.tokens[at]?.xpos === 'MD' || isHave(scene, at) || isBe(scene, at)));
}

export function isAdverb(scene: Scene, at: number): boolean {
  const word = wordAt(scene, at);
  return tagOf(scene, at) === 'ADV' || word === 'not' || word === "n't" || word === 'n’t';
}

export function isVerb(scene: Scene, at: number): boolean {
  const tag = tagOf(scene, at);
  return tag === 'VERB' || tag === 'AUX';
}

export function isFiniteVerb(scene: Scene, at: number): boolean {
  const tag = scene.tokens[at]?.xpos ?? '';
  return isVerb(scene, at) && (tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD');
}

/** True where a finite verb stands in the range, ends included. */
export function holdsFinite(scene: Scene, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (isFiniteVerb(scene, at)) return true;
  return false;
}

export function isNoun(scene: Scene, at: number): boolean {
  const tag = tagOf(scene, at);
  return tag === 'NOUN' || tag === 'PROPN';
}

export function isProperNoun(scene: Scene, at: number): boolean {
  return tagOf(scene, at) === 'PROPN';
}

export function isSubjectPronoun(scene: Scene, at: number): boolean {
  return SUBJECT_PRONOUNS.has(wordAt(scene, at));
}

export function isAdposition(scene: Scene, at: number): boolean {
  return tagOf(scene, at) === 'ADP';
}

export function isClauseLink(scene: Scene, at: number): boolean {
  return CLAUSE_LINKS.has(wordAt(scene, at));
}

export function isTimeWord(scene: Scene, at: number): boolean {
  return TIME_WORDS.has(wordAt(scene, at));
}

/** Words that can stand inside a noun phrase: nouns, their modifiers, numbers, possessives and hyphens. */
export function isNounPhraseWord(scene: Scene, at: number): boolean {
  const tag = tagOf(scene, at);
  if (tag === 'NOUN' || tag === 'PROPN' || tag === 'PRON' || tag === 'ADJ' || tag === 'DET' || tag === 'NUM')
    return true;
  if (isPossessive(scene, at)) return !isQuoted(scene, at);
  const word = wordAt(scene, at);
  return tag === 'SYM' || word === '-' || word === '/' || word === '$' || word === '%' || word === '&';
}

/** Words that can begin a clause or noun phrase that a bare content starts with. */
export function beginsClause(scene: Scene, at: number): boolean {
  const tag = tagOf(scene, at);
  if (isPossessive(scene, at)) return false;
  const word = wordAt(scene, at);
  return (
    isNounPhraseWord(scene, at) ||
    word === 'there' ||
    word === 'if' ||
    word === 'when' ||
    tag === 'ADV' ||
    (tag === 'VERB' && scene.tokens[at]?.xpos === 'VBG') ||
    word === 'yes' ||
    word === 'no' ||
    word === 'to' ||
    tag === 'ADP' ||
    tag === 'SCONJ'
  );
}

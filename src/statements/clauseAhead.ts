import type { Chunk, Tagged } from '../text/sentence.ts';

/** How far a cut looks ahead for the verb that would make a clause, in chunks. */
const AHEAD = 14;

/** A sentence as the cuts see it: chunks with the token that heads each. */
export interface ChunkedSentence {
  readonly chunks: readonly Chunk[];
  readonly tokens: readonly Tagged[];
}

/** The token a chunk begins with. */
export function firstToken(sentence: ChunkedSentence, at: number): Tagged | undefined {
  const chunk = sentence.chunks[at];
  return chunk && sentence.tokens[chunk.first];
}

/** A verb group that can stand without another: not "to go", "going" or "gone" alone. */
export function isFinite(sentence: ChunkedSentence, at: number): boolean {
  const chunk = sentence.chunks[at];
  if (chunk?.kind !== 'verb') return false;
  return /^(?:VBD|VBZ|VBP|MD)$/.test(sentence.tokens[chunk.first]?.xpos ?? '');
}

/** A comma. */
export function isComma(token: Tagged | undefined): boolean {
  return token?.form === ',';
}

const BREAK = /^(?:[;:–—―.!?…]|--+|\.{2,}|-)$/;

/** A mark that parts clauses; a hyphen or dash between two figures or within a word does not. */
export function isBreak(sentence: ChunkedSentence, at: number): boolean {
  const chunk = sentence.chunks[at];
  const token = chunk && sentence.tokens[chunk.first];
  if (!chunk || !token || token.upos === 'VERB' || !BREAK.test(token.form)) return false;
  if (!/^[-–]$/.test(token.form)) return true;
  return sentence.tokens[chunk.first - 1]?.end !== token.start && sentence.tokens[chunk.last + 1]?.start !== token.end;
}

/** A quotation mark, not an apostrophe of possession. */
export function isQuoteMark(token: Tagged | undefined): boolean {
  return token !== undefined && /^(?:["“”'‘’]|''|``)$/.test(token.form) && token.xpos !== 'POS';
}

/** Whether a finite verb comes before anything that ends the clause. */
export function hasFiniteAhead(sentence: ChunkedSentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.chunks.length, from + AHEAD); at++) {
    if (isComma(firstToken(sentence, at)) || isBreak(sentence, at)) return false;
    if (isFinite(sentence, at)) return true;
  }
  return false;
}

/** A subject directly before its verb: noun, its "of" phrases, adverbs, then a finite verb. */
export function hasSubjectAndVerb(sentence: ChunkedSentence, from: number): boolean {
  if (sentence.chunks[from]?.kind !== 'noun') return false;
  for (let at = from + 1; at < Math.min(sentence.chunks.length, from + 8); at++) {
    if (isFinite(sentence, at)) return true;
    const kind = sentence.chunks[at]?.kind;
    if (kind !== 'preposition' && kind !== 'noun' && kind !== 'adverb') return false;
    if (firstToken(sentence, at)?.xpos === 'WRB') return false;
    if (kind === 'noun' && sentence.chunks[at - 1]?.kind === 'noun') return false;
  }
  return false;
}

/** "who", "which", "what" and the like. */
export function isRelative(token: Tagged | undefined): boolean {
  return token !== undefined && /^(?:WDT|WP|WP\$)$/.test(token.xpos);
}

/** Whether the nouns around a comma are a list ("flour, sugar and oil"). */
export function isListed(sentence: ChunkedSentence, from: number): boolean {
  for (let at = from; at < Math.min(sentence.chunks.length, from + 9); at++) {
    const token = firstToken(sentence, at);
    const kind = sentence.chunks[at]?.kind;
    if (token?.xpos === 'CC') return token.lower !== 'but' && sentence.chunks[at + 1]?.kind === 'noun';
    if (kind === 'verb' || isBreak(sentence, at) || isRelative(token)) return false;
  }
  return false;
}

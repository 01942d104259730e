import { nounChunkEnd, nounHead } from './noun-chunks.ts';
import type { Chunk, ChunkKind, Tagged } from './sentence.ts';

function isVerb(token: Tagged | undefined): boolean {
  return token !== undefined && (token.upos === 'AUX' || token.upos === 'VERB' || /^(?:VB|MD)/.test(token.xpos));
}

function isAdverb(token: Tagged | undefined): boolean {
  return token !== undefined && /^RB/.test(token.xpos);
}

/** Longest run of adverbs that is taken as one; more is a list of words, not English. */
const LONGEST_ADVERBS = 6;

/** Index after the adverbs that begin at `at`. */
function afterAdverbs(tokens: readonly Tagged[], at: number): number {
  const limit = at + LONGEST_ADVERBS;
  while (at < limit && isAdverb(tokens[at])) at++;
  return at;
}

/** Last token of the verb group at `first`: "has not been", "did n't say", "to carry out"; null where there is none. */
function verbChunkEnd(tokens: readonly Tagged[], first: number): { last: number; head: number } | null {
  let at = first;
  if (tokens[at]?.xpos === 'TO') at = afterAdverbs(tokens, at + 1);
  if (!isVerb(tokens[at])) return null;
  let head = at;
  while (tokens[head]?.upos === 'AUX') {
    const next = afterAdverbs(tokens, head + 1);
    if (!isVerb(tokens[next]) || tokens[next]?.xpos === 'MD') break;
    head = next;
  }
  let last = head;
  while (tokens[last + 1]?.xpos === 'RP' || (tokens[last + 1]?.upos === 'PART' && tokens[last + 1]?.xpos === 'RB'))
    last++;
  return { last, head };
}

function adjectiveChunkEnd(tokens: readonly Tagged[], first: number): number | null {
  let at = afterAdverbs(tokens, first);
  if (!/^JJ/.test(tokens[at]?.xpos ?? '')) return null;
  while (/^(?:JJ|HYPH)/.test(tokens[at + 1]?.xpos ?? '')) at++;
  return at;
}

function simpleKind(token: Tagged): ChunkKind {
  if (token.upos === 'ADP') return 'preposition';
  return isAdverb(token) || token.upos === 'ADV' ? 'adverb' : 'other';
}

function chunkAt(tokens: readonly Tagged[], first: number, token: Tagged): Chunk {
  const noun = nounChunkEnd(tokens, first);
  if (noun !== null) return { kind: 'noun', first, last: noun, head: nounHead(tokens, first, noun) };
  const verb = verbChunkEnd(tokens, first);
  if (verb !== null) return { kind: 'verb', first, ...verb };
  const adjective = adjectiveChunkEnd(tokens, first);
  if (adjective !== null) return { kind: 'adjective', first, last: adjective, head: adjective };
  return { kind: simpleKind(token), first, last: first, head: first };
}

/** Noun, verb, preposition, adjective and adverb chunks in text order; every token is in exactly one. */
export function cutChunks(tokens: readonly Tagged[]): Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at];
    if (token === undefined) break;
    const chunk = chunkAt(tokens, at, token);
    chunks.push(chunk);
    at = chunk.last + 1;
  }
  return chunks;
}

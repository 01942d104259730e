import type { Span } from '../model/index.ts';
import type { Token } from './tokens.ts';

/**
 * A token with what it is in its sentence. `xpos` is a Penn tag as in UD English EWT; in a sentence all in capitals, or with
 * none, `form` is cased as it would be elsewhere.
 */
export interface Tagged extends Token {
  readonly lower: string;
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
}

export type ChunkKind = 'noun' | 'verb' | 'preposition' | 'adjective' | 'adverb' | 'other';

/** A run of tokens that belong together; `first`, `last` (included) and `head` are token indexes. */
export interface Chunk {
  readonly kind: ChunkKind;
  readonly first: number;
  readonly last: number;
  readonly head: number;
}

/** One analysed sentence of an article; `text` is the whole article's text, and offsets point into it. */
export interface Sentence {
  readonly text: string;
  readonly span: Span;
  readonly tokens: readonly Tagged[];
  readonly chunks: readonly Chunk[];
}

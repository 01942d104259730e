import type { Span } from '../model/index.ts';
import type { Sentence, Tagged } from '../text/analyse.ts';
import type { Tree, TreeOf } from './attribution-tree.ts';
import type { Quotation } from './quotations.ts';

/** Token indexes, both included. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/** A sentence as the search for attributions sees it: its tokens, and which of them stand in quotation marks. */
export interface Scene {
  readonly text: string;
  readonly span: Span;
  readonly tokens: readonly Tagged[];
  /** Quotation that each token lies in, or null. */
  readonly quotations: readonly (Quotation | null)[];
  /** The sentence's tree, made when first asked for; null where it has none. */
  readonly tree: () => Tree | null;
}

/** Lays the article's quotations over one sentence; `from` is the first quotation that can reach it. */
export function setScene(sentence: Sentence, quotations: readonly Quotation[], from: number, treeOf: TreeOf): Scene {
  let next = from;
  const over = sentence.tokens.map((token) => {
    while ((quotations[next]?.end ?? Infinity) <= token.start) next++;
    const quotation = quotations[next];
    return quotation !== undefined && quotation.start <= token.start ? quotation : null;
  });
  let tree: Tree | null | undefined;
  return {
    text: sentence.text,
    span: sentence.span,
    tokens: sentence.tokens,
    quotations: over,
    tree: () => (tree === undefined ? (tree = treeOf(sentence)) : tree),
  };
}

export function isQuoted(scene: Scene, at: number): boolean {
  return (scene.quotations[at] ?? null) !== null;
}

/** Lower-cased form of a token outside quotation marks; "" beyond the sentence and inside quotations. */
export function wordAt(scene: Scene, at: number): string {
  return isQuoted(scene, at) ? '' : (scene.tokens[at]?.lower ?? '');
}

export function spanOf(scene: Scene, range: Range): Span {
  return { start: scene.tokens[range.first]!.start, end: scene.tokens[range.last]!.end };
}

/** A full stop, question mark, closing bracket or the like, or the end of the sentence. */
export function isSentenceEnd(scene: Scene, at: number): boolean {
  const token = scene.tokens[at];
  return token === undefined || (at >= scene.tokens.length - 2 && /^[.!?…]+$/.test(token.form));
}

export function isMark(scene: Scene, at: number, marks: string): boolean {
  const form = wordAt(scene, at);
  return form !== '' && marks.includes(form);
}

/** True where a quotation begins at the token. */
export function opensQuotation(scene: Scene, at: number): boolean {
  const quotation = scene.quotations[at] ?? null;
  return quotation !== null && quotation.start === scene.tokens[at]?.start;
}

/** True where the token is the last of a quotation, or the sentence ends within one. */
export function endsQuotation(scene: Scene, at: number): boolean {
  const here = scene.quotations[at] ?? null;
  return here !== null && (scene.quotations[at + 1] ?? null) !== here;
}

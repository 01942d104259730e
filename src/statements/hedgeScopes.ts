import type { Hedge, Span } from '../model/index.ts';
import type { Sentence } from '../text/sentence.ts';
import { extentOf } from '../text/trees.ts';
import { clauseExtent } from './attribution-tree-clause.ts';
import type { Range } from './attribution-scene.ts';
import { treeOfSentence, type Tree } from './attribution-tree.ts';

/** A hedge with the words it weakens; null where that is no more than the phrase it stands in. */
export interface ScopedHedge {
  readonly hedge: Hedge;
  readonly governs: Span | null;
}

/** Kinds that weaken a clause; the others weaken a number beside them. */
const CLAUSAL: ReadonlySet<Hedge['kind']> = new Set<Hedge['kind']>(['hearsay', 'possibility', 'intent']);

/** Words after which something is told as a fact, whatever is hedged before them. */
const TOLD: ReadonlySet<string> = new Set(['after', 'before', 'because', 'since', 'when', 'while']);

/** The word of a hedge that the others hang from. */
function topOf(tree: Tree, { first, last }: Range): number {
  for (let at = first; at <= last; at++) {
    const { head } = tree.arcs[at]!;
    if (head < first || head > last) return at;
  }
  return first;
}

/** "it is unclear whether ...", "is said to ...": what hangs as clauses from the hedge itself. */
function clauseBelow(tree: Tree, top: number): Range | null {
  const below = tree.children[top]!.filter(
    (at) => at > top && /^(?:ccomp|xcomp|csubj|advcl)/.test(tree.arcs[at]!.label),
  ).map((at) => extentOf(tree.arcs, at));
  return below.length === 0 ? null : { first: below[0]!.first, last: Math.max(...below.map(({ last }) => last)) };
}

/** "may", "probably": the clause whose verb they stand by, up to words that tell when or why ("before the gate jammed"). */
function clauseAbove(sentence: Sentence, tree: Tree, top: number): Range | null {
  const { head, label } = tree.arcs[top]!;
  if (head < 0 || !/^(?:aux|advmod)/.test(label)) return null;
  const { first, last } = clauseExtent(tree, head);
  const told = sentence.tokens.findIndex((token, at) => at > head && at <= last && TOLD.has(token.lower));
  return { first, last: told < 0 ? last : told - 1 };
}

function tokensOf({ tokens }: Sentence, span: Span): Range {
  return {
    first: tokens.findIndex((token) => token.end > span.start),
    last: tokens.findLastIndex((token) => token.start < span.end),
  };
}

function governedBy(sentence: Sentence, tree: Tree, hedge: Hedge): Span | null {
  const top = topOf(tree, tokensOf(sentence, hedge.span));
  const range = clauseAbove(sentence, tree, top) ?? clauseBelow(tree, top);
  return range && { start: sentence.tokens[range.first]!.start, end: sentence.tokens[range.last]!.end };
}

/** The hedges of a sentence with the words they weaken, as its tree shows them; it is parsed only where a clause is weakened. */
export function scopeHedges(sentence: Sentence, hedges: readonly Hedge[]): ScopedHedge[] {
  const tree = hedges.some(({ kind }) => CLAUSAL.has(kind)) ? treeOfSentence(sentence) : null;
  return hedges.map((hedge) => ({
    hedge,
    governs: tree !== null && CLAUSAL.has(hedge.kind) ? governedBy(sentence, tree, hedge) : null,
  }));
}

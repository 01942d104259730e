import type { Arc } from '../text/parser.ts';
import { branchesOf, type Branch } from '../text/treeExtents.ts';
import { treeOf } from '../text/treeOf.ts';
import type { Sentence, Tagged } from '../text/sentence.ts';
import { spanOfTokens, tighten } from './clauses.ts';

/** First and last token of a stretch, both included. */
export interface Stretch {
  readonly first: number;
  readonly last: number;
}

/** Lengths in characters between which a stretch shows one fact. */
const SHORTEST = 10;
const LONGEST = 120;

/** Content words from which a stretch says something: "the marked channel" is only named. */
const TELLING = 3;
const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM', 'VERB']);

/** Relations under which a further clause, or what only links or marks one, hangs from a verb. */
const BESIDE_CLAUSE = /^(?:conj|cc|punct|parataxis|discourse|mark|vocative|dislocated)/;
/** What a clause can be told without: when, where, why and how, and what is said. */
const ADDED = /^(?:advcl|obl|ccomp|acl|advmod|appos)/;
const COMPLEMENT = /^(?:obl|advcl|ccomp|xcomp)/;
const OF_VERB = /^(?:aux|advmod|cop)/;
const OBJECT = /^(?:obj|xcomp|compound|iobj)/;
const PREDICATE = /^(?:nsubj|cop|csubj)/;
/** What hangs from a noun and is no part of what it names. */
const BESIDE_NOUN = /^(?:conj|cc|punct|parataxis|case|mark|nsubj|cop|aux|advcl|obl)/;
const DESCRIBES = /^(?:nmod|acl|appos|amod|nummod)/;
const EXPLAINS = /^(?:acl|appos)/;

/**
 * Stretches of a sentence that hang together in its tree and are neither very short nor long: each verb with more and more of what
 * hangs from it, each verb with one complement and without its subject, and each noun with what describes it. Some say the same
 * twice over.
 */
export function findConstituents(sentence: Sentence): Stretch[] {
  const { tokens } = sentence;
  const arcs = treeOf(sentence);
  const tree: Tree = { tokens, arcs, branches: branchesOf(arcs) };
  return tokens
    .flatMap((_, at) => [...clauseStretches(tree, at), ...nounStretches(tree, at)])
    .filter(
      ({ first, last }) => tokens.slice(first, last + 1).filter(({ upos }) => CONTENT.has(upos)).length >= TELLING,
    )
    .flatMap(({ first, last }) => tighten(sentence.tokens, first, last) ?? [])
    .filter(({ first, last }) => {
      const { start, end } = spanOfTokens(sentence.tokens, first, last);
      return end - start >= SHORTEST && end - start <= LONGEST;
    });
}

interface Tree {
  readonly tokens: readonly Tagged[];
  readonly arcs: readonly Arc[];
  readonly branches: readonly Branch[];
}

function clauseStretches(tree: Tree, at: number): Stretch[] {
  const label = (word: number): string => tree.arcs[word]!.label;
  const { children } = tree.branches[at]!;
  const isClause = tree.tokens[at]!.upos === 'VERB' || children.some((word) => PREDICATE.test(label(word)));
  if (!isClause) return [];
  const parts = children.filter((word) => !BESIDE_CLAUSE.test(label(word)));
  const core = parts.filter((word) => !ADDED.test(label(word)) || (word < at && /^advmod/.test(label(word))));
  const group = parts.filter((word) => (word < at ? OF_VERB : OBJECT).test(label(word)));
  const complements = parts.filter((word) => word > at && COMPLEMENT.test(label(word)));
  const upTo = (end: number): number[] => parts.filter((word) => word > at && word <= end);
  return [
    cover(tree, at, parts),
    cover(tree, at, core),
    ...complements.map((end) => cover(tree, at, [...core, ...upTo(end)])),
    ...complements.map((one) => cover(tree, at, [...group, one])),
  ];
}

function nounStretches(tree: Tree, at: number): Stretch[] {
  if (!/^(?:NOUN|PROPN)$/.test(tree.tokens[at]!.upos)) return [];
  const label = (word: number): string => tree.arcs[word]!.label;
  const parts = tree.branches[at]!.children.filter((word) => !BESIDE_NOUN.test(label(word)));
  if (!parts.some((word) => DESCRIBES.test(label(word)))) return [];
  const near = parts.filter((word) => !EXPLAINS.test(label(word)));
  return [cover(tree, at, parts), cover(tree, at, near)];
}

/** From the first to the last word of what hangs from some of a word's children, the word itself included. */
function cover({ branches }: Tree, at: number, children: readonly number[]): Stretch {
  let [first, last] = [at, at];
  for (const child of children) {
    first = Math.min(first, branches[child]!.first);
    last = Math.max(last, branches[child]!.last);
  }
  return { first, last };
}

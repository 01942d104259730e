import { membersOf } from '../text/trees.ts';
import { isMark, isQuoted, type Range, type Scene } from './attribution-scene.ts';
import type { Tree } from './attribution-tree.ts';

/** Relations by which a verb shares the subject of its head: "went and said", "used it to say", "left, saying". */
const SHARING = /^(?:conj|xcomp|advcl)$/;
const HIGHEST = 4;
const SUBJECT = /^nsubj$/;
/** Words before a noun that do not belong to the phrase it heads. */
const OUTSIDE = /^(?:case|mark|cc|punct|discourse|advcl|parataxis)$/;

function childLabelled(tree: Tree, head: number, label: RegExp): number {
  return tree.children[head]?.find((at) => label.test(tree.arcs[at]!.label)) ?? -1;
}

/** The noun that a verb has for its subject, its own or that of the verb it depends on; -1 where the tree names none. */
export function subjectHead(tree: Tree, verb: number, subject = SUBJECT): number {
  let at = verb;
  for (let steps = 0; steps < HIGHEST && at >= 0; steps++) {
    const own = childLabelled(tree, at, subject);
    if (own >= 0) return own;
    const { head, label } = tree.arcs[at]!;
    if (label === 'acl') return head;
    if (!SHARING.test(label)) return -1;
    at = head;
  }
  return -1;
}

/** What hangs from a noun, without what links it to the sentence and without what hangs from `without`. */
function membersOfPhrase(tree: Tree, head: number, without: number): boolean[] {
  const inside = membersOf(tree.arcs, head, without);
  for (const child of tree.children[head] ?? []) {
    if (child > head || !OUTSIDE.test(tree.arcs[child]!.label)) continue;
    membersOf(tree.arcs, child).forEach((is, at) => (inside[at] = inside[at] === true && !is));
  }
  return inside;
}

/** First and last token of the noun phrase around this head that the tree shows, in one piece. */
export function nounPhrase(scene: Scene, tree: Tree, head: number, without: number): Range {
  const inside = membersOfPhrase(tree, head, without);
  let first = head;
  let last = head;
  while (inside[first - 1] === true) first--;
  while (inside[last + 1] === true) last++;
  while (last > head && isMark(scene, last, ',;:—–-')) last--;
  return { first, last };
}

/** The subject of a passive verb as the tree shows it ("She is moving, but is expected to stay."), or null. */
export function passiveSubject(scene: Scene, verb: number): Range | null {
  const tree = scene.tree();
  const head = tree === null ? -1 : subjectHead(tree, verb, /^nsubj/);
  return tree === null || head < 0 || head > verb || isQuoted(scene, head) ? null : nounPhrase(scene, tree, head, verb);
}

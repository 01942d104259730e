import { extentOf } from '../text/trees.ts';
import type { FrameName } from './attribution-cues.ts';
import { CLAUSE_FRAMES } from './attribution-extent.ts';
import { isMark, isQuoted, type Range, type Scene } from './attribution-scene.ts';
import { hangsFrom, type Tree } from './attribution-tree.ts';
import { holdsFinite, isAuxiliary, isFiniteVerb } from './attribution-words.ts';

/** The child of the cue that `at` hangs from, at any depth; -1 where there is none. */
function childAbove(tree: Tree, cue: number, at: number): number {
  let up = at;
  while (up >= 0 && tree.arcs[up]!.head !== cue) up = tree.arcs[up]!.head;
  return up;
}

/** Last token of all that hangs from `top`, without pauses. */
function lastOf(scene: Scene, tree: Tree, top: number): number {
  let { last } = extentOf(tree.arcs, top);
  while (last > top && isMark(scene, last, ',;:—–-.')) last--;
  return last;
}

/** "who backed the plan | said ...": the rest holds the verb that the cue's own clause hangs from. */
function resumesMainClause(scene: Scene, tree: Tree, cue: number, rest: Range): boolean {
  const { first, last } = rest;
  if (!isMark(scene, first, ',') && !isFiniteVerb(scene, first) && !isAuxiliary(scene, first)) return false;
  for (let at = first; at <= last; at++) if (hangsFrom(tree, cue, at)) return true;
  return false;
}

/** After a comma comes what does not hang from the cue at all. */
function leavesCue(scene: Scene, tree: Tree, cue: number, rest: Range): boolean {
  if (!isMark(scene, rest.first, ',')) return false;
  let next = rest.first;
  while (next < rest.last && tree.arcs[next]!.label === 'punct') next++;
  return childAbove(tree, cue, next) < 0;
}

/** Only a comma or one finite verb more than the content needs can lead out of it; the tree need not be asked otherwise. */
function mayLeave(scene: Scene, content: Range, frame: FrameName): boolean {
  let verbs = CLAUSE_FRAMES.has(frame) ? 0 : 1;
  for (let at = content.first; at <= content.last; at++) {
    if (isMark(scene, at, ',')) return true;
    if (isFiniteVerb(scene, at) && ++verbs > 1) return true;
  }
  return false;
}

/** A content as the words show it, cut by the tree where the sentence leaves the cue's clause within it. */
export function settleContent(scene: Scene, content: Range, frame: FrameName, cue: number): Range {
  if (!mayLeave(scene, content, frame)) return content;
  const tree = scene.tree();
  const top = tree === null ? -1 : childAbove(tree, cue, content.first);
  if (tree === null || top < 0) return content;
  const last = lastOf(scene, tree, top);
  if (last < content.first || last >= content.last) return content;
  const splitsQuote = isQuoted(scene, last) && isQuoted(scene, last + 1);
  const losesVerb =
    CLAUSE_FRAMES.has(frame) && !holdsFinite(scene, content.first, last) && !isQuoted(scene, content.first);
  if (splitsQuote || losesVerb) return content;
  const rest = { first: last + 1, last: content.last };
  const leaves = resumesMainClause(scene, tree, cue, rest) || leavesCue(scene, tree, cue, rest);
  return leaves ? { first: content.first, last } : content;
}

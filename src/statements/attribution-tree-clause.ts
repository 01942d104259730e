import { extentOf } from '../text/trees.ts';
import { trimContent } from './attribution-frame.ts';
import type { Range, Scene } from './attribution-scene.ts';
import type { Tree } from './attribution-tree.ts';

function hasSubject(tree: Tree, verb: number): boolean {
  return (tree.children[verb] ?? []).some((at) => tree.arcs[at]!.label.startsWith('nsubj') && at < verb);
}

/** Where the clause of a verb begins: at its subject or auxiliary, behind what links it to the sentence. */
function clauseStart(tree: Tree, verb: number): number {
  let first = verb;
  for (const child of tree.children[verb] ?? []) {
    if (/^(?:nsubj|csubj|aux|cop)/.test(tree.arcs[child]!.label))
      first = Math.min(first, extentOf(tree.arcs, child).first);
  }
  return first;
}

/** Where it ends: before a clause beside it that has a subject of its own. */
function clauseEnd(tree: Tree, verb: number): number {
  let last = verb;
  for (const child of tree.children[verb] ?? []) {
    const { label } = tree.arcs[child]!;
    if (child < verb || label === 'punct' || label === 'cc') continue;
    if (/^(?:conj|parataxis)/.test(label) && hasSubject(tree, child)) break;
    last = Math.max(last, extentOf(tree.arcs, child).last);
  }
  return last;
}

/** The clause of a verb, without what links it to the sentence and without clauses beside it that have a subject of their own. */
export function clauseExtent(tree: Tree, verb: number): Range {
  return { first: clauseStart(tree, verb), last: clauseEnd(tree, verb) };
}

/** The clause that the adverb at `at` belongs to, without the adverb, within `bounds`; null where the tree shows none. */
export function clauseAround(scene: Scene, at: number, bounds: Range): readonly (Range | null)[] | null {
  const tree = scene.tree();
  const arc = tree?.arcs[at];
  if (!tree || !arc || arc.head < 0 || arc.label !== 'advmod') return null;
  const first = Math.max(bounds.first, clauseStart(tree, arc.head));
  const last = Math.min(bounds.last, clauseEnd(tree, arc.head));
  const before = first < at ? trimContent(scene, first, at - 1) : null;
  const after = last > at ? trimContent(scene, at + 1, last) : null;
  return before === null && after === null ? null : [before, after];
}

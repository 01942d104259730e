import { extentOf } from '../text/trees.ts';
import { verbCues, type CueForm, type FrameName } from './attribution-cues.ts';
import { makeFrame, trimContent, type Frame } from './attribution-frame.ts';
import { isQuoted, wordAt, type Scene } from './attribution-scene.ts';
import { nounPhrase, subjectHead } from './attribution-tree-subject.ts';
import { verbGroup, type VerbGroup } from './attribution-verb-group.ts';
import type { Tree } from './attribution-tree.ts';

const CLAUSE: readonly FrameName[] = ['that', 'bare', 'question'];

function takesClause({ cue }: CueForm): boolean {
  return cue.frames.has('to') || CLAUSE.some((name) => cue.frames.has(name));
}

/** The clause that the tree gives a verb as its content, and the frame it makes. */
function complementOf(tree: Tree, verb: number, cue: CueForm): { head: number; frame: FrameName } | null {
  for (const child of tree.children[verb] ?? []) {
    if (child < verb) continue;
    const { label } = tree.arcs[child]!;
    const clause = CLAUSE.find((name) => cue.cue.frames.has(name));
    if (label === 'ccomp' && clause !== undefined) return { head: child, frame: clause };
    if (label === 'xcomp' && cue.cue.frames.has('to')) return { head: child, frame: 'to' };
  }
  return null;
}

function frameOf(scene: Scene, tree: Tree, group: VerbGroup, limit: number): Frame | null {
  const complement = complementOf(tree, group.verb, group.cue);
  const subject = subjectHead(tree, group.verb);
  if (complement === null || subject < 0) return null;
  const source = nounPhrase(scene, tree, subject, group.verb);
  const extent = extentOf(tree.arcs, complement.head);
  const first = Math.max(extent.first, group.last + 1);
  if (extent.last > limit || isQuoted(scene, source.first)) return null;
  const content = trimContent(scene, first, extent.last);
  const cue = { first: group.first, last: group.last };
  const stance = group.cue.cue.frames.get(complement.frame) ?? 'says';
  return makeFrame(source, cue, [content], stance, complement.frame !== 'to');
}

/** A credit that only the tree shows, for the cue verb at token `at`: "He said, twice, that ...". */
export function treeFrame(scene: Scene, at: number, limit: number): Frame | null {
  for (const cue of verbCues(wordAt(scene, at))) {
    const group = verbGroup(scene, at, cue);
    if (group === null || group.form === 'passive' || !takesClause(cue)) continue;
    const tree = scene.tree();
    const frame = tree && frameOf(scene, tree, group, limit);
    if (frame) return frame;
  }
  return null;
}

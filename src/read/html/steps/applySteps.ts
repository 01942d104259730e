import type { Article } from '../../../model/index.ts';
import type { PageBlock } from '../pageBlocks.ts';
import { removeAppended } from './appended.ts';
import { removeAuthorNotes } from './authorNotes.ts';
import { markCaptions } from './captions.ts';
import { removeEdges } from './edges.ts';
import { removeBeyondLinkedBody } from './linkedBody.ts';
import { removeHeadline } from './headline.ts';
import { removeLinks } from './links.ts';
import { removeMarked } from './marked.ts';
import { removeOutsideBody } from './outsideBody.ts';
import { removeRepeats } from './repeats.ts';
import { lookAtBlock, type Looked, type RemovalStep, type StepPage } from './step.ts';
import { removeByWording } from './wording.ts';

/** The steps in the order in which they run; each can be left out without breaking another. */
export const REMOVAL_STEPS: readonly RemovalStep[] = [
  removeAppended,
  removeHeadline,
  removeByWording,
  removeMarked,
  removeLinks,
  removeAuthorNotes,
  removeRepeats,
  removeOutsideBody,
  removeBeyondLinkedBody,
  removeEdges,
];

/** The blocks that no step removes, and what was removed, with "step: reason", in page order. */
export function applySteps(
  blocks: readonly PageBlock[],
  page: StepPage,
  steps: readonly RemovalStep[] = REMOVAL_STEPS,
): { readonly kept: readonly PageBlock[]; readonly dropped: Article['dropped'] } {
  const looked = markCaptions(blocks.map(lookAtBlock));
  let left: readonly Looked[] = looked;
  const reasons = new Map<Looked, string>();
  for (const step of steps) {
    const removals = step.find(left, page);
    for (const [i, reason] of removals) reasons.set(left[i]!, `${step.name}: ${reason}`);
    left = left.filter((_, i) => !removals.has(i));
  }
  const dropped = looked.flatMap((block) => {
    const reason = reasons.get(block);
    return reason === undefined ? [] : [{ text: block.text, reason }];
  });
  return { kept: left, dropped };
}

import { sameWords } from '../../plain/chooseBody.ts';
import { removeWhere, type RemovalStep } from './step.ts';

const NEAR_TOP = 8;

/** The headline where the body repeats it near its top, and any other first-level heading there. */
export const removeHeadline: RemovalStep = {
  name: 'headline',
  find: (blocks, page) =>
    removeWhere(blocks, (block, i) => {
      if (i >= NEAR_TOP) return null;
      if (page.headline !== null && sameWords(block.text, page.headline)) return 'repeats the headline';
      return block.tag === 'H1' ? 'first-level heading' : null;
    }),
};

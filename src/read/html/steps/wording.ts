import { isAddress } from '../../plain/lineFeatures.ts';
import { removeWhere, type Looked, type RemovalStep } from './step.ts';

/** Promo, consent, copyright, contact, credit, byline and date lines, told by their wording. */
export const removeByWording: RemovalStep = { name: 'wording', find: (blocks) => removeWhere(blocks, wordingReason) };

function wordingReason({ look, kind }: Looked): string | null {
  if (look.furniture !== null) return `${look.furniture} line`;
  if (kind === 'caption') return null;
  if (look.shape === 'byline') return 'byline';
  if (look.shape === 'dateline') return 'date line';
  // An address alone may be an item of the text; where it closes the text the edges see to it.
  if (look.shape === 'contact' && !isAddress(look.line.words)) return 'contact line';
  return look.shape === 'credit' ? 'credit line' : null;
}

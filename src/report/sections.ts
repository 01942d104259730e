import type { Finding } from '../model/index.ts';
import { isAlone, markOf, MARKS, type MarkKey } from './marks.ts';

/** Under which heading a finding is listed: what is firm under its mark, what is only possible apart from it. */
export type SectionKey = MarkKey | 'possible' | 'proposed';

/** The heading of a list of findings. */
export interface Section {
  readonly key: SectionKey;
  /** One character that stands beside the word, never in its place. */
  readonly glyph: string;
  readonly word: string;
  readonly means: string;
}

const APART: readonly Section[] = [
  {
    key: 'possible',
    glyph: '?',
    word: 'possible',
    means: 'these statements may answer one question; read the words before relying on one',
  },
  {
    key: 'proposed',
    glyph: '?',
    word: 'proposed',
    means: 'a reader proposed this, and our rules are not certain of it; read the words before relying on it',
  },
];

const alone = MARKS.length - 1;

/** In the order in which they are shown. */
export const SECTIONS: readonly Section[] = [...MARKS.slice(0, alone), ...APART, ...MARKS.slice(alone)];

/** The section of a finding; what one outlet alone says is never listed with what several may say. */
export function sectionOf(finding: Finding): SectionKey {
  if (finding.certainty === 'firm' || isAlone(finding)) return markOf(finding).key;
  return finding.foundBy === 'proposal' ? 'proposed' : 'possible';
}

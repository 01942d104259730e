import type { Finding } from '../model/index.ts';

/** How a finding is shown: the two kinds of clash apart, since an update is no contradiction. */
export type MarkKey = 'conflicting' | 'update' | 'corroborated' | 'one-origin' | 'one-outlet';

export interface Mark {
  readonly key: MarkKey;
  /** One character that stands beside the word, never in its place. */
  readonly glyph: string;
  readonly word: string;
  /** What the word means, for a heading or a tooltip. */
  readonly means: string;
}

/** In the order in which findings are shown. */
export const MARKS: readonly Mark[] = [
  { key: 'conflicting', glyph: '≠', word: 'conflicting', means: 'the articles contradict each other' },
  { key: 'update', glyph: '→', word: 'update', means: 'a later account replaces an earlier one' },
  { key: 'corroborated', glyph: '✓', word: 'corroborated', means: 'independent origins say the same' },
  { key: 'one-origin', glyph: '◆', word: 'one origin', means: 'several outlets, but all from one origin' },
  { key: 'one-outlet', glyph: '·', word: 'one outlet', means: 'one outlet alone reports it' },
];

/** The mark of a variant that says the same less exactly. */
export const VAGUER = { glyph: '≈', word: 'vaguer' } as const;

/** The mark under which a finding is listed. */
export function markOf(finding: Pick<Finding, 'status' | 'clash'>): Mark {
  const key = finding.status === 'conflicting' && finding.clash === 'update' ? 'update' : finding.status;
  return MARKS.find((mark) => mark.key === key)!;
}

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

/** Several outlets of which each gives an answer of its own: neither agreement nor a conflict can be read from them. */
const OUTLET_EACH: Mark = {
  key: 'one-outlet',
  glyph: '·',
  word: 'one outlet each',
  means: 'how their answers stand to each other is unclear',
};

/** The mark of a variant that says the same less exactly. */
export const VAGUER = { glyph: '≈', word: 'vaguer' } as const;

/** Number of different outlets behind any variant of a finding. */
export function outletCount({ support }: Pick<Finding, 'support'>): number {
  return new Set(support.flatMap(({ outletIds }) => outletIds)).size;
}

/** Whether one outlet alone speaks; where several do and no answer has two of them, nobody is alone. */
export function isAlone(finding: Pick<Finding, 'status' | 'support'>): boolean {
  return finding.status === 'one-outlet' && outletCount(finding) < 2;
}

/** The mark of a finding. */
export function markOf(finding: Pick<Finding, 'status' | 'clash' | 'support'>): Mark {
  const key = finding.status === 'conflicting' && finding.clash === 'update' ? 'update' : finding.status;
  if (key === 'one-outlet' && !isAlone(finding)) return OUTLET_EACH;
  return MARKS.find((mark) => mark.key === key)!;
}

const POSSIBLY: Readonly<Record<MarkKey, string>> = {
  conflicting: 'possibly conflicting',
  update: 'possible update',
  corroborated: 'possibly corroborated',
  'one-origin': 'possibly one origin',
  'one-outlet': 'possible',
};

/** "possibly corroborated", said beside a finding that is only possible; empty where it is firm. */
export function sayPossible(finding: Pick<Finding, 'status' | 'clash' | 'support' | 'certainty'>): string {
  if (finding.certainty === 'firm') return '';
  const mark = markOf(finding);
  return mark === OUTLET_EACH ? `possible, ${mark.word}` : POSSIBLY[mark.key];
}

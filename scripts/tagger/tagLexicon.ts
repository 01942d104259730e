import { hashText, normaliseWord } from '../../src/text/tagger-features.ts';
import type { TreebankSentence } from '../treebank.ts';

const LEAST_OF_LABEL = 12;
const MOST_CLASSES = 250;

/** What counting alone tells: the labels, the words that always have one, and classes of words by the labels they had. */
export interface TagLexicon {
  readonly labels: readonly string[];
  readonly fixed: Readonly<Record<string, string>>;
  /** Class of a word (from 2) by its hash. */
  readonly classes: ReadonlyMap<number, number>;
}

/** Universal and Penn tag of a word in one. */
export function labelOf(sentence: TreebankSentence, at: number): string {
  return `${sentence.upos[at] ?? 'X'}|${sentence.xpos[at] ?? 'FW'}`;
}

/** Counts the labels of words. */
export function countTags(train: readonly TreebankSentence[]): TagLexicon {
  const all = new Map<string, number>();
  const words = new Map<string, Map<string, number>>();
  for (const sentence of train) {
    sentence.forms.forEach((form, at) => {
      const label = labelOf(sentence, at);
      const word = normaliseWord(form);
      const counts = words.get(word) ?? new Map<string, number>();
      words.set(word, counts);
      counts.set(label, (counts.get(label) ?? 0) + 1);
      all.set(label, (all.get(label) ?? 0) + 1);
    });
  }
  const labels = [...all]
    .filter(([label, n]) => n >= LEAST_OF_LABEL && !/GW|\|AFX/.test(label))
    .map(([label]) => label)
    .sort();
  const ranked = [...words].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, counts]) => ({ word, ...rank(counts) }));
  const fixed = ranked.filter(
    ({ total, ranks: [[top, n]] }) =>
      total >= 40 && n / total >= 0.997 && !/PROPN|NNP/.test(top) && labels.includes(top),
  );
  return {
    labels,
    fixed: Object.fromEntries(fixed.map(({ word, ranks }) => [word, ranks[0][0]])),
    classes: classWords(ranked.filter(({ total }) => total >= 4)),
  };
}

interface Ranked {
  readonly total: number;
  readonly ranks: readonly [[string, number], ...[string, number][]];
}

function rank(counts: ReadonlyMap<string, number>): Ranked {
  const [first = ['', 0], ...rest] = [...counts].sort(([la, a], [lb, b]) => b - a || (la < lb ? -1 : 1));
  return { total: [...counts.values()].reduce((a, b) => a + b, 0), ranks: [first, ...rest] };
}

/** Words with the same usual labels, the most frequent first, are of one class; rare classes are left out. */
function classWords(words: readonly (Ranked & { readonly word: string })[]): Map<number, number> {
  const members = new Map<string, string[]>();
  for (const { word, total, ranks } of words) {
    const usual = ranks.filter(([, n]) => n / total > 0.08).slice(0, 3);
    const key = usual.map(([label]) => label).join(' ');
    members.set(key, [...(members.get(key) ?? []), word]);
  }
  const kept = [...members.values()].sort((a, b) => b.length - a.length).slice(0, MOST_CLASSES);
  return new Map(kept.flatMap((group, at) => group.map((word) => [hashText(word), at + 2] as const)));
}

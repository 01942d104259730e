import { conflicts, type Comparison } from '../../compare/comparison.ts';
import { sameMeaning } from '../../compare/words.ts';
import table from '../../lang/en/exclusive-kinds.json' with { type: 'json' };
import type { Span } from '../../model/index.ts';
import { conceptKey } from '../pairs/conceptKeys.ts';
import type { Frame, StoryWords } from '../pairs/frames.ts';

/** Two statements that name one thing by kinds that exclude each other, and the words that do. */
export interface KindClash {
  readonly comparison: Comparison;
  readonly words: readonly [Span, Span];
}

interface Kind {
  readonly family: number;
  readonly kind: number;
  readonly word: Span;
}

const KINDS = new Map(
  table.families.flatMap((kinds, family) =>
    kinds.flatMap((words, kind) => words.map((word) => [conceptKey(word), { family, kind }] as const)),
  ),
);

/**
 * "rammed a car", "rammed a truck": the kinds by which two lined up statements name what both tell of; null where one of them or its
 * sentence names both kinds or more, or where they share no deed and fewer than two further words.
 */
export function kindClash(left: Frame, right: Frame, { sentences }: StoryWords): KindClash | null {
  if (left.article === right.article || left.focus || right.focus) return null;
  for (const one of kindsOf(left)) {
    const other = kindsOf(right).find(({ family }) => family === one.family);
    if (!other || other.kind === one.kind) continue;
    const told = [left, right].every((frame) => namesOne(sentences[frame.sentence]!.keys, one.family));
    if (told && tellOfOne(left, right))
      return {
        comparison: conflicts('point-kinds-exclude', 'One thing is named by two kinds that exclude each other.'),
        words: [one.word, other.word],
      };
  }
  return null;
}

function kindsOf({ concepts }: Frame): Kind[] {
  return concepts.flatMap(({ key, start, end }) => {
    const found = KINDS.get(key);
    return found ? [{ ...found, word: { start, end } }] : [];
  });
}

function namesOne(keys: ReadonlySet<string>, family: number): boolean {
  const kinds = [...keys].flatMap((key) => KINDS.get(key) ?? []).filter((one) => one.family === family);
  return new Set(kinds.map(({ kind }) => kind)).size === 1;
}

const FURTHER = 2;

function tellOfOne(left: Frame, right: Frame): boolean {
  const deed = left.values.actions.some((a) => right.values.actions.some((b) => sameMeaning(a.verb, b.verb)));
  const further = [...left.keys].filter((key) => right.keys.has(key)).length;
  return deed || further >= FURTHER;
}

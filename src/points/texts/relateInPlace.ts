import { bearingOf } from '../../compare/bearing.ts';
import { figuresInPlace } from '../../compare/figuresInPlace.ts';
import type { Article } from '../../model/index.ts';
import { passageOf, type TextRelation } from './textRelation.ts';

const SAYS: Readonly<Record<TextRelation['kind'], string>> = {
  agree: 'All words but the figures are the same, and what the first leaves possible fits the second.',
  conflict: 'All words but the figures are the same, and no figure fits both.',
  neutral: 'All words but the figures are the same, and the first leaves the second open.',
};

/**
 * How two texts stand to each other that differ in nothing but figures: each figure of the first has to bear out the one in its
 * place. Null where other words differ, or where there are no figures.
 */
export function relateInPlace(first: Article, second: Article): TextRelation | null {
  const pairs = figuresInPlace(first.text, second.text)?.map(([given, asked]) => ({
    bearing: bearingOf(given.value, asked.value),
    passages: [passageOf(first, given.span), passageOf(second, asked.span)],
  }));
  if (!pairs?.length) return null;
  const excluded = pairs.find(({ bearing }) => bearing === 'excluded');
  const unsaid = pairs.find(({ bearing }) => bearing !== 'implied');
  const kind = excluded ? 'conflict' : unsaid ? 'neutral' : 'agree';
  const { passages } = excluded ?? unsaid ?? pairs[0]!;
  return { kind, reason: { code: 'point-texts-figures-in-place', says: SAYS[kind], passages } };
}

import type { ReckoningWords } from '../../compare/arithmetic.ts';
import type { Article, Part } from '../../model/index.ts';
import { isFigure, standFigures } from './figureStanding.ts';
import { type HeadlineStance, isComposed, isHeadline, stanceOfHeadline, touches } from './headlineStance.ts';
import { passageOf, type TextRelation } from './textRelation.ts';

const KINDS: Readonly<Record<HeadlineStance['kind'], TextRelation['kind']>> = {
  denies: 'conflict',
  reserves: 'neutral',
  says: 'agree',
};
const SAYS: Readonly<Record<HeadlineStance['kind'], string>> = {
  denies: 'The second headline denies or doubts what the first says.',
  reserves: 'The second headline passes on what the first says, or asks, without saying so itself.',
  says: 'The second headline takes up what the first says, in its own voice.',
};

/** What each text gives, and the share of the second's words that the first has. */
interface Shared {
  readonly said: readonly Part[];
  readonly asked: readonly Part[];
  readonly held: number;
}

/** Where both give figures, a headline that is about the same has so many of its words in the other text. */
const TO_BE_ABOUT = 0.4;
/** A sentence of so few words says one thing, as headlines do. */
const SHORT = 8;

/**
 * How a headline stands to a plain statement on the same matter: it says the same in its own voice, denies it or keeps a distance.
 * Headlines leave out most of what they mean, so that shared words decide little. Null where the texts are of other kinds or have nothing in
 * common, or where both give figures and those do not show that they tell of one thing.
 */
export function relateHeadlines(
  first: Article,
  second: Article,
  shared: Shared,
  words: ReckoningWords,
): TextRelation | null {
  if (!isHeadline(second) || !(isHeadline(first) || isShort(first))) return null;
  if (!touches(first.text, second.text)) return null;
  const { kind, shown } = stanceOfHeadline(second.text, first.text);
  if (kind !== 'denies' && (isComposed(first.text) || !figuresAgree(kind, shared, words))) return null;
  return {
    kind: KINDS[kind],
    reason: {
      code: 'point-headline-stance',
      says: SAYS[kind],
      passages: [passageOf(first, { start: 0, end: first.text.length }), passageOf(second, shown)],
    },
  };
}

function isShort({ text, sentences }: Article): boolean {
  return sentences.length === 1 && text.trim().split(/\s+/u).length <= SHORT && !text.includes('?');
}

/** Figures that only one gives are something more that it says. */
function figuresAgree(kind: HeadlineStance['kind'], { said, asked, held }: Shared, words: ReckoningWords): boolean {
  const [given, taken] = [said.filter(isFigure), asked.filter(isFigure)];
  if (given.length === 0 || taken.length === 0) return true;
  if (kind === 'says' && held < TO_BE_ABOUT) return false;
  const back = standFigures(taken, given, words).map((one) => one.kind);
  const there = standFigures(given, taken, words).every((one) => one.kind === 'stated');
  return there && back.includes('stated') && !back.includes('contradicted');
}

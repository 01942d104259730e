import type { Comparison } from '../../compare/comparison.ts';
import { countsRelation } from '../../compare/counts.ts';
import { compareValues } from '../../compare/compareValues.ts';
import { compareQuantities } from '../../compare/quantities.ts';
import type { Quantity, ReasonCode, Time, Value } from '../../model/index.ts';
import { crossingClash } from './crossingClashes.ts';
import type { Frame, StoryWords } from '../pairs/frames.ts';
import type { ScoreOf } from '../pairs/groups.ts';
import { reckonBetween } from './clashReckoning.ts';
import { sameDayWords } from './clashTimes.ts';
import { kindClash, type KindClash } from './kindClashes.ts';
import { fittingSlot } from '../pairs/slots.ts';
import { holds } from './slotPairs.ts';
import { partsOf } from '../values.ts';
import type { ValueClash } from './valueClashes.ts';

/** What is known of the story when a clash is weighed. */
export interface ClashContext {
  readonly scoreOf: ScoreOf;
  readonly story: StoryWords;
  /** Figures of a sentence and of an article, by their indexes. */
  readonly inSentence: (sentence: number) => readonly Quantity[];
  readonly inArticle: (article: number) => readonly Quantity[];
  /** The likeliest conflict between two values that two frames hold; null where there is none, and undefined where none was sought. */
  readonly clashBetween: ((left: Frame, right: Frame) => ValueClash | null) | undefined;
  /** Whether a person says that two frames answer one question; left out where nobody says so of any. */
  readonly vouchedFor?: (left: Frame, right: Frame) => boolean;
}

/**
 * Probability that two statements answer one question from which a difference between them is called a conflict, by the kind of
 * difference; null where it never is. Set on the silver events: below it most differences were two answers to two questions.
 */
const SURE: Partial<Record<ReasonCode, number | null>> = {
  'compare-quantity-figures-differ': 0.3,
  'compare-quantity-outside-bound': 0.3,
  'compare-quantity-outside-vague': 0.5,
  'compare-quantity-bound-at-its-time': 0.3,
  'point-counted-thing-differs': 0.3,
  'compare-party-first-name-differs': 0.15,
  'compare-quote-words-changed': 0.5,
  'compare-time-apart': 0.75,
  'compare-time-of-day-apart': 0.75,
  'compare-action-opposite': 0.8,
  'compare-action-denied': 0.9,
  'compare-place-differ': 0.85,
  'point-kinds-exclude': 0.45,
  'point-crossings-differ': 0.5,
};

/** The figures of a story by sentence and article; conflicts between its values were not sought. */
export function clashContext(story: StoryWords, scoreOf: ScoreOf): ClashContext {
  const bySentence = story.sentences.map(({ frames }) => figuresOf(frames));
  const byArticle = new Map<number, Quantity[]>();
  story.sentences.forEach(({ article }, index) => {
    byArticle.set(article, [...(byArticle.get(article) ?? []), ...bySentence[index]!]);
  });
  return {
    scoreOf,
    story,
    inSentence: (sentence) => bySentence[sentence] ?? [],
    inArticle: (article) => byArticle.get(article) ?? [],
    clashBetween: undefined,
  };
}

/** The same with the conflicts found between values of one group (likeliest first): no other figures or times in it clash. */
export function withClashes(context: ClashContext, clashes: readonly ValueClash[]): ClashContext {
  return { ...context, clashBetween: findingIn(clashes) };
}

function findingIn(clashes: readonly ValueClash[]): (left: Frame, right: Frame) => ValueClash | null {
  const bySentences = new Map<string, ValueClash[]>();
  for (const clash of clashes) {
    const key = `${clash.left.sentence}-${clash.right.sentence}`;
    bySentences.set(key, [...(bySentences.get(key) ?? []), clash]);
  }
  const find = (left: Frame, right: Frame): ValueClash | null =>
    bySentences
      .get(`${left.sentence}-${right.sentence}`)
      ?.find((clash) => holds(left, clash.left) && holds(right, clash.right)) ?? null;
  return (left, right) => find(left, right) ?? find(right, left);
}

/** Each figure of a sentence once, however many of its statements hold it. */
function figuresOf(frames: readonly Frame[]): Quantity[] {
  const figures = new Map<number, Quantity>();
  for (const { statement } of frames)
    for (const { value, span } of statement.parts) if (value.kind === 'quantity') figures.set(span.start, value);
  return [...figures.values()];
}

/**
 * A conflict that does not hold up becomes unclear: explained by what else the articles say, within one article, between statements
 * lined up too loosely, or between values of a group in which other conflicts were found.
 */
export function weighClash(comparison: Comparison, left: Frame, right: Frame, context: ClashContext): Comparison {
  if (comparison.kind !== 'conflicts') return comparison;
  const explained = explanationOf(comparison, left, right, context);
  if (explained) return explained;
  const sure = sureEnough(comparison.code, left, right);
  const vouched = context.vouchedFor?.(left, right) ?? false;
  const sought = context.clashBetween !== undefined && /^compare-(?:quantity|time)/.test(comparison.code);
  const loose = sure === null || (!vouched && (sought || context.scoreOf(left, right) < sure));
  return left.article === right.article || loose ? doubt(comparison, 'point-clash-loose', comparison.says) : comparison;
}

function explanationOf(comparison: Comparison, left: Frame, right: Frame, context: ClashContext): Comparison | null {
  const { code, says } = comparison;
  if (code.startsWith('compare-quantity')) {
    if (givenElsewhere(left, right, context))
      return doubt(
        comparison,
        'point-clash-figure-elsewhere',
        `Each report gives the other's figure for something else: ${says}`,
      );
    const reckoned = reckoningOf(left, right, context);
    if (reckoned !== null)
      return doubt(
        comparison,
        'point-clash-reckoned',
        `One figure comes from the other and further ones (${reckoned})`,
      );
  }
  if (code === 'compare-quantity-outside-bound' && sameFigure(left, right))
    return doubt(comparison, 'point-clash-bound-at-figure', says);
  if (code === 'compare-action-denied' && !sameActor(left, right))
    return doubt(comparison, 'point-clash-other-actor', says);
  if (code.startsWith('compare-time') && mayBeOneDay(left, right))
    return doubt(comparison, 'point-clash-time-assumed', `The words can mean the same time: ${says}`);
  return null;
}

/** A conflict told by words and not by values, unclear where the statements are lined up too loosely for it; null where there is none. */
export function wordClash(left: Frame, right: Frame, { scoreOf, story }: ClashContext): KindClash | null {
  const clash = kindClash(left, right, story) ?? crossingClash(left, right);
  if (!clash || scoreOf(left, right) >= (SURE[clash.comparison.code] ?? 1)) return clash;
  return { ...clash, comparison: doubt(clash.comparison, 'point-clash-loose', clash.comparison.says) };
}

/** A vague time ("several years ago") leaves so much open that what lies outside it is telling. */
const SURE_OF_VAGUE_TIME = 0.6;
/** A length or a sum of money alone does not say what it is the length or the price of. */
const SURE_OF_MEASURE = 0.55;

function sureEnough(code: ReasonCode, left: Frame, right: Frame): number | null {
  const vague = code === 'compare-time-apart' && [left, right].some((frame) => timeOf(frame)?.precision === 'vague');
  if (vague) return SURE_OF_VAGUE_TIME;
  const slot = code.startsWith('compare-quantity')
    ? fittingSlot(left.values.quantities, right.values.quantities)
    : null;
  const saysOfWhat = slot?.counts === 'same' && slot.left.counts !== '';
  return slot && slot.left.unit !== null && !saysOfWhat ? SURE_OF_MEASURE : (SURE[code] ?? null);
}

function reckoningOf(left: Frame, right: Frame, { inSentence }: ClashContext): string | null {
  const slot = fittingSlot(left.values.quantities, right.values.quantities);
  return slot && reckonBetween(slot.left, slot.right, inSentence(left.sentence), inSentence(right.sentence));
}

function doubt(comparison: Comparison, code: ReasonCode, says: string): Comparison {
  return { ...comparison, kind: 'unclear', code, says };
}

/** Whether the figure of one side stands in the other's sentence too, or each side's figure in the other's article: then they answer two questions. */
function givenElsewhere(left: Frame, right: Frame, { inSentence, inArticle }: ClashContext): boolean {
  const slot = fittingSlot(left.values.quantities, right.values.quantities);
  if (!slot) return false;
  const near = includes(inSentence(right.sentence), slot.left) || includes(inSentence(left.sentence), slot.right);
  return near || (includes(inArticle(right.article), slot.left) && includes(inArticle(left.article), slot.right));
}

function includes(figures: readonly Quantity[], wanted: Quantity): boolean {
  return figures.some(
    (one) =>
      one.unit === wanted.unit &&
      countsRelation(one.counts, wanted.counts) !== 'differ' &&
      compareQuantities({ ...one, counts: '' }, { ...wanted, counts: '' }).kind === 'same',
  );
}

/** "More than 30" and 30: the bound is set at the very figure, and one of them is a loose way of saying the other. */
function sameFigure(left: Frame, right: Frame): boolean {
  const slot = fittingSlot(left.values.quantities, right.values.quantities);
  return slot !== null && (slot.left.low ?? slot.left.high) === (slot.right.low ?? slot.right.high);
}

/** Whether both name who acts, and name the same: that one man did a thing and another did not is no denial. */
function sameActor(left: Frame, right: Frame): boolean {
  const actors = (frame: Frame): Value[] =>
    frame.statement.parts.filter((part) => part.role === 'actor').map((part) => part.value);
  return actors(left).some((a) => actors(right).some((b) => compareValues(a, b)?.kind === 'same'));
}

function mayBeOneDay(left: Frame, right: Frame): boolean {
  const [a, b] = [timeOf(left), timeOf(right)];
  return !a?.from || !b?.from || sameDayWords(a, b);
}

function timeOf(frame: Frame): Time | null {
  const value = partsOf(frame, 'time')[0]?.value;
  return value?.kind === 'time' ? value : null;
}

import type { Comparison } from '../compare/comparison.ts';
import { countsRelation } from '../compare/counts.ts';
import { compareValues } from '../compare/compareValues.ts';
import { compareQuantities } from '../compare/quantities.ts';
import type { Quantity, ReasonCode, Time, Value } from '../model/index.ts';
import type { Frame, StoryWords } from './frames.ts';
import type { ScoreOf } from './groups.ts';
import { reckoningBetween } from './clashReckoning.ts';
import { fittingSlot } from './slots.ts';
import { partsOf } from './values.ts';

/** What is known of the story when a clash is weighed. */
export interface ClashContext {
  readonly scoreOf: ScoreOf;
  /** Figures of a sentence and of an article, by their indexes. */
  readonly inSentence: (sentence: number) => readonly Quantity[];
  readonly inArticle: (article: number) => readonly Quantity[];
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
};

/** The figures of a story by sentence and article. */
export function clashContext(story: StoryWords, scoreOf: ScoreOf): ClashContext {
  const bySentence = story.sentences.map(({ frames }) => figuresOf(frames));
  const byArticle = new Map<number, Quantity[]>();
  story.sentences.forEach(({ article }, index) => {
    byArticle.set(article, [...(byArticle.get(article) ?? []), ...bySentence[index]!]);
  });
  return {
    scoreOf,
    inSentence: (sentence) => bySentence[sentence] ?? [],
    inArticle: (article) => byArticle.get(article) ?? [],
  };
}

/** Each figure of a sentence once, however many of its statements hold it. */
function figuresOf(frames: readonly Frame[]): Quantity[] {
  const figures = new Map<number, Quantity>();
  for (const { statement } of frames)
    for (const { value, span } of statement.parts) if (value.kind === 'quantity') figures.set(span.start, value);
  return [...figures.values()];
}

/** A conflict that does not hold up becomes unclear: within one article, between statements lined up too loosely, or explained by what else the articles say. */
export function weighClash(comparison: Comparison, left: Frame, right: Frame, context: ClashContext): Comparison {
  if (comparison.kind !== 'conflicts') return comparison;
  const sure = sureEnough(comparison.code, left, right);
  const loose = sure === null || context.scoreOf(left, right) < sure;
  if (left.article === right.article || loose) return doubt(comparison, 'point-clash-loose', comparison.says);
  if (comparison.code.startsWith('compare-quantity') && givenElsewhere(left, right, context))
    return doubt(
      comparison,
      'point-clash-figure-elsewhere',
      `Each report gives the other's figure for something else: ${comparison.says}`,
    );
  const reckoned = comparison.code.startsWith('compare-quantity') ? reckoningBetween(left, right, context) : null;
  if (reckoned !== null)
    return doubt(comparison, 'point-clash-reckoned', `One figure comes from the other and further ones (${reckoned})`);
  if (comparison.code === 'compare-quantity-outside-bound' && sameFigure(left, right))
    return doubt(comparison, 'point-clash-bound-at-figure', comparison.says);
  if (comparison.code === 'compare-action-denied' && !sameActor(left, right))
    return doubt(comparison, 'point-clash-other-actor', comparison.says);
  if (comparison.code.startsWith('compare-time') && sameDayWords(left, right))
    return doubt(comparison, 'point-clash-time-assumed', `The words can mean the same time: ${comparison.says}`);
  return comparison;
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

function doubt(comparison: Comparison, code: ReasonCode, says: string): Comparison {
  return { ...comparison, kind: 'unclear', code, says };
}

/** Whether the figure of one side stands in the other's sentence too, or each side's figure in the other's article: then they answer two questions. */
function givenElsewhere(left: Frame, right: Frame, { inSentence, inArticle }: ClashContext): boolean {
  const slot = fittingSlot(left.values.quantities, right.values.quantities);
  if (!slot) return false;
  const near = holds(inSentence(right.sentence), slot.left) || holds(inSentence(left.sentence), slot.right);
  return near || (holds(inArticle(right.article), slot.left) && holds(inArticle(left.article), slot.right));
}

function holds(figures: readonly Quantity[], wanted: Quantity): boolean {
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

/**
 * Whether two times may be the same in spite of how they were resolved: both were counted from publication and fall on the same
 * weekday, or a year was assumed and month and day agree.
 */
function sameDayWords(left: Frame, right: Frame): boolean {
  const [a, b] = [timeOf(left), timeOf(right)];
  if (!a?.from || !b?.from) return true;
  const assumed = Number(a.assumption !== null) + Number(b.assumption !== null);
  const [dayA, dayB] = [a.from.slice(5, 10), b.from.slice(5, 10)];
  if (assumed > 0 && dayA === dayB && dayA !== '') return true;
  if (assumed === 2) return a.precision !== 'day' || b.precision !== 'day' || weekday(a.from) === weekday(b.from);
  return assumed === 1 && a.from.slice(5, 7) === b.from.slice(5, 7) && a.from.slice(0, 4) !== b.from.slice(0, 4);
}

function timeOf(frame: Frame): Time | null {
  const value = partsOf(frame, 'time')[0]?.value;
  return value?.kind === 'time' ? value : null;
}

function weekday(iso: string): number {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay();
}

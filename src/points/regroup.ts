import type { Article, Member, Statement, Story } from '../model/index.ts';
import { clashesOf, onlyNamesSpeaker, scorePairs } from './alignPoints.ts';
import { buildPoint, type AlignedPoint } from './buildPoint.ts';
import { clashContext, withClashes, type ClashContext } from './clashes/clashes.ts';
import { focusOn, frameStory, weightOf, type Frame, type StoryWords } from './pairs/frames.ts';
import type { ScoreOf } from './pairs/groups.ts';
import { figuresOf, focusOnFigures } from './proposed/proposedGroups.ts';
import { fittingSlot } from './pairs/slots.ts';

/** Makes points anew from statements that somebody puts together or parts. */
export interface Regrouping {
  /**
   * The point that some statements make, judged by the usual rules. Between statements of `sure` (ids), which somebody says answer one
   * question, a difference is not doubted for how loosely they were lined up.
   */
  readonly build: (members: readonly Member[], sure: ReadonlySet<string>) => AlignedPoint;
  /** Weight of the content words that two statements have in common, as a share of the lighter one's (0 to 1). */
  readonly likeness: (a: Member, b: Member) => number;
}

/** `statements` are all that may stand in a point; `articles` are in the order in which points were made. Nothing is read before it is needed. */
export function openRegrouping(
  story: Story,
  articles: readonly Article[],
  statements: readonly Statement[],
): Regrouping {
  const telling = statements.filter((one) => !onlyNamesSpeaker(one) || one.foundBy.code === 'statement-named');
  const words = once(() => frameStory(articles, [...new Map(telling.map((one) => [one.id, one])).values()]));
  const frames = once(() => new Map(words().sentences.flatMap((one) => one.frames.map((frame) => [frame.key, frame]))));
  const doubting = once(() => contextOf(words(), articles));
  const frameOf = ({ statementId, figureAt }: Member): Frame[] => {
    const frame = frames().get(statementId);
    return frame ? [focusAt(frame, figureAt)] : [];
  };
  return {
    build(members, sure) {
      const frames = alignFigures(members.flatMap(frameOf));
      return buildPoint(story, articles, { frames, score: frames.length > 1 ? 0 : 1 }, trusting(doubting(), sure));
    },
    likeness(a, b) {
      const [[left], [right]] = [frameOf(a), frameOf(b)];
      if (!left || !right) return 0;
      const common = [...left.keys].filter((key) => right.keys.has(key));
      return weightOf(common, words().rarity) / Math.max(Number.MIN_VALUE, Math.min(left.weight, right.weight));
    },
  };
}

/** The same context, in which any two statements of a set are sure to answer one question. */
function trusting(context: ClashContext, sure: ReadonlySet<string>): ClashContext {
  const vouchedFor = (left: Frame, right: Frame): boolean =>
    sure.has(left.statement.id) && sure.has(right.statement.id);
  return { ...context, vouchedFor, scoreOf: (a, b) => (vouchedFor(a, b) ? 1 : context.scoreOf(a, b)) };
}

/** What pairs of the story scored and which of its values clash, as it was when points were made. */
function contextOf(words: StoryWords, articles: readonly Article[]): ClashContext {
  const pairs = scorePairs(words);
  const scores = new Map<string, number>();
  for (const { left, right, score } of pairs) {
    scores.set(`${left.key}|${right.key}`, score);
    scores.set(`${right.key}|${left.key}`, score);
  }
  const scoreOf: ScoreOf = (left, right) => scores.get(`${left.key}|${right.key}`) ?? 0;
  return withClashes(clashContext(words, scoreOf), clashesOf(words, articles, pairs));
}

function focusAt(frame: Frame, figureAt: number | null): Frame {
  const figure = figuresOf(frame).find(({ span }) => span.start === figureAt);
  return figure ? focusOn(frame, figure) : frame;
}

/** Where others stand for a figure, a statement put beside them stands for the one of its own that fits theirs best. */
function alignFigures(frames: readonly Frame[]): Frame[] {
  const others = frames.flatMap(({ focus, values }) => (focus ? values.quantities : []));
  if (others.length === 0) return focusOnFigures(frames);
  return frames.map((frame) => {
    const best = frame.focus ? null : (fittingSlot(frame.values.quantities, others)?.left ?? null);
    return best ? focusAt(frame, figuresOf(frame).find(({ value }) => value === best)?.span.start ?? null) : frame;
  });
}

function once<Made>(make: () => Made): () => Made {
  let made: { readonly value: Made } | null = null;
  return () => (made ??= { value: make() }).value;
}

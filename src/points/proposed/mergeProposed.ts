import { focusOn, isStretch, type Frame, type StoryWords } from '../pairs/frames.ts';
import { overlaps, type Group, type ScoreOf } from '../pairs/groups.ts';
import type { PairScores } from '../pairs/pairScores.ts';
import { figuresOf } from './proposedGroups.ts';
import { fittingSlot } from '../pairs/slots.ts';

/** The frames of one proposed point that hold. */
export interface HeldPoint {
  readonly key: string;
  readonly frames: readonly Frame[];
}

/** A proposed point with what the rules add to it; `frames` holds the added ones too. */
export interface WidenedPoint extends HeldPoint {
  readonly added: readonly Frame[];
  /** True where the rules had lined up all its articles by themselves. */
  readonly alsoFound: boolean;
}

/** What comes of proposed points and found groups together. */
export interface Merged<Found extends Group> {
  readonly proposed: readonly WidenedPoint[];
  /** Groups found that touch no proposed point. */
  readonly others: readonly Found[];
}

/** Mean score with the proposed statements from which a statement of a group that touches the point is added. */
const FITS = 0.6;
/** Share of their content words that a text and its reprint have in common. */
const REPRINTED = 0.75;
/** The same for other words of an article that is in the point, and what one of the pairs must reach. */
const FITS_AGAIN = 0.4;
const ONE_FITS = 0.7;
/** Score of a group from which it stands beside the proposed points. */
const ALONE = 0.5;

/**
 * Adds to proposed points what the rules line up with them, and keeps the groups that no proposal touches. A reader sees which answers
 * belong together better than the rules do, so that a group that holds two articles of a proposed point gives way to it; one that holds
 * a single article of it may bring in further ones. `claiming` are words that proposals take for other questions, refused ones too.
 */
export function mergeProposed<Found extends Group>(
  held: readonly HeldPoint[],
  claiming: readonly Frame[],
  found: readonly Found[],
  words: StoryWords,
  scores: PairScores,
): Merged<Found> {
  const claimed = bySentence([...claiming, ...held.flatMap((one) => one.frames)]);
  const touching = found.map((group) => ({ group, by: new Map(held.map((one) => [one.key, articlesIn(group, one)])) }));
  const proposed = held.map((point): WidenedPoint => {
    const articles = new Set(point.frames.map((frame) => frame.article));
    const brought = touching.flatMap(({ group, by }) => {
      const shared = by.get(point.key) ?? 0;
      if (shared === 0) return [];
      const fits = (frame: Frame): boolean =>
        shared === 1
          ? fitsAll(frame, point.frames, scores.scoreOf)
          : !articles.has(frame.article) && isReprinted(frame, point.frames, scores.scoreOf);
      return group.frames.filter(fits);
    });
    const added = addEach(point.frames, [...brought, ...saidAgain(point, claimed, words, scores)]);
    return {
      key: point.key,
      frames: [...point.frames, ...added],
      added,
      alsoFound: found.some((group) => holdsAll(group, point)),
    };
  });
  const others = touching.filter(
    ({ group, by }) => group.score >= ALONE && [...by.values()].every((count) => count === 0),
  );
  return { proposed, others: others.map(({ group }) => group) };
}

function bySentence(frames: readonly Frame[]): Map<number, Frame[]> {
  const groups = new Map<number, Frame[]>();
  for (const frame of frames) {
    const group = groups.get(frame.sentence);
    if (group) group.push(frame);
    else groups.set(frame.sentence, [frame]);
  }
  return groups;
}

/** Articles of a point of which a group holds the same words. */
function articlesIn({ frames }: Group, point: HeldPoint): number {
  return new Set(frames.filter((frame) => holds(point.frames, frame)).map((frame) => frame.article)).size;
}

function holdsAll({ frames }: Group, point: HeldPoint): boolean {
  return point.frames.every((frame) => holds(frames, frame));
}

/** Other words of an article of the point that say the same again and that no proposal claims, best first. */
function saidAgain(
  point: HeldPoint,
  claimed: ReadonlyMap<number, readonly Frame[]>,
  { sentences }: StoryWords,
  { near, scoreOf }: PairScores,
): Frame[] {
  const articles = new Set(point.frames.map((frame) => frame.article));
  const ofFigures = point.frames.every((frame) => frame.focus !== null);
  return [...new Set(point.frames.flatMap((frame) => near(frame.sentence)))]
    .filter((sentence) => articles.has(sentences[sentence]!.article))
    .flatMap((sentence) => sentences[sentence]!.frames.filter((frame) => !isStretch(frame)))
    .flatMap((frame) => (ofFigures ? figuresOf(frame).map((figure) => focusOn(frame, figure)) : [frame]))
    .filter((frame) => !holds(claimed.get(frame.sentence) ?? [], frame))
    .map((frame) => ({
      frame,
      mean: meanScore(frame, point.frames, scoreOf),
      best: bestScore(frame, point.frames, scoreOf),
    }))
    .filter(({ mean, best }) => mean >= FITS_AGAIN && best >= ONE_FITS)
    .sort((a, b) => b.mean - a.mean || (a.frame.key < b.frame.key ? -1 : 1))
    .map(({ frame }) => frame);
}

/** Those of the further frames whose words are not there yet, in their order. */
function addEach(frames: readonly Frame[], further: readonly Frame[]): Frame[] {
  const added: Frame[] = [];
  for (const frame of further) if (!holds([...frames, ...added], frame)) added.push(frame);
  return added;
}

function meanScore(frame: Frame, frames: readonly Frame[], scoreOf: ScoreOf): number {
  const scores = scoresWith(frame, frames, scoreOf);
  return scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
}

function bestScore(frame: Frame, frames: readonly Frame[], scoreOf: ScoreOf): number {
  return Math.max(0, ...scoresWith(frame, frames, scoreOf));
}

function scoresWith(frame: Frame, frames: readonly Frame[], scoreOf: ScoreOf): number[] {
  return frames.filter((one) => one.article !== frame.article).map((one) => scoreOf(frame, one));
}

function holds(frames: readonly Frame[], frame: Frame): boolean {
  return frames.some((one) => sameWords(one, frame));
}

/** Whether a statement fits those of the point, and gives no figure that one of them does not give. */
function fitsAll(frame: Frame, frames: readonly Frame[], scoreOf: ScoreOf): boolean {
  return meanScore(frame, frames, scoreOf) >= FITS && !frames.some((one) => givesOtherFigure(one, frame));
}

/** Whether a statement of the point stands in these words, all but a few. */
function isReprinted(frame: Frame, frames: readonly Frame[], scoreOf: ScoreOf): boolean {
  return frames.some((one) => {
    const common = [...one.keys].filter((key) => frame.keys.has(key)).length;
    const alike = common >= REPRINTED * Math.max(one.keys.size, frame.keys.size);
    return alike && !givesOtherFigure(one, frame) && scoreOf(one, frame) >= FITS;
  });
}

/** Whether two frames stand for figures that differ: what is added to a point must not be a new answer. */
function givesOtherFigure(a: Frame, b: Frame): boolean {
  if (!a.focus || !b.focus) return false;
  return fittingSlot(a.values.quantities, b.values.quantities)?.ifSame.kind === 'conflicts';
}

/** Whether two frames rest on the same words of one article: two figures of one statement are two facts. */
export function sameWords(a: Frame, b: Frame): boolean {
  if (a.focus && b.focus && a.focus.span.start !== b.focus.span.start) return false;
  return a.article === b.article && overlaps(a.statement.span, b.statement.span);
}

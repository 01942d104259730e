import type { Span } from '../../model/index.ts';
import { focusOn, within, type Frame, type StoryWords } from '../pairs/frames.ts';
import type { ScoreOf } from '../pairs/groups.ts';

/** A shorter quote is a bare name, figure or verb, which does not show what it is about. */
const BARE = 25;
/** A longer one may hold more than the answer. */
const WIDE = 40;
/** Share of the words covered together that a statement must have in common with a quote to stand for it. */
const COMMON_WITH_BARE = 0.4;
const COMMON_WITH_WIDE = 0.25;
/** What a tighter statement must fit the others better by. */
const GAIN = 0.1;
const SHORTEST = 15;

/**
 * The frames of a proposed point, each in the words that were read around or within it where these are better: around a bare name or
 * figure, so that it shows what it is about; within a long quote, where they fit the other articles' words clearly better.
 */
export function fitWords(frames: readonly Frame[], words: StoryWords, scoreOf: ScoreOf): Frame[] {
  return frames.map((frame) => {
    const others = frames.filter((one) => one.article !== frame.article);
    if (others.length === 0 || (frame.length >= BARE && frame.length <= WIDE)) return frame;
    const fit = (one: Frame): number => others.reduce((sum, other) => sum + scoreOf(one, other), 0) / others.length;
    const isBare = frame.length < BARE;
    const read = words.sentences[frame.sentence]!.frames.filter((one) => mayStandFor(one, frame, isBare));
    const best = read
      .map((one) => ({ one: withFocusOf(frame, one), fit: fit(withFocusOf(frame, one)) }))
      .sort((a, b) => b.fit - a.fit || a.one.length - b.one.length || (a.one.key < b.one.key ? -1 : 1))[0];
    return best && best.fit >= fit(frame) + (isBare ? 0 : GAIN) ? best.one : frame;
  });
}

function mayStandFor(read: Frame, frame: Frame, isBare: boolean): boolean {
  const [inner, outer] = [read.statement.span, frame.statement.span];
  if (read.focus || (frame.focus && !within(frame.focus.span, inner))) return false;
  if (isBare) return within(outer, inner) && shareOf(inner, outer) >= COMMON_WITH_BARE;
  return read.length < frame.length && read.length >= SHORTEST && shareOf(inner, outer) >= COMMON_WITH_WIDE;
}

function withFocusOf({ focus }: Frame, read: Frame): Frame {
  return focus?.value.kind === 'quantity' ? focusOn(read, { ...focus, value: focus.value }) : read;
}

function shareOf(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

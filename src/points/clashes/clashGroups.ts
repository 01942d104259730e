import { focusOn, type Frame } from '../pairs/frames.ts';
import type { Group, ScoreOf } from '../pairs/groups.ts';
import { holds } from './slotPairs.ts';
import { compareSlot } from '../pairs/slots.ts';
import type { ValueClash } from './valueClashes.ts';
import type { ValueSlot } from './valueSlots.ts';

/** A group of a story with the conflicts between values that are told in it. */
export interface ClashGroup extends Group {
  readonly clashes: readonly ValueClash[];
}

/**
 * Puts conflicts into the groups that hold both sides, and makes groups for those that none holds. One value is told in one
 * conflicting group, that of its likeliest conflict. `clashes` come likeliest first.
 */
export function groupClashes(clashes: readonly ValueClash[], found: readonly Group[], scoreOf: ScoreOf): ClashGroup[] {
  const homes = new Map<string, Home>();
  const made: Home[] = [];
  for (const clash of clashes) {
    const keys = [keyOf(clash.left), keyOf(clash.right)];
    const known = [...new Set(keys.flatMap((key) => homes.get(key) ?? []))];
    const home = homeFor(clash, known, found, made);
    if (!home) continue;
    for (const key of keys) homes.set(key, home);
    home.clashes.push(clash);
  }
  const byGroup = new Map([...homes.values()].flatMap((home) => (home.group ? [[home.group, home] as const] : [])));
  return [
    ...found.map((group) => {
      const home = byGroup.get(group);
      return home ? showClashes(group, home, scoreOf) : { ...group, clashes: [] };
    }),
    ...made.map(groupOf),
  ];
}

/** Where conflicts are told: in a group that was found, or in one made for them. */
interface Home {
  readonly group: Group | null;
  readonly clashes: ValueClash[];
}

/** Probability of a conflict from which it is told, unless both sides stand in one group and measure what they call by one name. */
const SURE = 0.75;

function measureAlike({ left, right }: ValueClash): boolean {
  const [a, b] = [left.part.value, right.part.value];
  return a.kind === 'quantity' && b.kind === 'quantity' && a.unit !== null && a.counts !== '' && a.counts === b.counts;
}

function homeFor(clash: ValueClash, known: readonly Home[], found: readonly Group[], made: Home[]): Home | null {
  if (known.length > 1) return null;
  const [only] = known;
  if (only) return only.group === null || tells(only.group, clash) ? only : null;
  const group = found.find((one) => tells(one, clash)) ?? null;
  if (clash.probability < SURE && !(group && measureAlike(clash))) return null;
  const home: Home = { group, clashes: [] };
  if (!group) made.push(home);
  return home;
}

function keyOf({ sentence, part }: ValueSlot): string {
  return `${sentence}:${part.span.start}`;
}

function tells({ frames }: Group, { left, right }: ValueClash): boolean {
  return frames.some((a) => holds(a, left) && frames.some((b) => holds(b, right)));
}

/** Share of the likeness of the clashing statements that another must have to them to stand in their point. */
const NEAR = 0.8;

/** A group with each clashing value shown by its whole clause, and without statements that fit neither side. */
function showClashes({ frames, score }: Group, { clashes }: Home, scoreOf: ScoreOf): ClashGroup {
  const ends = frames.filter((frame) => clashes.some(({ left, right }) => holds(frame, left) || holds(frame, right)));
  const between = ends.flatMap((a) => ends.flatMap((b) => (a.article < b.article ? [scoreOf(a, b)] : [])));
  const least = NEAR * Math.max(...between);
  const kept = frames.filter((frame) => {
    if (ends.includes(frame)) return true;
    const others = ends.filter(({ article }) => article !== frame.article);
    return others.length === 0 || others.some((end) => agrees(frame, end) || scoreOf(frame, end) >= least);
  });
  return { frames: kept.map((frame) => fuller(frame, clashes)), score, clashes };
}

/** Whether a figure stands behind that of another: it is the same or tells it more vaguely. */
function agrees(frame: Frame, end: Frame): boolean {
  const kind = frame.focus && end.focus ? compareSlot(frame, end)?.kind : undefined;
  return kind === 'same' || kind === 'vaguer';
}

function fuller(frame: Frame, clashes: readonly ValueClash[]): Frame {
  if (!frame.focus) return frame;
  const slot = clashes.flatMap(({ left, right }) => [left, right]).find((one) => holds(frame, one));
  return slot ? frameOf(slot) : frame;
}

/** Statements of one article in one group, at most. */
const PER_ARTICLE = 3;

function groupOf({ clashes }: Home): ClashGroup {
  const frames = new Map<string, Frame>();
  for (const end of clashes.flatMap(({ left, right }) => [frameOf(left), frameOf(right)])) {
    const beside = [...frames.values()].filter(({ article }) => article === end.article).length;
    if (beside < PER_ARTICLE) frames.set(end.key, end);
  }
  return { frames: [...frames.values()], score: clashes[0]!.probability, clashes };
}

/** The clause that gives a value, and stands for it where it is a figure. */
function frameOf({ part: { role, value, span }, clause }: ValueSlot): Frame {
  return value.kind === 'quantity' ? focusOn(clause, { role, value, span }) : clause;
}

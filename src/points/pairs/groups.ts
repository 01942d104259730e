import { overlaps, within, type Frame } from './frames.ts';
import type { ScoredPair } from './scoredPair.ts';
import { settleWords } from './settleWords.ts';
import { compareParts } from '../values.ts';

export { overlaps } from './frames.ts';

export interface GroupSettings {
  /** A pair below this is never joined. */
  readonly join: number;
  /** The same where one surname stands with two first names: that both speak of one person is then likely in itself. */
  readonly joinNames: number;
  /** The same for words that share one content word: two reports that both say "on Tuesday" need not say the same. */
  readonly joinOnOneWord: number;
  /** Mean score that a group must keep over the pairs between its members, absent pairs counting as `absent`. */
  readonly keep: number;
  readonly absent: number;
  /** How far a pair's worth hangs on its fit: 0 not at all, 1 wholly. */
  readonly byFit: number;
  /** What a pair loses for each side whose words are already joined with other words of the same article. */
  readonly taken: number;
}

/** Frames that answer one question, with the mean score of the pairs between them (absent pairs counted). */
export interface Group {
  readonly frames: readonly Frame[];
  readonly score: number;
}

/** All groups of a story, and the score of any pair of frames. */
export interface Groups {
  readonly found: readonly Group[];
  readonly scoreOf: ScoreOf;
}

/** Probability that two frames answer one question; low for a pair that was not compared. */
export type ScoreOf = (left: Frame, right: Frame) => number;

/** Statements of one article in one group, at most: a point with more is a heap. */
const PER_ARTICLE = 3;

/**
 * Joins pairs into groups, figures first and then best first. The same words are not joined twice with the same words of
 * another article, and a group grows only while its members fit each other. Order of the result follows the best pair of each group.
 */
export function groupPairs(pairs: readonly ScoredPair[], settings: GroupSettings): Groups {
  const known = new Map<string, ScoredPair>();
  for (const pair of pairs) known.set(keyOf(pair.left, pair.right), pair);
  const worth: ScoreOf = (left, right) => {
    const pair = known.get(keyOf(left, right));
    return pair ? worthOf(pair, settings) : settings.absent;
  };
  const groups = new Map<string, Frame[]>();
  const joined: ScoredPair[] = [];
  const joinedBySentence = new Map<number, ScoredPair[]>();
  const ordered = pairs
    .filter((pair) => worthOf(pair, settings) >= settings.joinNames)
    .map((pair) => ({ ...pair, worth: worthOf(pair, settings) }))
    .sort((a, b) => Number(holdsFigures(b)) - Number(holdsFigures(a)) || b.worth - a.worth || compareIds(a, b));
  for (const pair of ordered) {
    const enough = enoughFor(pair, settings);
    if (pair.worth < enough) continue;
    const rivals = joinedBySentence.get(pair.left.sentence) ?? [];
    const rivalsRight = joinedBySentence.get(pair.right.sentence) ?? [];
    if (rivals.some((one) => saysTheSame(one, pair))) continue;
    if (!holdsFigures(pair) && isTold(rivals, pair.left) && isTold(rivalsRight, pair.right)) continue;
    const lost =
      settings.taken *
      (Number(isTaken(rivals, pair.left, pair.right)) + Number(isTaken(rivalsRight, pair.right, pair.left)));
    if (pair.worth - lost < enough) continue;
    if (!join(pair, groups, worth, settings)) continue;
    joined.push(pair);
    for (const sentence of [pair.left.sentence, pair.right.sentence]) {
      joinedBySentence.set(sentence, [...(joinedBySentence.get(sentence) ?? []), pair]);
    }
  }
  const scoreOf: ScoreOf = (left, right) => known.get(keyOf(left, right))?.score ?? settings.absent;
  const found = settleWords([...new Set(groups.values())], pairs).map((frames) => ({
    frames,
    score: meanScore(frames, frames, scoreOf, settings.absent),
  }));
  return { found, scoreOf };
}

/** What a pair is worth where several would be joined. */
export function worthOf({ score, fit }: Pick<ScoredPair, 'score' | 'fit'>, { byFit }: GroupSettings): number {
  return score * (1 - byFit + byFit * fit);
}

/** Whether figure is held against figure; that comes before the words around them are joined as words. */
function holdsFigures({ left, right }: ScoredPair): boolean {
  return left.focus !== null && right.focus !== null;
}

/** Whether a figure that a statement gives is joined with others: what the statement says is told there. */
function isTold(joined: readonly ScoredPair[], { statement, article }: Frame): boolean {
  return joined.some(({ left, right }) =>
    [left, right].some(
      (one) => one.focus !== null && one.article === article && within(one.focus.span, statement.span),
    ),
  );
}

/** The score from which a pair is joined. */
function enoughFor(pair: ScoredPair & { readonly worth: number }, settings: GroupSettings): number {
  if (pair.worth < settings.join && namesOnePersonTwice(pair)) return settings.joinNames;
  return !holdsFigures(pair) && wordsInCommon(pair) < 2 ? settings.joinOnOneWord : settings.join;
}

function wordsInCommon({ left, right }: ScoredPair): number {
  return [...left.keys].filter((key) => right.keys.has(key)).length;
}

function namesOnePersonTwice({ left, right }: ScoredPair): boolean {
  return compareParts(left, right, 'party')?.comparison.code === 'compare-party-first-name-differs';
}

function compareIds(a: ScoredPair, b: ScoredPair): number {
  const [x, y] = [keyOf(a.left, a.right), keyOf(b.left, b.right)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function keyOf(a: Frame, b: Frame): string {
  const [x, y] = [a.key, b.key];
  return x < y ? `${x} ${y}` : `${y} ${x}`;
}

/** Whether two frames rest on the same words: two figures of one statement are two facts. */
function sameWords(a: Frame, b: Frame): boolean {
  if (a.focus && b.focus && a.focus.span.start !== b.focus.span.start) return false;
  return a.article === b.article && overlaps(a.statement.span, b.statement.span);
}

function saysTheSame(done: ScoredPair, pair: ScoredPair): boolean {
  return (
    (sameWords(done.left, pair.left) && sameWords(done.right, pair.right)) ||
    (sameWords(done.left, pair.right) && sameWords(done.right, pair.left))
  );
}

/** Whether the words of `one` are already joined with words of the article of `other`; a figure is only taken as a figure. */
function isTaken(rivals: readonly ScoredPair[], one: Frame, other: Frame): boolean {
  const takes = (frame: Frame): boolean => sameWords(frame, one) && (frame.focus === null) === (one.focus === null);
  return rivals.some(
    ({ left, right }) =>
      (takes(left) && right.article === other.article) || (takes(right) && left.article === other.article),
  );
}

function join(pair: ScoredPair, groups: Map<string, Frame[]>, worth: ScoreOf, settings: GroupSettings): boolean {
  const left = groups.get(pair.left.key) ?? [pair.left];
  const right = groups.get(pair.right.key) ?? [pair.right];
  if (left === right) return true;
  const merged = [...left, ...right];
  if (isHeap(merged) || meanScore(left, right, worth, settings.absent) < settings.keep) return false;
  for (const frame of merged) groups.set(frame.key, merged);
  return true;
}

function isHeap(frames: readonly Frame[]): boolean {
  const counts = new Map<number, number>();
  for (const { article } of frames) counts.set(article, (counts.get(article) ?? 0) + 1);
  return [...counts.values()].some((count) => count > PER_ARTICLE);
}

/** Mean over the pairs of different articles between two groups. */
function meanScore(left: readonly Frame[], right: readonly Frame[], scoreOf: ScoreOf, absent: number): number {
  let sum = 0;
  let count = 0;
  for (const a of left)
    for (const b of right) {
      if (a.article === b.article) continue;
      sum += scoreOf(a, b);
      count++;
    }
  return count === 0 ? absent : sum / count;
}

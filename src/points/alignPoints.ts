import { sameMeaning } from '../compare/words.ts';
import type { Article, Statement, Story, Value } from '../model/index.ts';
import { buildPoint, type AlignedPoint } from './buildPoint.ts';
import { groupClashes, type ClashGroup } from './clashes/clashGroups.ts';
import { clashContext, withClashes, type ClashContext } from './clashes/clashes.ts';
import { pairSentences, pairStatements, type SentencePair } from './pairs/candidates.ts';
import { signalsOf } from './pairs/features.ts';
import { frameStory, isStretch, overlaps, type Frame, type StoryWords } from './pairs/frames.ts';
import { groupPairs, type GroupSettings } from './pairs/groups.ts';
import clashModel from './clashes/clash-model.json' with { type: 'json' };
import model from './pairs/pair-model.json' with { type: 'json' };
import { compareSlot } from './pairs/slots.ts';
import { scorePair, type PairModel } from './pairs/pairModel.ts';
import type { ScoredPair } from './pairs/scoredPair.ts';
import { pairQuantities } from './pairs/quantityPairs.ts';
import { pairSlots } from './clashes/slotPairs.ts';
import { findClashes, type ClashModels, type ValueClash } from './clashes/valueClashes.ts';
import { valueSlots } from './clashes/valueSlots.ts';

export type { AlignedPoint } from './buildPoint.ts';

/**
 * The nets that tell whether two statements answer one question: any two, and two that count the same thing; and of any two that do
 * whether they do in just these words.
 */
export interface PairModels {
  readonly any: PairModel;
  readonly fit: PairModel;
  readonly figures: PairModel;
}

/** Chosen on the silver events by the claims bench; see docs/decisions/0004-lining-up-statements.md and 0014-what-trees-add.md. */
export const SETTINGS: GroupSettings = {
  join: 0.35,
  joinNames: 0.3,
  joinOnOneWord: 0.6,
  keep: 0.2,
  absent: 0.02,
  byFit: 0.5,
  taken: 0.2,
};

/**
 * Lines up the statements of one story: points that several articles answer, in the order of the first words that do, then what
 * one article alone says. `articles` must be in a fixed order; a statement serves one point, and a stretch of the same words may
 * serve it in the statement's place.
 */
export function alignPoints(
  story: Story,
  articles: readonly Article[],
  statements: readonly Statement[],
  stretches: readonly Statement[] = [],
  models: PairModels = model,
  clashModels: ClashModels = clashModel,
): AlignedPoint[] {
  const words = frameStory(
    articles,
    [...statements, ...stretches].filter((one) => !onlyNamesSpeaker(one)),
  );
  const { groups, context } = lineUp(words, articles, models, clashModels);
  const shared = groups.map((group) => buildPoint(story, articles, group, withClashes(context, group.clashes)));
  const alone = framesAlone(
    words,
    groups.flatMap((group) => group.frames),
  ).map((frame) => buildPoint(story, articles, { frames: [frame], score: 1 }, context));
  return [...shared, ...alone];
}

/** The groups of a story, with the conflicts between values in them, and what is known when a difference is weighed. */
export function lineUp(
  words: StoryWords,
  articles: readonly Article[],
  models: PairModels = model,
  clashModels: ClashModels = clashModel,
): { readonly groups: readonly ClashGroup[]; readonly context: ClashContext } {
  const pairs = scorePairs(words, models);
  const { found, scoreOf } = groupPairs(pairs, SETTINGS);
  const groups = groupClashes(clashesOf(words, articles, pairs, clashModels), found, scoreOf);
  return { groups, context: clashContext(words, scoreOf) };
}

/** The conflicts between figures and times of a story, likeliest first; `pairs` are its scored pairs of statements. */
export function clashesOf(
  words: StoryWords,
  articles: readonly Article[],
  pairs: readonly ScoredPair[],
  models: ClashModels = clashModel,
): ValueClash[] {
  const slots = valueSlots(words, articles);
  return findClashes(slots, pairSlots(slots, pairSentences(words), pairs, words), models);
}

/** "the coastguard said", "a spokesman told reporters": who spoke is in the attribution of what was said, and is no fact of its own. */
export function onlyNamesSpeaker({ parts, span }: Statement): boolean {
  const actions = parts.flatMap(({ value }) => (value.kind === 'action' ? [value.verb] : []));
  const telling = parts.some(({ value }) => TELLING_KINDS.has(value.kind));
  return (
    actions.length > 0 &&
    !telling &&
    span.end - span.start <= FRAME &&
    actions.every((verb) => sameMeaning(verb, 'say'))
  );
}

const TELLING_KINDS: ReadonlySet<Value['kind']> = new Set(['quantity', 'time', 'quote']);
/** Longest frame that only names a speaker, in characters; in longer ones something is reported. */
const FRAME = 45;

/** A pair that scores lower is not kept: it can neither be joined nor speak for a group. */
const LOWEST = 0.05;

/**
 * Pairs of statements with the probability that both answer one question: of near sentences, and wherever they stand of
 * statements that count the same thing, for which a model of their own decides. Hopeless pairs are left out.
 */
export function scorePairs(words: StoryWords, models: PairModels = model): ScoredPair[] {
  const near = pairSentences(words);
  const figures = pairQuantities(words, near).map(({ left, right, pair }) => ({
    left,
    right,
    score: scoreFigures(left, right, pair, words, models.figures),
    fit: 1,
  }));
  const others = near.flatMap((pair) =>
    pairStatements(pair, words).flatMap(([left, right]) => {
      const signals = signalsOf(left, right, pair, words);
      const score = scorePair(signals, models.any);
      return score < LOWEST ? [] : [{ left, right, score, fit: scorePair(signals, models.fit) }];
    }),
  );
  return [...figures.filter(({ score }) => score >= LOWEST), ...others];
}

/** Figures that are one and are given for two things are told by that alone; the model learned on things counted alike. */
function scoreFigures(left: Frame, right: Frame, pair: SentencePair, words: StoryWords, figures: PairModel): number {
  const other = left.focus && right.focus && compareSlot(left, right)?.code === 'point-counted-thing-differs';
  return other ? ONE_FIGURE : scorePair(signalsOf(left, right, pair, words), figures);
}

const ONE_FIGURE = 0.9;

/** Content words from which a statement says something by itself: "when she hit the rock" is left to the words around it. */
const TELLING = 3;

/** Clauses of which no word is part of a shared point; of statements that overlap the longest. */
export function framesAlone(words: StoryWords, joined: readonly Frame[]): Frame[] {
  const joinedBySentence = new Map<number, Frame[]>();
  for (const frame of joined)
    joinedBySentence.set(frame.sentence, [...(joinedBySentence.get(frame.sentence) ?? []), frame]);
  return words.sentences.flatMap((sentence, index) => {
    const kept: Frame[] = [];
    const taken = joinedBySentence.get(index) ?? [];
    for (const frame of [...sentence.frames].sort(
      (a, b) => b.length - a.length || a.statement.span.start - b.statement.span.start,
    )) {
      const free = [...taken, ...kept].every((other) => !overlaps(frame.statement.span, other.statement.span));
      if (free && frame.keys.size >= TELLING && !isStretch(frame)) kept.push(frame);
    }
    return kept.sort((a, b) => a.statement.span.start - b.statement.span.start);
  });
}

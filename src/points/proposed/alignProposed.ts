import type { Article, Reason, Statement, Story } from '../../model/index.ts';
import { alignPoints, framesAlone, lineUp, onlyNamesSpeaker, type PairModels } from '../alignPoints.ts';
import { buildPoint, type AlignedPoint } from '../buildPoint.ts';
import { pairSentences } from '../pairs/candidates.ts';
import { checkProposed } from './checkProposed.ts';
import { clashContext, withClashes } from '../clashes/clashes.ts';
import { fitWords } from './fitWords.ts';
import { frameStory, type Frame, type StoryWords } from '../pairs/frames.ts';
import { mergeProposed } from './mergeProposed.ts';
import model from '../pairs/pair-model.json' with { type: 'json' };
import { openPairScores } from '../pairs/pairScores.ts';
import type { ProposedGroup } from './proposedGroups.ts';
import { concludeProposed, type ProposalFate } from './concludeProposed.ts';
import type { SettleContext } from './settleProposed.ts';

/** The points of a story with what others proposed, and what became of each proposal, by its key. */
export interface ProposedAlignment {
  readonly aligned: readonly AlignedPoint[];
  readonly fates: ReadonlyMap<string, ProposalFate>;
  /** Ids of the points that rest on a proposal and that the rules do not have by themselves. */
  readonly onProposal: ReadonlySet<string>;
  /** Why points that rest on proposals stand as they do, by their ids. */
  readonly whyProposed: ReadonlyMap<string, readonly Reason[]>;
}

/** Statements of a story: those found, further stretches, and those that proposals point at. */
export interface StoryStatements {
  readonly statements: readonly Statement[];
  readonly stretches: readonly Statement[];
  readonly proposed: readonly Statement[];
}

/**
 * Lines up the statements of a story as `alignPoints` does, together with points that somebody proposes: their statements are checked
 * and their relation is judged anew, what the rules line up with them is added, and groups found that say otherwise give way.
 */
export function alignProposed(
  story: Story,
  articles: readonly Article[],
  given: StoryStatements,
  groups: readonly ProposedGroup[],
  models: PairModels = model,
): ProposedAlignment {
  if (groups.length === 0) {
    const aligned = alignPoints(story, articles, given.statements, given.stretches, models);
    return { aligned, fates: new Map(), onProposal: new Set(), whyProposed: new Map() };
  }
  const { words, frameOf } = frameAll(articles, given);
  const scores = openPairScores(words, pairSentences(words), models);
  const { groups: found, context: rules } = lineUp(words, articles, models);
  const checked = groups.map((group) => checkProposed(group, frameOf, articles));
  const held = checked
    .filter((one) => one.refused === null && !one.isAlone)
    .map(({ group, frames }) => ({ key: group.key, frames: fitWords(frames, words, scores.scoreOf) }));
  const claiming = checked.flatMap((one) => one.frames);
  const merged = mergeProposed(held, claiming, found, words, scores);
  const doubting = clashContext(words, scores.scoreOf);
  const context: SettleContext = { story, articles, sure: clashContext(words, () => 1), doubting };

  const others = merged.others.map((group) => ({
    group,
    aligned: buildPoint(story, articles, group, withClashes(rules, group.clashes)),
  }));
  const shared = [...merged.proposed.map((one) => one.frames), ...others.map(({ group }) => group.frames)];
  const { points, fates } = concludeProposed(checked, merged.proposed, others, context, scores);
  const joined = [...shared.flat(), ...points.flatMap((one) => one.frames)];
  const alone = framesAlone(words, joined).map((frame) =>
    buildPoint(story, articles, { frames: [frame], score: 1 }, rules),
  );
  return {
    aligned: [...points.map((one) => one.aligned), ...others.map((one) => one.aligned), ...alone],
    fates,
    whyProposed: new Map(points.map((one) => [one.aligned.point.id, one.why])),
    onProposal: new Set(points.filter((one) => !one.alsoFound).map((one) => one.aligned.point.id)),
  };
}

/** Frames of all statements; in `words`, on which the rules work, stand only those that were found. */
function frameAll(
  articles: readonly Article[],
  { statements, stretches, proposed }: StoryStatements,
): { words: StoryWords; frameOf: (statement: Statement) => Frame | null } {
  const found = new Set([...statements, ...stretches].filter((one) => !onlyNamesSpeaker(one)).map((one) => one.id));
  const all = new Map([...proposed, ...stretches, ...statements].map((one) => [one.id, one]));
  const asked = new Set(proposed.map((one) => one.id));
  const full = frameStory(
    articles,
    [...all.values()].filter((one) => found.has(one.id) || asked.has(one.id)),
  );
  const frames = new Map(full.sentences.flatMap((one) => one.frames.map((frame) => [frame.key, frame])));
  const sentences = full.sentences.map((one) => ({ ...one, frames: one.frames.filter(({ key }) => found.has(key)) }));
  return { words: { ...full, sentences }, frameOf: ({ id }) => frames.get(id) ?? null };
}

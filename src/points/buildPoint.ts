import {
  makeId,
  type Article,
  type Finding,
  type Member,
  type Point,
  type ReasonCode,
  type Relation,
  type Story,
} from '../model/index.ts';
import type { ClashContext } from './clashes/clashes.ts';
import type { Frame } from './pairs/frames.ts';
import type { Group } from './pairs/groups.ts';
import { labelOf } from './labels.ts';
import { askOf, pairsOf, questionFor } from './questions.ts';
import { relateBy, relateVariants } from './relations.ts';
import type { ValueClash } from './clashes/valueClashes.ts';
import { findVariants } from './variants.ts';

/** A point with how its variants stand to each other; `clash` is null where telling update from real is left to the finding. */
export interface AlignedPoint {
  readonly point: Point;
  /** Its statements in text order; one that gives several figures stands for one of them. */
  readonly members: readonly Member[];
  readonly relations: readonly Relation[];
  readonly certainty: Finding['certainty'];
  readonly likelihood: Finding['likelihood'];
  readonly clash: Finding['clash'];
}

/** Mean score of its pairs from which a point's statements are taken to answer one question beyond doubt. */
const FIRM = 0.7;

/** The point that a group of frames makes: what it asks, its variants and how they stand to each other. `articles` in a fixed order. */
export function buildPoint(
  story: Story,
  articles: readonly Article[],
  { frames, score }: Group,
  context: ClashContext,
): AlignedPoint {
  const ordered = [...frames].sort((a, b) => a.article - b.article || a.statement.span.start - b.statement.span.start);
  const clash = likeliestIn(ordered, context);
  const asks = clash ? questionFor(clash.left.part.value.kind, ordered) : askOf(ordered);
  const relateBoth = relateBy(asks, context);
  const id = makeId('poi', story.id, ...ordered.map((frame) => frame.key));
  const found = findVariants(
    id,
    ordered,
    asks,
    articles,
    (left, right) => relateBoth(left, right).comparison.kind === 'same',
  );
  const relations = relateVariants(found, relateBoth, articles);
  const byWords = relations.some(({ kind, reason }) => kind === 'conflicts' && BY_WORDS.has(reason.code));
  const answering = new Set(ordered.map((frame) => frame.statement.articleId));
  return {
    point: {
      id,
      storyId: story.id,
      asks,
      label: labelOf(ordered, asks, articles),
      variants: found.map((one) => one.variant),
      silent: articles.map((article) => article.id).filter((article) => !answering.has(article)),
    },
    members: ordered.map(({ statement, focus }) => ({
      statementId: statement.id,
      figureAt: focus?.span.start ?? null,
    })),
    relations,
    certainty: isFirm(ordered, score, clash) && !byWords ? 'firm' : 'possible',
    likelihood: inHundredths(clash?.probability ?? score),
    clash: null,
  };
}

function inHundredths(share: number): number {
  return Math.round(share * 100) / 100;
}

function likeliestIn(frames: readonly Frame[], { clashBetween }: ClashContext): ValueClash | null {
  const found = pairsOf(frames).flatMap(([left, right]) => clashBetween?.(left, right) ?? []);
  return found.reduce<ValueClash | null>(
    (best, one) => (best && best.probability >= one.probability ? best : one),
    null,
  );
}

/** Conflicts told by words alone, of which too few are known to say how often they are right. */
const BY_WORDS: ReadonlySet<ReasonCode> = new Set(['point-kinds-exclude', 'point-crossings-differ']);

/** Probability from which a conflict between values is told as firm: 4 of 4 were right on events left out in turn, 5 of 6 from 0.85. */
const FIRM_CLASH = 0.9;

function isFirm(frames: readonly Frame[], score: number, clash: ValueClash | null): boolean {
  return clash ? clash.probability >= FIRM_CLASH : score >= FIRM && hangsTogether(frames);
}

/**
 * Whether every statement has two content words in common with one of another article, of which one is more than part of a name, or
 * is a figure held against another, or stands alone.
 */
function hangsTogether(frames: readonly Frame[]): boolean {
  if (frames.length === 1) return true;
  return frames.every(
    (one) => one.focus !== null || frames.some((other) => other.article !== one.article && saysAlike(one, other)),
  );
}

function saysAlike(a: Frame, b: Frame): boolean {
  const common = [...a.keys].filter((key) => b.keys.has(key));
  return common.length >= 2 && common.some((key) => !a.names.has(key) && !b.names.has(key));
}

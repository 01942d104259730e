import { statesExclude } from '../compare/counts.ts';
import table from '../lang/en/exclusive-kinds.json' with { type: 'json' };
import type { Span } from '../model/index.ts';
import { stateOf } from '../text/countedStates.ts';
import { spanOfPieces } from './alignWords.ts';
import type { FactDraft } from './changedFact.ts';
import type { PairedReading, Side } from './wordsInPlace.ts';

/** Kinds of which one thing is only one, as "family/kind" by word. */
const KINDS = new Map(
  table.families.flatMap((kinds, family) =>
    kinds.flatMap((words, kind) => words.map((word) => [word, `${family}/${kind}`] as const)),
  ),
);

interface Found {
  readonly span: Span;
  readonly state: string | null;
  readonly kind: string | null;
}

/** A word put in the place of one that excludes it: "hurt" for "killed", "lorry" for "car". A sentence that has both words tells of two things. */
export function findExclusiveWords(pair: PairedReading): FactDraft[] {
  const [earlier, later] = [wordsIn(pair, 'earlier', null), wordsIn(pair, 'later', null)];
  return pair.hunks.flatMap((_, at): FactDraft[] => {
    const [left, right] = [wordsIn(pair, 'earlier', at), wordsIn(pair, 'later', at)];
    for (const one of left) {
      const other = right.find((candidate) => exclude(one, candidate));
      if (!other || earlier.some((word) => isLike(word, other)) || later.some((word) => isLike(word, one))) continue;
      const says = 'A word was replaced by one that excludes it.';
      return [{ of: 'word', code: 'revision-word-excluded', says, before: one.span, after: other.span }];
    }
    return [];
  });
}

/** The words of a hunk, or of the whole sentence, that exclude others. */
function wordsIn(pair: PairedReading, side: Side, at: number | null): Found[] {
  const { tokens, pieces, span } = pair[side];
  const within = at === null ? span : spanOfPieces(pieces, pair.hunks[at]![side]);
  if (!within) return [];
  return tokens
    .filter(({ start, end }) => start < within.end && end > within.start)
    .map(({ start, end, lower, lemma }): Found => {
      const kind = KINDS.get(lemma) ?? KINDS.get(lower) ?? null;
      return { span: { start, end }, state: stateOf(lower) ?? stateOf(lemma), kind };
    })
    .filter(({ state, kind }) => state !== null || kind !== null);
}

function exclude(a: Found, b: Found): boolean {
  if (a.state !== null && b.state !== null) return statesExclude(`people ${a.state}`, `people ${b.state}`);
  const [left, right] = [a.kind?.split('/'), b.kind?.split('/')];
  return left !== undefined && right !== undefined && left[0] === right[0] && left[1] !== right[1];
}

function isLike(a: Found, b: Found): boolean {
  return (a.state !== null && a.state === b.state) || (a.kind !== null && a.kind === b.kind);
}

import table from '../lang/en/opposed-words.json' with { type: 'json' };
import senses from '../lang/en/verb-senses.json' with { type: 'json' };
import type { Span } from '../model/index.ts';
import type { Tagged } from '../text/analyse.ts';
import { spanOfPieces } from './alignWords.ts';
import type { FactDraft } from './changedFact.ts';
import { isStopword } from './plainWords.ts';
import type { PairedReading, Side } from './wordsInPlace.ts';

const NOES = new Set([...table.noes.far, ...table.noes.near, "n't", 'n’t', 'none', 'nobody', 'nothing']);
/** "no fewer than", "not only", "no doubt": words after a "no" that take its force away. */
const WITHOUT_FORCE = /^(?:fewer|less|more|later|sooner|only|least|doubt|matter)$/;
const OPPOSITES = oppositeWords();
/** Function words that are opposites where nothing else was exchanged with them. */
const OPPOSED_ALONE = [
  ['for', 'against'],
  ['up', 'down'],
  ['on', 'off'],
  ['before', 'after'],
  ['above', 'below'],
  ['inside', 'outside'],
  ['with', 'without'],
  ['more', 'fewer'],
  ['more', 'less'],
  ['all', 'none'],
  ['most', 'few'],
] as const;

/** What was said is denied in one state only, or a word stands in the place of its opposite; at most one fact. */
export function findNegation(pair: PairedReading): FactDraft[] {
  const hunks = pair.hunks.map((_, at) => ({
    earlier: wordsOf(pair, 'earlier', at),
    later: wordsOf(pair, 'later', at),
  }));
  const noes = (side: Side): number => hunks.reduce((sum, hunk) => sum + hunk[side].noes, 0);
  const turned = noes('earlier') % 2 !== noes('later') % 2;
  const at = hunks.findIndex(({ earlier, later }, hunk) =>
    turned ? earlier.noes !== later.noes && deniesTheSame(earlier, later) : hasOpposite(pair, hunk, earlier, later),
  );
  if (at < 0) return [];
  const { before, after } = spansAround(pair, at);
  return turned
    ? [{ of: 'negation', code: 'revision-negated', says: 'One state denies what the other says.', before, after }]
    : [{ of: 'negation', code: 'revision-opposite-word', says: 'A word was replaced by its opposite.', before, after }];
}

interface HunkWords {
  readonly noes: number;
  /** Lower-case forms and lemmas of what is left without function words and noes. */
  readonly content: readonly (readonly [string, string])[];
}

function wordsOf(pair: PairedReading, side: Side, at: number): HunkWords {
  const { pieces, tokens } = pair[side];
  const span = spanOfPieces(pieces, pair.hunks[at]![side]);
  const within = span ? tokens.filter(({ start, end }) => start < span.end && end > span.start) : [];
  const noes = within.filter((token) => isNo(token, tokens));
  const content = within
    .filter((token) => /\p{L}/u.test(token.form) && !isStopword(token.lower) && !noes.includes(token))
    .map(({ lower, lemma }) => [lower, lemma] as const);
  return { noes: noes.length, content };
}

function isNo(token: Tagged, tokens: readonly Tagged[]): boolean {
  if (!NOES.has(token.lower)) return false;
  return !WITHOUT_FORCE.test(tokens[tokens.indexOf(token) + 1]?.lower ?? '');
}

/** Whether the denying state says nothing else there that the other does not say: "not" is put in, not a clause with "not". */
function deniesTheSame(earlier: HunkWords, later: HunkWords): boolean {
  const [denying, saying] = earlier.noes > later.noes ? [earlier, later] : [later, earlier];
  return denying.content.every(([, lemma]) => saying.content.some(([, other]) => other === lemma));
}

/** A word exchanged for its opposite, neither state having both. */
function hasOpposite(pair: PairedReading, at: number, earlier: HunkWords, later: HunkWords): boolean {
  const hasBoth = (side: Side, opposites: ReadonlySet<string>): boolean =>
    pair[side].tokens.some(({ lower, lemma }) => opposites.has(lower) || opposites.has(lemma));
  if (isOpposedAlone(pair, at)) return true;
  return earlier.content.some((forms) => {
    const opposites = new Set(forms.flatMap((form) => [...(OPPOSITES.get(form) ?? [])]));
    if (opposites.size === 0 || hasBoth('earlier', opposites)) return false;
    return later.content.some((others) => others.some((form) => opposites.has(form)));
  });
}

function isOpposedAlone(pair: PairedReading, at: number): boolean {
  const word = (side: Side): string => {
    const [from, to] = pair.hunks[at]![side];
    // "more than 40" bounds a figure, and is told of it.
    if (to !== from + 1 || pair[side].pieces[to]?.lower === 'than') return '';
    return pair[side].pieces[from]!.lower;
  };
  const [a, b] = [word('earlier'), word('later')];
  return OPPOSED_ALONE.some(([one, other]) => (a === one && b === other) || (a === other && b === one));
}

/** The words of a hunk in both states, with the word before it, or after it, so that neither side is empty. */
function spansAround(pair: PairedReading, at: number): { before: Span | null; after: Span | null } {
  const { earlier, later } = pair.hunks[at]!;
  const isBare = earlier[0] === earlier[1] || later[0] === later[1];
  const back = isBare && earlier[0] > 0 && later[0] > 0 ? 1 : 0;
  const on = isBare && back === 0 ? 1 : 0;
  const widened = (side: Side, [from, to]: readonly [number, number]): Span | null =>
    spanOfPieces(pair[side].pieces, [from - back, Math.min(to + on, pair[side].pieces.length)]);
  return { before: widened('earlier', earlier), after: widened('later', later) };
}

function oppositeWords(): Map<string, Set<string>> {
  const opposites = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    opposites.set(one, (opposites.get(one) ?? new Set()).add(other));
  };
  const sides = [...senses.opposite, ...senses.oppositeStates].map(([a, b]) => [[a!], [b!]]);
  for (const [left, right] of [...sides, ...table.opposed])
    for (const a of left!)
      for (const b of right!) {
        add(a, b);
        add(b, a);
      }
  return opposites;
}

import type { ChangedFact, Edit, EditSide, Span } from '../model/index.ts';
import type { SentencePair } from './alignSentences.ts';
import { spanOfPieces } from './alignWords.ts';
import type { ArticleState, PartText } from './articleState.ts';
import type { FactDraft } from './changedFact.ts';
import { findFactChanges, findNewFacts, type Known } from './findFactChanges.ts';
import { sentenceKey } from './plainWords.ts';
import type { ReadingSettings } from './sentenceReading.ts';
import { type PairedReading, pairReadings, type Side } from './wordsInPlace.ts';

/** An edit before it is known whether a notice speaks of it. */
export type OpenEdit = Omit<Edit, 'silent'>;

/** How closely a sentence is read for facts; `words`: not at all. */
export type Depth = ReadingSettings['depth'] | 'words';

/** Both states, and what each says anywhere. */
export type States = Readonly<Record<Side, ArticleState>> & { readonly known: Known };

type Parts = Readonly<Record<Side, PartText>>;

/** A sentence that only the state of one side has, with the facts that the other gives nowhere. */
export function editAlone(part: PartText, at: number, side: Side, states: States, depth: Depth): OpenEdit {
  const [place, other] = side === 'later' ? (['after', 'earlier'] as const) : (['before', 'later'] as const);
  const drafts = depth === 'words' ? [] : findNewFacts(states[side].read(part, at, depth), place, states.known[other]);
  const whole = sideOf(part, at, [part.sentences[at]!]);
  return {
    part: part.part,
    kind: side === 'later' ? 'added' : 'removed',
    facts: drafts.map((draft) => factOf(draft, { earlier: part, later: part }, states)),
    before: side === 'earlier' ? whole : null,
    after: side === 'later' ? whole : null,
  };
}

/** A sentence that both states have: moved where it is the same, else a changed fact or a changed style. */
export function editOfPair(
  parts: Parts,
  { earlier, later, same }: SentencePair & { readonly earlier: number; readonly later: number },
  states: States,
  depth: Depth,
): OpenEdit {
  const { part } = parts.earlier;
  if (same)
    return {
      part,
      kind: 'moved',
      facts: [],
      before: sideOf(parts.earlier, earlier, []),
      after: sideOf(parts.later, later, []),
    };
  const read = depth === 'words' ? 'figures' : depth;
  const pair = pairReadings(
    states.earlier.read(parts.earlier, earlier, read),
    states.later.read(parts.later, later, read),
  );
  const drafts = depth === 'words' ? [] : findFactChanges(pair, states.known);
  return {
    part,
    kind: drafts.length > 0 ? 'fact' : 'style',
    facts: drafts.map((draft) => factOf(draft, parts, states)),
    before: sideOf(parts.earlier, earlier, changedWords(pair, 'earlier')),
    after: sideOf(parts.later, later, changedWords(pair, 'later')),
  };
}

function sideOf({ part, text, sentences }: PartText, at: number, changed: readonly Span[]): EditSide {
  const { start, end } = sentences[at]!;
  const inText = part === 'body';
  return { words: text.slice(start, end), span: inText ? { start, end } : null, changed: inText ? changed : [] };
}

/** The words that the other state does not have there; where only capitals changed, those words. */
function changedWords(pair: PairedReading, side: Side): Span[] {
  const { pieces } = pair[side];
  if (pair.hunks.length > 0) return pair.hunks.flatMap((hunk) => spanOfPieces(pieces, hunk[side]) ?? []);
  const others = pair[side === 'earlier' ? 'later' : 'earlier'].pieces;
  return pieces.flatMap(({ form, start, end }, i) =>
    sentenceKey(form) === sentenceKey(others[i]?.form ?? '') ? [] : [{ start, end }],
  );
}

/** The fact as it is told: exact words, offsets where they lie in an article's text, and why. */
function factOf({ of, code, says, before, after }: FactDraft, parts: Parts, states: States): ChangedFact {
  const told = (side: Side, span: Span | null) => {
    const { part, text } = parts[side];
    const inText = span !== null && part === 'body';
    const { id } = states[side].article;
    return {
      words: span && text.slice(span.start, span.end),
      span: inText ? span : null,
      passages: inText ? [{ articleId: id, span }] : [],
    };
  };
  const [earlier, later] = [told('earlier', before), told('later', after)];
  const reason = { code, says, passages: [...earlier.passages, ...later.passages] };
  return {
    of,
    before: earlier.words,
    after: later.words,
    beforeSpan: earlier.span,
    afterSpan: later.span,
    reason,
  };
}

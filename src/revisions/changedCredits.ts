import { compareParties } from '../compare/parties.ts';
import type { Span } from '../model/index.ts';
import { editsBetween } from '../text/nameFolding.ts';
import type { FactDraft, Verdict } from './changedFact.ts';
import { matchFacts } from './matchFacts.ts';
import { isStopword, plainWords } from './plainWords.ts';
import type { SentenceReading } from './sentenceReading.ts';
import type { PairedReading } from './wordsInPlace.ts';

interface Credit {
  /** The words that name the source, else the cue ("reportedly"). */
  readonly span: Span;
  readonly words: string;
  readonly sourceId: string | null;
  readonly goesOn: boolean;
}

/** Who is credited in one state and not in the other, or another in the place of one. */
export function findChangedCredits(pair: PairedReading): FactDraft[] {
  const { exchanged, gone, fresh } = matchFacts(pair, creditsOf(pair.earlier), creditsOf(pair.later), {
    isSame: (a, b) => judgeCredits(a, b) === null,
    isOfOneThing: () => true,
  });
  return [
    ...exchanged.flatMap(([a, b]): FactDraft[] => {
      const verdict = judgeCredits(a, b);
      return verdict ? [{ of: 'attribution', ...verdict, before: a.span, after: b.span }] : [];
    }),
    ...gone
      .filter(isOfItsOwn)
      .map(({ span }) => draft('revision-source-dropped', 'The later state credits nobody for it.', span, null)),
    ...fresh
      .filter(isOfItsOwn)
      .map(({ span }) => draft('revision-source-given', 'The earlier state credits nobody for it.', null, span)),
  ];
}

function isOfItsOwn({ goesOn }: Credit): boolean {
  return !goesOn;
}

function draft(
  code: 'revision-source-dropped' | 'revision-source-given',
  says: string,
  before: Span | null,
  after: Span | null,
): FactDraft {
  return { of: 'attribution', code, says, before, after };
}

/** The sources credited in a sentence by words of that sentence, in text order. */
function creditsOf({ text, span: sentence, credits }: SentenceReading): Credit[] {
  return credits
    .map(({ attribution: { source, cue, sourceId }, goesOn }): Credit => {
      const span = source ?? cue;
      return { span, words: text.slice(span.start, span.end), sourceId, goesOn };
    })
    .filter(({ span }) => span.start >= sentence.start && span.end <= sentence.end)
    .sort((a, b) => a.span.start - b.span.start);
}

/** Why one credit is not merely another way to name the source of the other; a pronoun may stand for any. */
function judgeCredits(a: Credit, b: Credit): Verdict {
  const [left, right] = [tellingWords(a.words), tellingWords(b.words)];
  if (a.sourceId === b.sourceId && a.sourceId !== null) return null;
  if (left.length === 0 || right.length === 0) return null;
  const [few, many] = left.length <= right.length ? [left, right] : [right, left];
  if (few.every((word) => many.some((other) => isSpeltLike(word, other)))) return null;
  const party = (name: string) => ({ kind: 'party' as const, name, role: null });
  const compared = compareParties(party(a.words), party(b.words));
  if (compared.kind === 'same') return null;
  return { code: 'revision-source-changed', says: `Another source is credited: ${a.words}; ${b.words}.` };
}

/** A name spelt otherwise is no other source; that its spelling changed is told of the name. */
function isSpeltLike(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 5 && editsBetween(a, b, 2) <= 2);
}

/** A few names of one body that desks put for one another. */
const POLICE = /^(?:polices?|officers?|constabulary|detectives?)$/;

function tellingWords(words: string): string[] {
  return plainWords(words)
    .filter((word) => !isStopword(word))
    .map((word) => (POLICE.test(word) ? 'police' : word));
}

import type { Party, Place, Span } from '../model/index.ts';
import type { Sentence, Tagged } from './analyse.ts';
import { joinVariants } from './nameJoining.ts';
import { nameKey } from './nameKeys.ts';
import { featuresOfName } from './nameFeatures.ts';
import { type BareName, kindOfName, type NameKind, withoutTitles } from './nameKinds.ts';
import type { Mention } from './nameMention.ts';
import { likeliestKind } from './nameModel.ts';
import { readRole } from './nameRoles.ts';
import { findNameRuns, type NameRun } from './nameRuns.ts';

export interface FoundName {
  readonly value: Place | Party;
  readonly kind: NameKind;
  /** The same for every variant of one name within the article, and for like names across articles. */
  readonly key: string;
  readonly span: Span;
}

/**
 * Every name in an article, in text order. Variants ("Ada Bell", "Ms Bell"; "Harbour Rescue Authority", "HRA") share a key;
 * `value.name` is the name as written there without titles (cased as names are), `value.role` what the text says the person is.
 */
export function findNames(sentences: readonly Sentence[]): FoundName[] {
  const mentions = sentences.flatMap((sentence, index) =>
    findNameRuns(sentence, index).map((run) => mentionOf(sentence, run)),
  );
  return joinVariants(mentions).map(({ name, role, kind, key, span }): FoundName => {
    const value: Place | Party = kind === 'place' ? { kind: 'place', name } : { kind: 'party', name, role };
    return { value, kind, key, span };
  });
}

function mentionOf(sentence: Sentence, run: NameRun): Mention {
  const tokens = sentence.tokens;
  const bare = withoutTitles(tokens, run.first, run.last);
  const known = settledKind(bare, tokens, run.last);
  const span = { start: tokens[bare.first]!.start, end: tokens[run.last]!.end };
  const role = known.kind === 'place' ? null : readRole(tokens, bare.titles, bare.first, run.last);
  // Only persons are doctors or mayors: an office settles what the words alone leave open.
  const { kind, weight } =
    known.kind === 'other' && role !== null && bare.words.length > 1 ? { kind: 'person' as const, weight: 2 } : known;
  const bracketed =
    tokens[run.last + 1]?.form === '(' && tokens[run.last + 3]?.form === ')' ? tokens[run.last + 2]!.form : '';
  return {
    words: bare.words,
    name: wordsFrom(tokens, bare.first, run.last),
    role,
    titled: bare.titles.length > 0,
    kind,
    weight,
    key: nameKey(bare.words, kind),
    span,
    acronym: /^\p{Lu}{2,8}$/u.test(bracketed) ? bracketed : null,
  };
}

/** The kind that words and tables tell; where they leave it open, the one that the model holds likeliest. */
function settledKind(bare: BareName, tokens: readonly Tagged[], last: number): { kind: NameKind; weight: number } {
  const known = kindOfName(bare, tokens, last);
  if (known.weight === 3 || known.kind === 'person') return known;
  const kind = likeliestKind(featuresOfName(bare.words, tokens, bare.first, last, known), known.kind);
  return { kind, weight: kind === known.kind ? Math.max(known.weight, 1) : 1 };
}

/** The words of some tokens, spaced as in the text but by one space. */
function wordsFrom(tokens: readonly Tagged[], first: number, last: number): string {
  let words = tokens[first]!.form;
  for (let at = first + 1; at <= last; at++) {
    words += (tokens[at]!.start > tokens[at - 1]!.end ? ' ' : '') + tokens[at]!.form;
  }
  return words;
}

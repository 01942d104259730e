import table from '../lang/en/time-words.json' with { type: 'json' };
import irregular from '../lang/en/irregular-words.json' with { type: 'json' };
import type { Tagged } from './sentence.ts';

/** Which way from publication a verb looks. */
export type Tense = 'past' | 'ahead';

const LAID = new Set(table.tense.laid);
const DONE = new Set(table.tense.done);
const EXPECTED = new Set(table.tense.expected);
const PASTS = new Set(irregular.verbs.map(([, past]) => past!));
/** Past tenses that are the infinitive too ("quit"), or that of another verb. */
const SAME = new Set(
  irregular.verbs
    .map(([lemma]) => lemma!)
    .filter((lemma) => PASTS.has(lemma) && !/^(?:fell|found|saw|wound|felt|ground|bound|lay)$/.test(lemma)),
);
const GROUP = 6;

/**
 * Whether what a verb tells lies behind or ahead, from its form and the auxiliaries before it; null where the verb over it must
 * say ("after leaving", "managed to leave"). `link` is the preposition of the time.
 */
export function tenseOfVerb(tokens: readonly Tagged[], verb: number, link: string): Tense | null {
  const token = tokens[verb]!;
  const group = auxiliaries(tokens, verb);
  if (group.modal !== null) return ofModal(tokens, group);
  if (group.to !== null) return ofInfinitive(tokens, group.to);
  if (LAID.has(token.lemma) && /^(?:for|until|till|to)$/.test(link)) return 'ahead';
  if (EXPECTED.has(token.lemma) && token.xpos === 'VBN') return 'ahead';
  if (group.has('have')) return 'past';
  if (group.has('was') || token.xpos === 'VBD') return 'past';
  if (token.xpos === 'VBG') return group.has('is') ? 'ahead' : null;
  if (token.xpos === 'VBN') return group.has('is') ? 'ahead' : 'past';
  if (/^VB[PZ]$/.test(token.xpos)) return isHeadline(tokens) ? null : isPastAllTheSame(tokens, verb) ? 'past' : 'ahead';
  return null;
}

/** "Parliament rose": a past tense that is no infinitive, taken for a noun in the singular. */
export function isHiddenPast({ xpos, lower }: Tagged): boolean {
  return (
    xpos === 'NN' &&
    PASTS.has(lower) &&
    !SAME.has(lower) &&
    !/^(?:thought|found|bore|wound|shot|saw|left|lay|dove|bound|ground|felt|stole|spoke|wove|dwelt)$/.test(lower)
  );
}

interface VerbGroup {
  readonly words: readonly string[];
  readonly modal: number | null;
  /** Index of the "to" of an infinitive. */
  readonly to: number | null;
  has(what: 'have' | 'was' | 'is'): boolean;
}

const HAVE = /^(?:have|has|had|having|'ve|'d)$/;
const WAS = /^(?:was|were)$/;
const IS = /^(?:is|are|am|'s|'re|'m)$/;

/** The auxiliaries that stand before a verb, adverbs and a subject of a question aside. */
function auxiliaries(tokens: readonly Tagged[], verb: number): VerbGroup {
  const words: string[] = [];
  let modal: number | null = null;
  let to: number | null = null;
  for (let at = verb - 1; at >= 0 && at >= verb - GROUP; at--) {
    const { xpos, upos, lower } = tokens[at]!;
    if (xpos === 'MD') modal = at;
    else if (xpos === 'TO') to = at;
    else if (
      upos === 'AUX' ||
      (/^VB/.test(xpos) && (HAVE.test(lower) || WAS.test(lower) || IS.test(lower) || /^be(?:en|ing)?$/.test(lower)))
    )
      words.push(lower);
    else if (!/^RB/.test(xpos)) break;
    if (modal !== null || to !== null) break;
  }
  const kinds = { have: HAVE, was: WAS, is: IS };
  return { words, modal, to, has: (what) => words.some((word) => kinds[what].test(word)) };
}

/** "could not be reached on Monday", "nobody could see" and "may have left on Monday" look back; all other modal verbs look ahead. */
function ofModal(tokens: readonly Tagged[], group: VerbGroup): Tense {
  if (group.words.includes('have')) return 'past';
  const modal = group.modal!;
  if (tokens[modal]!.lower !== 'could') return 'ahead';
  const negated = /^(?:not|n't)$/.test(tokens[modal + 1]?.lower ?? '');
  return negated || /^(?:nobody|none|nothing|few|neither|one|only)$/.test(tokens[modal - 1]?.lower ?? '')
    ? 'past'
    : 'ahead';
}

/** An infinitive lies ahead of its verb ("agreed to meet") unless that verb tells it as done ("managed to", "had hoped to"). */
function ofInfinitive(tokens: readonly Tagged[], to: number): Tense | null {
  let at = to - 1;
  while (at > to - 3 && at >= 0 && /^RB/.test(tokens[at]!.xpos)) at -= 1;
  const over = tokens[at];
  if (over === undefined || !over.xpos.startsWith('VB') || IS.test(over.lower)) return 'ahead';
  if (DONE.has(over.lemma)) return null;
  return over.xpos === 'VBN' && /^(?:had|'d)$/.test(tokens[at - 1]?.lower ?? '') ? 'past' : 'ahead';
}

/** "He quit on Friday", "sales fell": a past tense that was tagged as a present one, as its form or its subject shows. */
function isPastAllTheSame(tokens: readonly Tagged[], verb: number): boolean {
  const { lower, xpos } = tokens[verb]!;
  if (xpos !== 'VBP' || !PASTS.has(lower)) return false;
  const subject = tokens[verb - 1];
  return (
    !SAME.has(lower) ||
    /^(?:NNP?|CC)$/.test(subject?.xpos ?? '') ||
    /^(?:he|she|it|who|which|that)$/.test(subject?.lower ?? '')
  );
}

/** Headlines tell the past in the present tense, and end without a stop. */
function isHeadline(tokens: readonly Tagged[]): boolean {
  return !/[.!?…:;"”'’)]$/.test(tokens.at(-1)?.form ?? '');
}

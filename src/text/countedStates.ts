import irregular from '../lang/en/irregular-words.json' with { type: 'json' };
import table from '../lang/en/count-words.json' with { type: 'json' };
import type { Tagged } from './analyse.ts';

const STATES = new Map<string, string>();
for (const [state, words] of Object.entries(table.states))
  for (const word of [state, ...words]) STATES.set(word, state);
const NOUNS = new Set(table.stateNouns);
const IRREGULAR = new Map(irregular.verbs.map(([lemma, , participle]) => [lemma!, participle!]));
/** Verbs of more than one syllable that double the last letter all the same. */
const DOUBLES =
  /^(?:admit|permit|commit|omit|submit|refer|prefer|transfer|occur|control|patrol|equip|regret|expel|cancel|travel|label)$/;

/** One word for a state that many words tell: "die", "dead" and "fatality" give "killed". null for any other word. */
export function stateOf(word: string): string | null {
  return STATES.get(word.toLowerCase()) ?? null;
}

/** The state a noun counts by itself: "12 deaths" are people killed. */
export function nounStateOf(noun: string): string | null {
  return NOUNS.has(noun.toLowerCase()) ? stateOf(noun) : null;
}

/** The past participle of a verb, as far as its form or its lemma gives it. */
export function participleOf(verb: Tagged): string {
  if (verb.xpos === 'VBN' || (verb.xpos === 'VBD' && verb.lower.endsWith('ed'))) return verb.lower;
  const lemma = verb.lemma.toLowerCase();
  if (lemma === verb.lower && lemma.endsWith('eed') && lemma.length > 4 && lemma !== 'speed') return lemma;
  const past = IRREGULAR.get(lemma);

  if (past !== undefined) return past;
  if (lemma.endsWith('e')) return `${lemma}d`;
  if (DOUBLES.test(lemma) || /^[^aeiou]*[aeiou][bdgklmnprt]$/.test(lemma)) return `${lemma}${lemma.at(-1)}ed`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

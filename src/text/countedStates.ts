import table from '../lang/en/count-words.json' with { type: 'json' };
import type { Tagged } from './analyse.ts';

const STATES = new Map<string, string>();
for (const [state, words] of Object.entries(table.states))
  for (const word of [state, ...words]) STATES.set(word, state);
const NOUNS = new Set(table.stateNouns);
const IRREGULAR = new Map(
  Object.entries({
    fight: 'fought',
    build: 'built',
    send: 'sent',
    lose: 'lost',
    buy: 'bought',
    catch: 'caught',
    teach: 'taught',
    strike: 'struck',
    win: 'won',
    drive: 'driven',
    throw: 'thrown',
    break: 'broken',
    write: 'written',
    burn: 'burned',
    drown: 'drowned',
    flee: 'fled',
    pay: 'paid',
    lay: 'laid',
    spend: 'spent',
    hold: 'held',
    shut: 'shut',
    hit: 'hit',
    cut: 'cut',
    put: 'put',
    set: 'set',
  }),
);

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
  if (verb.xpos === 'VBN' || verb.lower.endsWith('ed')) return verb.lower;
  const lemma = verb.lemma.toLowerCase();
  const irregular = IRREGULAR.get(lemma);
  if (irregular !== undefined) return irregular;
  if (lemma.endsWith('e')) return `${lemma}d`;
  return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
}

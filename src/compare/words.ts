import table from '../lang/en/verb-senses.json' with { type: 'json' };

const SENSES = new Map<string, Set<number>>();
table.same.forEach((group, sense) => {
  for (const word of group) SENSES.set(word, (SENSES.get(word) ?? new Set()).add(sense));
});
const OPPOSITES = pairs(table.opposite);
const OPPOSITE_STATES = pairs(table.oppositeStates);

function pairs(list: readonly (readonly string[])[]): Map<string, Set<string>> {
  const map = new Map<string, Set<string>>();
  for (const [a, b] of list) {
    map.set(a!, (map.get(a!) ?? new Set()).add(b!));
    map.set(b!, (map.get(b!) ?? new Set()).add(a!));
  }
  return map;
}

/** True where two lemmas (with particle, "be" and complement) tell the same kind of event: "arrest" and "take into custody". */
export function sameMeaning(lemmaA: string, lemmaB: string): boolean {
  if (lemmaA === lemmaB) return true;
  const senses = SENSES.get(lemmaA);
  const others = SENSES.get(lemmaB);
  if (!senses || !others) return false;
  for (const sense of senses) if (others.has(sense)) return true;
  return false;
}

/** True where two verbs of the same matter exclude each other ("rise", "fall"), directly or through a verb of the same meaning. */
export function oppositeMeaning(lemmaA: string, lemmaB: string): boolean {
  if (sameMeaning(lemmaA, lemmaB)) return false;
  for (const [verb, others] of OPPOSITES) {
    if (!sameMeaning(verb, lemmaA)) continue;
    for (const other of others) if (sameMeaning(other, lemmaB)) return true;
  }
  return false;
}

/** True for two states that exclude each other: "dead" and "alive", "stable" and "critical". */
export function oppositeState(a: string, b: string): boolean {
  return OPPOSITE_STATES.get(a)?.has(b) ?? false;
}

/**
 * How telling a content word is in one story: high for what few of its sentences hold, low for what all of them are about.
 * Inverse sentence frequency after Robertson and Spärck Jones (1976), taken within the story and not from a language at large.
 */
export type Rarity = (key: string) => number;

/** Rarity over the sentences of a story, given as sets of words. A word that the story does not hold has the highest rarity. */
export function weighWords(sentences: readonly ReadonlySet<string>[]): Rarity {
  const holding = new Map<string, number>();
  for (const keys of sentences) for (const key of keys) holding.set(key, (holding.get(key) ?? 0) + 1);
  const all = sentences.length;
  const weights = new Map([...holding].map(([key, count]) => [key, Math.log((all + 1) / (count + 0.5))]));
  const highest = Math.log((all + 1) / 1.5);
  return (key) => weights.get(key) ?? highest;
}

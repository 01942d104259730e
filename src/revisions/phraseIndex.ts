/** Tells whether words stand in a text in a row, in time that grows with how often the rarest of them stands there. */
export function indexPhrases(words: readonly string[]): (phrase: readonly string[]) => boolean {
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    const here = places.get(word);
    if (here) here.push(at);
    else places.set(word, [at]);
  });
  return (phrase) => {
    const found = phrase.map((word) => places.get(word) ?? []);
    const counts = found.map(({ length }) => length);
    const rarest = counts.indexOf(Math.min(...counts));
    return (found[rarest] ?? []).some((at) => phrase.every((word, i) => words[at - rarest + i] === word));
  };
}

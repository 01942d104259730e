import table from '../lang/en/event-words.json' with { type: 'json' };

const ENDINGS = new Set(table.endings);
const OPENERS = new Set(table.openers);
const OF_OPENERS = new Set(table.ofOpeners);

/** Whether a capitalised word can open the name of an event that goes on with "of": "Battle of Orrin". */
export function opensEventOf(word: string): boolean {
  return OF_OPENERS.has(word);
}

/** Whether the words of a name name an event: "Hurricane Alma", "Olympic Games", "World War II", "Siege of Orrin". */
export function isEventName(words: readonly string[]): boolean {
  const [first, second] = words;
  if (first === undefined || second === undefined) return false;
  if (OPENERS.has(first)) return true;
  if (second === 'of') return OF_OPENERS.has(first);
  const last = words.at(-1)!;
  return ENDINGS.has(/^(?:[IVX]+|\d+)$/.test(last) ? words.at(-2)! : last);
}

/** The name that stands for an event by itself ("Alma" for "Hurricane Alma"), or null. */
export function shortEventName(words: readonly string[]): string | null {
  return words.length === 2 && OPENERS.has(words[0]!) ? words[1]! : null;
}

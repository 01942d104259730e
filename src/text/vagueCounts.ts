import table from '../lang/en/vague-counts.json' with { type: 'json' };
import type { Piece } from './pieces.ts';

interface VagueCount {
  readonly low: number;
  readonly high: number | null;
}

const LONGEST = 4;
const COUNTS = new Map<string, VagueCount>(table.counts.map(({ words, low, high }) => [words, { low, high }]));

const FIRST_WORDS = new Set(table.counts.map(({ words }) => words.split(' ')[0]!));

/** True where a vague count can begin with this word. */
export function startsVagueCount(word: string): boolean {
  return FIRST_WORDS.has(word);
}

/** Reads "dozens", "tens of thousands", "several hundred", "a few" from piece `at` on; the longest reading wins. */
export function readVagueCount(pieces: readonly Piece[], at: number): (VagueCount & { last: number }) | null {
  for (let length = LONGEST; length > 0; length--) {
    const last = at + length - 1;
    if (last >= pieces.length) continue;
    const found = COUNTS.get(wordsOf(pieces, at, last));
    if (found && !misleads(pieces, at, last)) return { ...found, last };
  }
  return null;
}

function wordsOf(pieces: readonly Piece[], first: number, last: number): string {
  let words = '';
  for (let i = first; i <= last; i++) words += (i === first ? '' : ' ') + pieces[i]!.lower;
  return words;
}

/** "the few", "one of several" still count; "scores" as a verb or of a match, "tens" in a sum and "billions worth" do not mislead. */
function misleads(pieces: readonly Piece[], first: number, last: number): boolean {
  const word = pieces[last]!.lower;
  const after = pieces[last + 1]?.lower;
  if (word === 'scores' || word === 'tens')
    return after !== 'of' && after !== 'more' && after !== 'were' && pieces[first - 1]?.lower !== 'from';
  return pieces[first]!.lower === 'multiple' && pieces[first]!.form !== 'multiple';
}

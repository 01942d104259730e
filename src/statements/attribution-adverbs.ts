import { UNSOURCED_ADVERBS, verbCues } from './attribution-cues.ts';
import { contentEnd } from './attribution-extent.ts';
import { makeFrame, trimContent, type Frame } from './attribution-frame.ts';
import { leadingFrame, type Reading } from './attribution-leading.ts';
import { isMark, isQuoted, wordAt, type Range, type Scene } from './attribution-scene.ts';
import { isAdverb, isAuxiliary } from './attribution-words.ts';
import { clauseAround } from './attribution-tree-clause.ts';

/** "he reportedly argued that ...": a cue of its own follows, and the adverb is part of it. */
function leadsCue(scene: Scene, at: number, reading: Reading): boolean {
  let next = at + 1;
  while (next - at < 4 && (isAuxiliary(scene, next) || isAdverb(scene, next))) next++;
  return verbCues(wordAt(scene, next)).length > 0 && leadingFrame(scene, next, reading) !== null;
}

/** What follows the adverb in its clause, by the words alone. */
function restOfClause(scene: Scene, at: number, reading: Reading): Range | null {
  const opening = isMark(scene, at + 1, ',') ? at + 2 : at + 1;
  if (opening > reading.limit) return null;
  return trimContent(scene, opening, contentEnd(scene, opening, 'object', { limit: reading.limit, inserted: false }));
}

/** "reportedly", "allegedly": the clause it stands in, or by the words alone the rest of it, credited to nobody. */
export function adverbFrame(scene: Scene, at: number, reading: Reading): Frame | null {
  if (!UNSOURCED_ADVERBS.has(wordAt(scene, at)) || isQuoted(scene, at) || leadsCue(scene, at, reading)) return null;
  const clause = clauseAround(scene, at, { first: reading.from, last: reading.limit });
  const content = clause ?? [restOfClause(scene, at, reading)];
  return makeFrame(null, { first: at, last: at }, content, 'says');
}

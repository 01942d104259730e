import { nounCue } from './attribution-cues.ts';
import { contentEnd } from './attribution-extent.ts';
import { makeFrame, trimContent, type Frame } from './attribution-frame.ts';
import { isMark, isQuoted, wordAt, type Range, type Scene } from './attribution-scene.ts';
import { settleContent } from './attribution-tree-content.ts';
import { subjectBefore } from './attribution-subject.ts';
import type { Reading } from './attribution-leading.ts';
import { isNounPhraseWord, isPossessive } from './attribution-words.ts';

const OWNERS = new Set(['his', 'her', 'their', 'its', 'our', 'my', 'your']);

/** The owner of the noun at `at` ("Orr's repeated claim"), with its possessive mark, and where the owned phrase begins. */
function ownerOf(scene: Scene, at: number): { owner: Range; first: number } | null {
  for (let back = at - 1; back >= 0 && at - back < 6; back--) {
    if (OWNERS.has(wordAt(scene, back))) return { owner: { first: back, last: back }, first: back + 1 };
    if (isPossessive(scene, back)) {
      const phrase = subjectBefore(scene, back);
      return phrase === null ? null : { owner: { first: phrase.first, last: back }, first: back + 1 };
    }
    if (!isNounPhraseWord(scene, back)) return null;
  }
  return null;
}

function phraseStart(scene: Scene, at: number): number {
  let first = at;
  while (at - first < 5 && isNounPhraseWord(scene, first - 1) && !isPossessive(scene, first - 1)) first--;
  return first;
}

/** "Orr's claim that", "his fear of", and with no owner "the allegation that"; null where the noun at `at` is no cue. */
export function nounFrame(scene: Scene, at: number, reading: Reading): Frame | null {
  const cue = nounCue(wordAt(scene, at));
  if (cue === null || isQuoted(scene, at) || scene.tokens[at]?.upos !== 'NOUN') return null;
  const link = wordAt(scene, at + 1);
  if (!cue.links.has(link) || (link === 'to' && scene.tokens[at + 2]?.xpos !== 'VB')) return null;
  const owned = ownerOf(scene, at);
  if (owned === null && link !== 'that') return null;
  const isClause = link === 'that' || link === 'to';
  const first = isClause ? at + 1 : at + 2;
  if (first > reading.limit || isMark(scene, first, '.,')) return null;
  const frame = link === 'that' ? 'that' : 'object';
  const found = trimContent(scene, first, contentEnd(scene, first, frame, { limit: reading.limit, inserted: false }));
  const content = found && settleContent(scene, found, frame, at);
  const start = owned === null ? phraseStart(scene, at) : owned.first;
  return makeFrame(owned?.owner ?? null, { first: start, last: isClause ? at : at + 1 }, [content], cue.stance);
}

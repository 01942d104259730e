import type { RevisionDiff, RevisionInput } from '../model/index.ts';
import { alignSentences, type SentencePair } from './alignSentences.ts';
import { openState, type PartText } from './articleState.ts';
import { type Depth, editAlone, editOfPair, type OpenEdit, type States } from './edits.ts';
import { findNotice, sentenceId } from './findNotice.ts';
import { saidAnywhere } from './knownElsewhere.ts';
import { tellSilence } from './silence.ts';

/** So many added, so many removed and so many reworded sentences are read for all facts, further ones for figures and quotations. */
const MOST_READ = { alone: 150, reworded: 300 };

/**
 * What changed from one state of an article to a later one, sentence by sentence: facts apart from style. Times are counted from
 * the publication time of each state, or of the other where one has none. Facts are told in English; elsewhere, and far
 * into a very long article, only figures and quotations. Where nothing but white space, quotation marks and dashes differ there is no edit.
 */
export function compareRevisions(earlier: RevisionInput, later: RevisionInput): RevisionDiff {
  const states = openBoth(earlier, later);
  const pairs = states.earlier.parts.flatMap((part, i) => alignPart(part, states.later.parts[i]!));
  const found = findNotice(later.article, earlier.article, pairs.flatMap(freshSentence));
  const ofNotice = found?.sentences ?? new Set<string>();
  const skimmed = beyondMost(pairs);
  const edits = pairs.flatMap((one): OpenEdit[] => {
    if (one.pair.same && !one.pair.moved) return [];
    const isNotice = one.pair.later !== null && ofNotice.has(sentenceId(one.parts.later, one.pair.later));
    return [editOf(one, states, isNotice ? 'words' : skimmed.has(one) ? 'figures' : 'whole')];
  });
  const notice = found && { words: found.words, span: found.span, corrects: found.corrects };
  return {
    earlierId: earlier.article.id,
    laterId: later.article.id,
    edits: tellSilence(edits, notice),
    notice,
  };
}

interface PairInPart {
  readonly parts: { readonly earlier: PartText; readonly later: PartText };
  readonly pair: SentencePair;
}

function openBoth(earlier: RevisionInput, later: RevisionInput): States {
  const [before, after] = [earlier.article.publishedAt, later.article.publishedAt];
  const states = { earlier: openState(earlier, before ?? after), later: openState(later, after ?? before) };
  return { ...states, known: { earlier: saidAnywhere(states.earlier), later: saidAnywhere(states.later) } };
}

function alignPart(earlier: PartText, later: PartText): PairInPart[] {
  const sentences = ({ text, sentences: spans }: PartText) => spans.map(({ start, end }) => text.slice(start, end));
  const aligned = alignSentences(sentences(earlier), sentences(later));
  return aligned.map((pair) => ({ parts: { earlier, later }, pair }));
}

function freshSentence({ parts, pair }: PairInPart): { part: PartText; sentence: number }[] {
  return pair.later !== null && !pair.same ? [{ part: parts.later, sentence: pair.later }] : [];
}

function beyondMost(pairs: readonly PairInPart[]): ReadonlySet<PairInPart> {
  const added = pairs.filter(({ pair }) => pair.earlier === null);
  const removed = pairs.filter(({ pair }) => pair.later === null);
  const reworded = pairs.filter(({ pair }) => pair.earlier !== null && pair.later !== null && !pair.same);
  const alone = [added, removed].flatMap((ones) => ones.slice(MOST_READ.alone));
  return new Set([...alone, ...reworded.slice(MOST_READ.reworded)]);
}

function editOf({ parts, pair }: PairInPart, states: States, depth: Depth): OpenEdit {
  const { earlier, later } = pair;
  if (earlier === null) return editAlone(parts.later, later!, 'later', states, depth);
  if (later === null) return editAlone(parts.earlier, earlier, 'earlier', states, depth);
  return editOfPair(parts, { ...pair, earlier, later }, states, depth);
}

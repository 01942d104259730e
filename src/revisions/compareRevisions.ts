import type { RevisionDiff, RevisionInput } from '../model/index.ts';
import { alignSentences, type SentencePair } from './alignSentences.ts';
import { openState, type PartText } from './articleState.ts';
import { editAlone, editOfPair, type OpenEdit, type States } from './edits.ts';
import { findNotice, sentenceId } from './findNotice.ts';
import { saidAnywhere } from './knownElsewhere.ts';
import { tellSilence } from './silence.ts';

/** Facts are read in so many added and so many removed sentences; a longer stretch is another article. */
const MOST_ALONE = 400;

/**
 * What changed from one state of an article to a later one, sentence by sentence: facts apart from style. Times are counted from
 * the publication time of each state, or of the other where one has none. Facts are told in English; elsewhere only figures and
 * quotations. Where nothing but white space, quotation marks and dashes differ there is no edit.
 */
export function compareRevisions(earlier: RevisionInput, later: RevisionInput): RevisionDiff {
  const states = openBoth(earlier, later);
  const pairs = states.earlier.parts.flatMap((part, i) => alignPart(part, states.later.parts[i]!));
  const found = findNotice(later.article, earlier.article, pairs.flatMap(freshSentence));
  const ofNotice = found?.sentences ?? new Set<string>();
  const unread = new Set([...beyond(pairs, 'earlier'), ...beyond(pairs, 'later')]);
  const edits = pairs.flatMap((one): OpenEdit[] => {
    if (one.pair.same && !one.pair.moved) return [];
    const isNotice = one.pair.later !== null && ofNotice.has(sentenceId(one.parts.later, one.pair.later));
    return [editOf(one, states, !isNotice && !unread.has(one))];
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

/** The sentences that only one state has, after the first `MOST_ALONE`. */
function beyond(pairs: readonly PairInPart[], side: 'earlier' | 'later'): PairInPart[] {
  const other = side === 'earlier' ? 'later' : 'earlier';
  return pairs.filter(({ pair }) => pair[side] !== null && pair[other] === null).slice(MOST_ALONE);
}

function editOf({ parts, pair }: PairInPart, states: States, withFacts: boolean): OpenEdit {
  const { earlier, later } = pair;
  if (earlier === null) return editAlone(parts.later, later!, 'later', states, withFacts);
  if (later === null) return editAlone(parts.earlier, earlier, 'earlier', states, withFacts);
  return editOfPair(parts, { ...pair, earlier, later }, states, withFacts);
}

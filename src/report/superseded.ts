import type { SupersededInReport, WordsInSentence } from '../model/index.ts';
import type { ReportIndex } from './indexReport.ts';
import { sayInstant } from './sayTime.ts';
import type { Context } from './wordsOf.ts';

/** What a list shows of a superseded fact; words of articles unaltered, without marks around them. */
export interface SaidSuperseded {
  readonly outlet: string;
  /** "4 March 2026, 07:25 UTC", or "at a time not known". */
  readonly when: string;
  /** The sentence of each state with the words that changed. */
  readonly before: Context;
  readonly after: Context;
  /** "silently", "with a correction notice", or "with a notice" that owns up to no error. */
  readonly how: string;
  /** Words of the notice; null where there are none. */
  readonly notice: string | null;
  /** "First reported by Coastal Times, 4 March 2026, 20:30 UTC.", or what is known instead. */
  readonly first: string;
}

/** A superseded fact in the words of a list. */
export function saySuperseded(index: ReportIndex, fact: SupersededInReport): SaidSuperseded {
  const nameOf = (outletId: string): string => index.outlets.get(outletId)?.name ?? 'unknown outlet';
  return {
    outlet: nameOf(fact.outletId),
    when: fact.at === null ? 'at a time not known' : sayInstant(fact.at),
    before: contextOf(fact.before),
    after: contextOf(fact.after),
    how: sayHow(fact),
    notice: fact.notice?.words ?? null,
    first: sayFirst(fact, nameOf(fact.firstBy.outletId)),
  };
}

function sayHow({ silent, notice }: SupersededInReport): string {
  if (silent) return 'silently';
  return notice?.corrects === false ? 'with a notice' : 'with a correction notice';
}

function sayFirst({ articleId, latestId, firstBy, reason }: SupersededInReport, outlet: string): string {
  if (firstBy.articleId === articleId || firstBy.latestId === latestId) return reason.says;
  return `First reported by ${outlet}${firstBy.at === null ? '' : `, ${sayInstant(firstBy.at)}`}.`;
}

function contextOf({ sentence, place }: WordsInSentence): Context {
  return {
    before: sentence.slice(0, place.start),
    words: sentence.slice(place.start, place.end),
    after: sentence.slice(place.end),
  };
}

import type { Span } from '../model/index.ts';
import type { ReportIndex } from './indexReport.ts';
import { sayShortTime } from './sayTime.ts';
import type { Voice } from './sidesOf.ts';
import { fromWhom } from './whoSays.ts';
import type { Context } from './wordsOf.ts';

/** One outlet that gives the words, and where in its article. */
export interface Said {
  readonly name: string;
  /** Time of publication in UTC, or null where there is none. */
  readonly time: string | null;
  readonly articleId: string;
  readonly span: Span;
}

/** The same sentence from the same source in one or more outlets. */
export interface JoinedVoice {
  readonly context: Context;
  readonly outlets: readonly Said[];
  /** "citing coastguard, through Nordwire", or "" for an outlet's own voice. */
  readonly from: string;
}

function keyOf(voice: Voice): string {
  return JSON.stringify([voice.context, fromWhom(voice.who)]);
}

/** Voices that give the same words from the same source, shown once with all their outlets, in the order they come. */
export function joinVoices(index: ReportIndex, voices: readonly Voice[]): readonly JoinedVoice[] {
  const joined = new Map<string, { context: Context; outlets: Said[]; from: string }>();
  for (const voice of voices) {
    const { publishedAt, outlet } = voice.who;
    const said: Said = {
      name: outlet?.name ?? 'unknown outlet',
      time: publishedAt && sayShortTime(publishedAt, index.report.story.firstPublishedAt),
      articleId: voice.statement.articleId,
      span: voice.span,
    };
    const known = joined.get(keyOf(voice));
    if (known) known.outlets.push(said);
    else joined.set(keyOf(voice), { context: voice.context, outlets: [said], from: fromWhom(voice.who) });
  }
  return [...joined.values()];
}

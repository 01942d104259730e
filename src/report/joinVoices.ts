import type { ReportIndex } from './indexReport.ts';
import { sayShortTime } from './sayTime.ts';
import type { Voice } from './sidesOf.ts';
import { fromWhom } from './whoSays.ts';
import type { Context } from './wordsOf.ts';

/** The same sentence from the same source in one or more outlets. */
export interface JoinedVoice {
  readonly context: Context;
  readonly outlets: readonly { readonly name: string; readonly time: string | null }[];
  /** "citing coastguard, through Nordwire", or "" for an outlet's own voice. */
  readonly from: string;
}

function keyOf(voice: Voice): string {
  return JSON.stringify([voice.context, fromWhom(voice.who)]);
}

/** Voices that give the same words from the same source, shown once with all their outlets, in the order they come. */
export function joinVoices(index: ReportIndex, voices: readonly Voice[]): readonly JoinedVoice[] {
  const joined = new Map<
    string,
    { context: Context; outlets: { name: string; time: string | null }[]; from: string }
  >();
  for (const voice of voices) {
    const { publishedAt, outlet } = voice.who;
    const said = {
      name: outlet?.name ?? 'unknown outlet',
      time: publishedAt && sayShortTime(publishedAt, index.report.story.firstPublishedAt),
    };
    const known = joined.get(keyOf(voice));
    if (known) known.outlets.push(said);
    else joined.set(keyOf(voice), { context: voice.context, outlets: [said], from: fromWhom(voice.who) });
  }
  return [...joined.values()];
}

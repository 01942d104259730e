import { fromWhom, sayArticleTime, type Context, type ReportIndex, type Voice } from '../../src/report/view.ts';

/** Voices of one variant in exactly the same words, from the same source. */
export interface VoiceGroup {
  readonly key: string;
  readonly context: Context;
  readonly voices: readonly Voice[];
}

/** Voices put together where sentence and source are the same, in the order given. */
export function voiceGroups(index: ReportIndex, voices: readonly Voice[]): readonly VoiceGroup[] {
  const groups = new Map<string, { key: string; context: Context; voices: Voice[] }>();
  for (const voice of voices) {
    const { before, words, after } = voice.context;
    const key = [before, words, after, fromWhere(index, voice)].join('\n');
    const group = groups.get(key);
    if (group) group.voices.push(voice);
    else groups.set(key, { key, context: voice.context, voices: [voice] });
  }
  return [...groups.values()];
}

function originWord(index: ReportIndex, voice: Voice): string {
  const { id, articleId } = voice.statement;
  const links = index.linksFrom.get(id) ?? index.linksFrom.get(articleId) ?? [];
  const kinds = links.map((link) => index.origins.get(link.to)?.kind);
  if (kinds.includes('own-reporting')) return 'own reporting';
  return kinds.length === 0 || kinds.includes('unknown') ? 'origin not known' : '';
}

/** Whom a voice has it from: "citing the harbour office, through Nordwire", "own reporting"; "" where nothing is known of it. */
export function fromWhere(index: ReportIndex, voice: Voice): string {
  return fromWhom(voice.who) || originWord(index, voice);
}

/** The outlets of a group by name, each once. */
export function outletNames(group: VoiceGroup): readonly string[] {
  return [...new Set(group.voices.map((voice) => voice.who.outlet?.name ?? 'unknown outlet'))];
}

/** When the first voice of a group was published, in words. */
export function groupTime(group: VoiceGroup): string {
  const times = group.voices.flatMap((voice) => (voice.who.publishedAt ? [voice.who.publishedAt] : []));
  const first = times.sort((a, b) => (a.from < b.from ? -1 : 1))[0];
  return first ? sayArticleTime(first) : 'no publication time';
}

import { makeId, type Source, type Span } from '../model/index.ts';
import type { Sentence } from '../text/analyse.ts';
import type { FoundName } from '../text/names.ts';
import type { Phrase } from './attribution-credits.ts';
import { identityOf, type Identity } from './sources-identity.ts';
import { followNoun, followPronoun, makeMemory, remember, type Memory } from './sources-memory.ts';

/** Tells the sources of one article apart. Ask in text order: pronouns look back at what was asked before. */
export interface SourceBook {
  /** Id of the source that the phrase names, or null where it credits nobody ("I", a pronoun that fits nobody). */
  readonly identify: (phrase: Phrase, sentence: number) => string | null;
  /** Name and kind of a source identified before. */
  readonly lookUp: (id: string) => Source;
  /** All sources identified so far, in order of first mention. */
  readonly sources: () => Source[];
}

interface Entry {
  readonly id: string;
  readonly kind: Source['kind'];
  name: string;
  readonly mentions: { readonly articleId: string; readonly span: Span }[];
}

function fullestNames(names: readonly FoundName[]): Map<string, string> {
  const fullest = new Map<string, string>();
  for (const { key, value } of names) {
    if (value.name.length > (fullest.get(key)?.length ?? 0)) fullest.set(key, value.name);
  }
  return fullest;
}

/** Names by offset, so that a phrase is compared with those near it only. */
function namesIn(names: readonly FoundName[], span: Span): FoundName[] {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: FoundName[] = [];
  for (let at = low; (names[at]?.span.start ?? span.end) < span.end; at++) found.push(names[at]!);
  return found;
}

function settle(
  memory: Memory,
  phrase: Phrase,
  sentence: number,
  text: string,
  names: readonly FoundName[],
): Identity | null {
  const first = phrase.words[0];
  if (first === undefined) return null;
  const own = identityOf(text, phrase.words, namesIn(names, phrase.span));
  if (own === null) return phrase.words.length === 1 ? followPronoun(memory, first.lower, sentence, first.start) : null;
  return followNoun(memory, own, sentence, first.start) ?? own;
}

/** An empty book for one article. Variants of a name are one source; so are "officials" and "the officials". */
export function openSourceBook(
  articleId: string,
  sentences: readonly Sentence[],
  names: readonly FoundName[],
): SourceBook {
  const text = sentences[0]?.text ?? '';
  const memory = makeMemory(text, sentences, names);
  const fullest = fullestNames(names);
  const entries = new Map<string, Entry>();
  const identify = (phrase: Phrase, sentence: number): string | null => {
    const identity = settle(memory, phrase, sentence, text, names);
    if (identity === null || identity.key === '') return null;
    remember(memory, sentence, identity);
    const id = makeId('src', identity.kind, identity.key);
    const entry = entries.get(id) ?? {
      id,
      kind: identity.kind,
      name: fullest.get(identity.key) ?? identity.name,
      mentions: [],
    };
    if (entry.mentions.at(-1)?.span.start !== phrase.span.start) entry.mentions.push({ articleId, span: phrase.span });
    entries.set(id, entry);
    return id;
  };
  return {
    identify,
    lookUp: (id) => entries.get(id)!,
    sources: () => [...entries.values()],
  };
}

import type { Source, Span } from '../model/index.ts';
import type { Tagged } from '../text/analyse.ts';
import type { FoundName } from '../text/names.ts';
import {
  agencyNamed,
  isDocumentWord,
  isInstitution,
  isRole,
  isSpokenFor,
  normaliseWords,
  takesUpBody,
} from './sources-words.ts';
import { meansPersons, speakerOfNoun, type Speaker } from './sources-speakers.ts';

/** Who a source phrase stands for, before pronouns and "the company" are followed back. */
export interface Identity {
  readonly kind: Source['kind'];
  /** The same for the same source in another article. */
  readonly key: string;
  readonly name: string;
  /** Noun that takes up somebody named before ("the company", "the captain"), or null. */
  readonly takesUp: string | null;
  /** Which pronoun the noun of the phrase takes ("a spokeswoman": she); null for names, bodies and plurals. */
  readonly speaker: Speaker;
  /** True for a plural noun: "officials". */
  readonly many: boolean;
}

const HEAD_STOPS = /^(?:[,;:()[\]—–―]|--|who|which|whose|that|whom)$/;

/** "newly filed papers", "the losing side": a participle that belongs to the noun after it. */
function isModifier(words: readonly Tagged[], at: number): boolean {
  const next = words[at + 1]?.upos;
  return /^(?:DET|ADJ|ADV|NUM)$/.test(words[at - 1]?.upos ?? '') && (next === 'NOUN' || next === 'PROPN');
}

/** Tokens of the phrase up to its first comma, bracket, preposition or relative word, without possessive mark. */
export function headWords(words: readonly Tagged[]): readonly Tagged[] {
  const stop = words.findIndex(
    (word, at) =>
      at > 0 &&
      (HEAD_STOPS.test(word.lower) ||
        (word.upos === 'ADP' && word.xpos !== 'POS') ||
        ((word.xpos === 'VBN' || word.xpos === 'VBG') && !isModifier(words, at))),
  );
  const head = stop < 0 ? words : words.slice(0, stop);
  return head.at(-1)?.xpos === 'POS' && head.length > 1 ? head.slice(0, -1) : head;
}

function textOf(text: string, words: readonly Tagged[]): string {
  return words.length === 0 ? '' : text.slice(words[0]!.start, words.at(-1)!.end);
}

function spanOfWords(words: readonly Tagged[]): Span {
  return { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 };
}

function within(name: FoundName, span: Span): boolean {
  return name.span.start < span.end && name.span.end > span.start;
}

function withoutArticle(words: string): string {
  return words.replace(/^(?:the|a|an) (?=.)/i, '');
}

function named(kind: Source['kind'], name: FoundName): Identity {
  return { kind, key: name.key, name: name.value.name, takesUp: null, speaker: null, many: false };
}

function agencyIdentity(text: string, head: readonly Tagged[], names: readonly FoundName[]): Identity | null {
  const words = textOf(text, head);
  const found =
    agencyNamed(words) ?? names.map((name) => agencyNamed(name.value.name)).find((agency) => agency !== null) ?? null;
  if (found !== null)
    return { kind: 'agency', key: normaliseWords(found), name: found, takesUp: null, speaker: null, many: false };
  const patterned = names.find((name) => /(?:press|news) agency$|newswire$|wire service$/i.test(name.value.name));
  return patterned ? named('agency', patterned) : null;
}

/** "a police spokesman", "a statement from the Harbour Board": the body that is spoken for. */
function spokenIdentity(text: string, head: readonly Tagged[], names: readonly FoundName[]): Identity | null {
  const speaker = speakerOfNoun(head.at(-1)?.lower ?? '');
  const body = names.find((name) => name.kind === 'body') ?? names.find((name) => name.kind !== 'person');
  if (body) return { ...named('body', body), speaker };
  const before = withoutArticle(textOf(text, head.slice(0, -1)));
  if (!head.slice(0, -1).some((word) => word.upos === 'NOUN' || word.upos === 'PROPN')) return null;
  const key = normaliseWords(before);
  if (key === '') return null;
  return { kind: 'body', key, name: before, takesUp: takesUpBody(key) ? key : null, speaker, many: false };
}

function commonIdentity(text: string, head: readonly Tagged[], noun: string): Identity {
  const words = textOf(text, head);
  const name = withoutArticle(words);
  const key = normaliseWords(words);
  const definite = /^(?:the|its|their|his|her|our)$/.test(head[0]?.lower ?? '');
  const short = head.length <= 2;
  const is = (kind: Source['kind'], takesUp: string | null = null): Identity => ({
    kind,
    key,
    name,
    takesUp,
    speaker: speakerOfNoun(noun),
    many: meansPersons(noun) || (kind === 'unnamed' && head.at(-1)?.xpos === 'NNS'),
  });
  if (definite && short && isSpokenFor(noun))
    return is(isDocumentWord(noun) || noun === 'statement' ? 'document' : 'unnamed', noun);
  if (isDocumentWord(noun)) return is('document');
  if (isInstitution(noun)) return is('body', definite && short && takesUpBody(noun) ? noun : null);
  return isRole(noun) && definite ? is('person', noun) : is('unnamed');
}

/** Who the words of a source phrase stand for; null where they are a pronoun or hold no noun. `names` are those of the article. */
export function identityOf(text: string, words: readonly Tagged[], names: readonly FoundName[]): Identity | null {
  const head = headWords(words);
  const noun = head.findLast((word) => /^[\p{L}\p{N}]/u.test(word.form) && word.upos !== 'DET' && word.upos !== 'PRON');
  if (words.length === 1 && (words[0]!.upos === 'PRON' || words[0]!.xpos === 'PRP$')) return null;
  const inside = names.filter((name) => within(name, spanOfWords(words)));
  const inHead = inside.filter((name) => within(name, spanOfWords(head)));
  const agency = agencyIdentity(text, head, inHead);
  if (agency) return agency;
  const last = noun?.lower ?? '';
  const person =
    inHead.findLast((name) => name.kind === 'person' && !isPossessor(name, head)) ??
    namedAfterComma('person', words, head, inside) ??
    (isRole(last) && /^the$/i.test(head[0]?.form ?? '') ? namedLast(words, inside) : undefined);
  if (person) return named('person', person);
  const spoken = isSpokenFor(last) ? spokenIdentity(text, head, inside) : null;
  if (spoken) return spoken;
  const ending = inHead.findLast((name) => noun !== undefined && name.span.end >= noun.end);
  if (ending) return named(isDocumentWord(last) && ending.kind !== 'body' ? 'document' : 'body', ending);
  const body = namedAfterComma('body', words, head, inside);
  if (body) return named('body', body);
  return noun === undefined && head.length < 2 ? null : commonIdentity(text, head, last);
}

/** "The head of the largest union of pilots, Arne Falk": who is named after the comma that ends the description. */
function namedLast(words: readonly Tagged[], inside: readonly FoundName[]): FoundName | undefined {
  const comma = words.findLastIndex((word, at) => word.form === ',' && at < words.length - 1);
  const after = words[comma + 1];
  return comma < 0 || !after
    ? undefined
    : inside.find((name) => name.kind === 'person' && name.span.start === after.start);
}

/** "Arne Falk's mother", "Arne Falk's campaign": whoever is named there is not the one who speaks. */
function isPossessor(name: FoundName, head: readonly Tagged[]): boolean {
  const mark = head.findIndex((word) => word.xpos === 'POS' && word.start >= name.span.end - 2);
  return mark > 0 && head[mark]!.start <= name.span.end + 1 && mark < head.length - 1;
}

/** "The captain, Arne Falk, ...", "its owner, Solund Lines, ...": who is named right after the comma. */
function namedAfterComma(
  kind: FoundName['kind'],
  words: readonly Tagged[],
  head: readonly Tagged[],
  inside: readonly FoundName[],
): FoundName | undefined {
  const next = words[head.length];
  const after = words[head.length + 1];
  if (next?.form !== ',' || after === undefined) return undefined;
  return inside.find(
    (name) => name.kind === kind && name.span.start - after.start < 24 && name.span.start >= after.start,
  );
}

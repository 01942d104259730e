import table from '../lang/en/notice-words.json' with { type: 'json' };
import type { Article, Notice, Span } from '../model/index.ts';
import type { PartText } from './articleState.ts';
import { plainWords, sentenceKey } from './plainWords.ts';

const OPENERS = Object.entries(table.openers).sort(([a], [b]) => b.length - a.length);
/** "Correction:", "UPDATE 2 -", "Editor's note (4 March):", "Correction, 4 March 2031:". */
const OPENING = new RegExp(
  `^[\\[(*_\\s]*(${OPENERS.map(([words]) => words).join('|')})\\b(?:\\s\\d)?(?:[^:.–—-]{0,40})(?::|\\s?[–—]|\\s-)`,
  'i',
);
const SUBJECT = table.subjects.join('|');
/** "An earlier version of this article", "a previous headline". */
const EARLIER = new RegExp(
  `\\b(?:earlier|previous|original|first|initial) (?:version|edition|draft|${SUBJECT})s?\\b`,
  'i',
);
const THIS = new RegExp(`\\b(?:this|the|our) (?:\\w+ ){0,2}(?:${SUBJECT})s?\\b`, 'i');
const CORRECTS = new Set(table.corrects);
const CHANGES = new Set(table.changes);
/** A notice in running words names the article near its front; an article on errors of others does not. */
const FRONT = 120;

/** Whether a sentence tells of changes to its own article, and whether it owns up to an error; null where it does neither. */
export function readNotice(sentence: string): { readonly corrects: boolean } | null {
  const words = sentenceKey(sentence);
  const opener = OPENING.exec(words)?.[1]?.toLowerCase();
  const plain = plainWords(words);
  const corrects = plain.some((word) => CORRECTS.has(word));
  if (opener !== undefined) return { corrects: corrects || OPENERS.some(([one, owns]) => one === opener && owns) };
  const front = words.slice(0, FRONT);
  if (EARLIER.test(front) && (corrects || THIS.test(front) || /\bversion\b/i.test(front))) return { corrects: true };
  const isOfThis = THIS.test(front) && /\b(?:was|has been|have been|were) (?:\w+ )?\w+/.test(words);
  if (!isOfThis || !/\b(?:this|our)\b/i.test(front)) return null;
  const passive = [...words.matchAll(/\b(?:was|were|been) (?:\w+ly )?(\w+)/gi)].map(([, verb]) => verb!.toLowerCase());
  if (passive.some((verb) => CORRECTS.has(verb))) return { corrects: true };
  return passive.some((verb) => CHANGES.has(verb)) ? { corrects } : null;
}

/** A stretch of a part, from the first sentence of a notice on. */
interface Found extends Notice {
  readonly part: PartText;
  readonly sentences: readonly number[];
}

/**
 * The first notice among the sentences of the later state that the earlier does not have, with the further new sentences of its
 * block; one that owns up to an error before one that does not. Also looked for in what reading left out.
 */
export function findNotice(
  later: Article,
  earlier: Article,
  fresh: readonly { readonly part: PartText; readonly sentence: number }[],
): (Notice & { readonly sentences: ReadonlySet<string> }) | null {
  const found = [...inParts(later, fresh), ...inDropped(later, earlier)];
  const best = found.find(({ corrects }) => corrects) ?? found[0];
  if (!best) return null;
  const sentences = new Set(best.sentences.map((at) => sentenceId(best.part, at)));
  return { words: best.words, span: best.span, corrects: best.corrects, sentences };
}

/** Names one sentence of one part. */
export function sentenceId({ part }: PartText, sentence: number): string {
  return `${part} ${sentence}`;
}

function inParts(later: Article, fresh: readonly { readonly part: PartText; readonly sentence: number }[]): Found[] {
  const isFresh = new Set(fresh.map(({ part, sentence }) => sentenceId(part, sentence)));
  return fresh.flatMap(({ part, sentence }) => {
    const first = part.sentences[sentence]!;
    const read = readNotice(part.text.slice(first.start, first.end));
    if (!read) return [];
    const end = blockEnd(later, part, first);
    const sentences = [sentence];
    while (isFresh.has(sentenceId(part, sentences.at(-1)! + 1)) && part.sentences[sentences.at(-1)! + 1]!.end <= end)
      sentences.push(sentences.at(-1)! + 1);
    const span = { start: first.start, end: part.sentences[sentences.at(-1)!]!.end };
    const words = part.text.slice(span.start, span.end);
    const corrects = read.corrects || sentences.slice(1).some((at) => speaksOfErrors(part, at));
    return [{ words, span: part.part === 'body' ? span : null, corrects, part, sentences }];
  });
}

function speaksOfErrors({ text, sentences }: PartText, at: number): boolean {
  return plainWords(text.slice(sentences[at]!.start, sentences[at]!.end)).some((word) => CORRECTS.has(word));
}

function blockEnd(later: Article, { part, text }: PartText, first: Span): number {
  if (part !== 'body') return text.length;
  return later.blocks.find(({ span }) => span.start <= first.start && span.end >= first.end)?.span.end ?? first.end;
}

function inDropped(later: Article, earlier: Article): Found[] {
  const before = new Set(earlier.dropped.map(({ text }) => sentenceKey(text)));
  return later.dropped.flatMap(({ text }): Found[] => {
    const read = text.length <= LONGEST_DROPPED && !before.has(sentenceKey(text)) ? readNotice(text.trim()) : null;
    const part: PartText = { part: 'body', text, sentences: [] };
    return read ? [{ words: text.trim(), span: null, corrects: read.corrects, part, sentences: [] }] : [];
  });
}

/** More than that is no line about the article but a part of the page. */
const LONGEST_DROPPED = 1000;

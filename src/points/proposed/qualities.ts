import type { Article } from '../../model/index.ts';
import { analyseSentence } from '../../text/analyse.ts';
import type { Tagged } from '../../text/sentence.ts';
import { conceptKey } from '../pairs/conceptKeys.ts';
import type { Frame } from '../pairs/frames.ts';

/** Two statements that name one kind of thing by different qualities. */
export interface DifferentQualities {
  readonly left: Frame;
  readonly right: Frame;
}

/**
 * Finds two statements that name one kind of thing by different qualities where every statement names that kind: "the old bridge" and
 * "the railway bridge" may be one bridge. Null where there are none. Names, figures and ordinals are no qualities: they part things.
 */
export function findQualities(frames: readonly Frame[], articles: readonly Article[]): DifferentQualities | null {
  const told = frames.map((frame) => ({ frame, things: thingsIn(frame, articles) }));
  for (const kind of told[0]?.things.keys() ?? []) {
    const named = told.map(({ frame, things }) => ({ frame, qualities: things.get(kind) }));
    if (named.some(({ qualities }) => qualities === undefined)) continue;
    for (const left of named) {
      const right = named.find(
        (one) => one.frame.article !== left.frame.article && differ(left.qualities!, one.qualities!),
      );
      if (right) return { left: left.frame, right: right.frame };
    }
  }
  return null;
}

function differ(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((one) => b.includes(one));
}

/** Nouns of a statement, as keys, with the keys of what qualifies them. */
function thingsIn({ article, statement }: Frame, articles: readonly Article[]): Map<string, string[]> {
  const { text, sentences } = articles[article]!;
  const { tokens, chunks } = analyseSentence(text, sentences[statement.sentence] ?? statement.span);
  const { start, end } = statement.span;
  const things = new Map<string, string[]>();
  for (const chunk of chunks) {
    const head = tokens[chunk.head];
    if (!head || !/^NNS?$/u.test(head.xpos) || head.start < start || head.end > end) continue;
    const before = beforeNoun(tokens, chunk.head).filter((token) => token.start >= start && isQuality(token));
    const key = conceptKey(head.form);
    things.set(key, [...(things.get(key) ?? []), ...before.map((token) => conceptKey(token.form))]);
  }
  return things;
}

/** Words right before a noun that may qualify it, quotation marks among them: "the Nordic-led “Safe Passage” convoy". */
function beforeNoun(tokens: readonly Tagged[], head: number): readonly Tagged[] {
  let first = head;
  while (
    first > 0 &&
    head - first < LONGEST &&
    /^(?:JJ.?|NN.*|VB[GN]|HYPH|POS|CD|``|'')$/u.test(tokens[first - 1]!.xpos)
  )
    first--;
  return tokens.slice(first, head);
}

const LONGEST = 10;

function isQuality({ xpos, lower }: Tagged): boolean {
  return /^(?:JJ.?|NNS?|VB[GN])$/u.test(xpos) && !PARTS.has(lower);
}

/** Words before a noun that part one thing from another, or count. */
const PARTS = new Set(
  'other another first second third fourth fifth last next previous more most several many few same such own former'.split(
    ' ',
  ),
);

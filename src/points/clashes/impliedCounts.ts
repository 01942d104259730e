import type { Part, Quantity, Span } from '../../model/index.ts';

/** A count that words imply without a number. */
export type ImpliedCount = Part & { readonly value: Quantity };

const KILLED = /\b(?:kill|dead\b|died\b|execut|slain|slay|murder)/iu;
const MORE = String.raw`another|a (?:second|third|fourth|fifth|sixth)|one (?:other|more)`;
const NUMBER = String.raw`\d|two\b|three\b|four\b|five\b|six\b|ten\b|dozen\b|hundred\b`;
const HURT_ONE = new RegExp(String.raw`\b(?:wound|injur|hurt)\w*\s+(?<one>${MORE})\b(?!\s+(?:${NUMBER}))`, 'giu');
const ONE_HURT = new RegExp(
  String.raw`\b(?<one>${MORE})(?!\s+(?:${NUMBER}))(?:\s+\p{L}+)?\s+(?:was\s+)?(?:\p{L}+ly\s+)?(?:wounded|injured|hurt)\b`,
  'giu',
);

/** "killing two and wounding a third", "two were killed and another wounded": one is hurt, told beside those who were killed. */
export function impliedCounts(text: string, { start, end }: Span): ImpliedCount[] {
  const words = text.slice(start, end);
  const killed = KILLED.exec(words)?.index;
  if (killed === undefined) return [];
  return [...words.matchAll(HURT_ONE), ...words.matchAll(ONE_HURT)].flatMap((match) => {
    const one = match.groups!.one!;
    const at = match.index + match[0].toLowerCase().indexOf(one.toLowerCase());
    if (at < killed) return [];
    const span = { start: start + at, end: start + at + one.length };
    return [{ role: 'quantity', value: ONE, span } satisfies ImpliedCount];
  });
}

const ONE: Quantity = {
  kind: 'quantity',
  low: 1,
  high: 1,
  unit: null,
  counts: 'people hurt',
  rounded: false,
  bound: null,
};

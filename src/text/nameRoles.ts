import personTable from '../lang/en/person-words.json' with { type: 'json' };
import type { Tagged } from './analyse.ts';
import { isPlainTitle } from './nameKinds.ts';

const ROLES = new Set(personTable.roles);
const LONGEST = 8;

/** The office or relation the text gives a name: its titles, a noun right before it, or an apposition after it; null where it gives none. */
export function readRole(
  tokens: readonly Tagged[],
  titles: readonly string[],
  first: number,
  last: number,
): string | null {
  const office = titles.filter((title) => !isPlainTitle(title) && title !== '-');
  if (office.length > 0) return office.join(' ').toLowerCase();
  return roleBefore(tokens, first) ?? roleAfter(tokens, last);
}

/** "police spokesman Ivo Brandt", "the harbour's manager, Ivo Brandt": lower-case nouns that end in a role word. */
function roleBefore(tokens: readonly Tagged[], first: number): string | null {
  const comma = tokens[first - 1]?.form === ',' ? 1 : 0;
  const end = first - 1 - comma;
  if (!ROLES.has(tokens[end]?.lower ?? '') || !tokens[end]!.xpos.startsWith('NN')) return null;
  if (comma === 1 && !/^(DT|PRP\$|POS|NN|JJ)/.test(tokens[end - 1]?.xpos ?? '')) return null;
  let start = end;
  while (start > 0 && end - start < 4 && /^(NN|NNS|JJ|HYPH)$/.test(tokens[start - 1]!.xpos)) start -= 1;
  return textOf(tokens, start, end);
}

/** ", mayor of Elm Bay,", ", 34, a spokeswoman for the ministry,": from the role word to the next mark, at most eight words. */
function roleAfter(tokens: readonly Tagged[], last: number): string | null {
  if (tokens[last + 1]?.form !== ',') return null;
  let at = last + 2;
  if (/^\d{1,3}$/.test(tokens[at]?.form ?? '') && tokens[at + 1]?.form === ',') at += 2;
  if (/^(a|an|the|his|her|their|its|who|'s)$/.test(tokens[at]?.lower ?? '')) {
    if (tokens[at]!.lower === 'who') return null;
    at += 1;
  }
  const start = at;
  while (
    at < start + 4 &&
    tokens[at] !== undefined &&
    /^(JJ|NN|NNP|NNS|VBN|HYPH|POS)/.test(tokens[at]!.xpos) &&
    !ROLES.has(tokens[at]!.lower)
  )
    at += 1;
  if (!ROLES.has(tokens[at]?.lower ?? '')) return null;
  let end = at;
  while (
    end + 1 < tokens.length &&
    end - start < LONGEST &&
    !/^[,.;:)"”—–]$/.test(tokens[end + 1]!.form) &&
    !/^(VB|MD|WP|WDT)/.test(tokens[end + 1]!.xpos)
  )
    end += 1;
  return textOf(tokens, start, end);
}

function textOf(tokens: readonly Tagged[], first: number, last: number): string {
  let text = '';
  for (let at = first; at <= last; at++) {
    const gap = at > first && tokens[at]!.start > tokens[at - 1]!.end ? ' ' : '';
    text += gap + tokens[at]!.form;
  }
  return text.toLowerCase();
}

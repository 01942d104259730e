import wordTable from '../lang/en/office-words.json' with { type: 'json' };
import type { Article, Source } from '../model/index.ts';
import { isInstitution } from './institutions.ts';

/** The office in which a person speaks; `elected` where it is a seat rather than the voice of a body. */
export interface Office {
  readonly role: string;
  readonly elected: boolean;
  /** The body it belongs to where the text names one beside it. */
  readonly body: string | null;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const anyOf = (words: readonly string[]): string =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
const TITLES = [...wordTable.officeTitles, ...wordTable.electedTitles];
const ROLES = [...wordTable.offices, ...wordTable.elected];
const ELECTED = new Set([...wordTable.elected, ...wordTable.electedTitles]);
const HEADS = new Set(wordTable.headsOf);
const PAST = new Set(wordTable.past);
/** Words after which the office is somebody else's: "an aide to the mayor". */
const APART = new Set(wordTable.apart);
/** "Sen. Lind", "the line's lawyer, Tove Lind". */
const BEFORE = new RegExp(
  `(?:^|[\\s(“"])(?:(${anyOf(TITLES)})\\.?|(${anyOf(ROLES)}),?) (?:(?:Mr|Mrs|Ms|Dr)\\.? )?(?:\\p{Lu}[\\p{L}.’-]+ ){0,2}$`,
  'u',
);
/** "Tove Lind, a lawyer for the line": the office stands among the first words set beside the name. */
const AFTER = new RegExp(
  `^(?:, |,? who (?:is|was|heads|leads) )(?:an? |the |its |his |her |their )?((?:[\\p{L}.’'-]+ ){0,4}?)(${anyOf(ROLES)})(?![\\p{L}-])`,
  'u',
);
const PARTY = new RegExp(`^,? ${wordTable.party}`, 'u');
const CAPITALS = "(\\p{Lu}[\\p{L}\\p{N}.&’'-]*(?: (?:of |for |and |the )?\\p{Lu}[\\p{L}\\p{N}.&’'-]*){0,5})";
const BODY_AFTER = new RegExp(`^(?: of(?: \\p{Ll}+){1,3})? (?:of|for|at|with) (?:the )?${CAPITALS}`, 'u');
const BODY_AT = new RegExp(`^,? (?:from|of|with|at) (?:the )?${CAPITALS}`, 'u');
const BODY_BEFORE = new RegExp(`${CAPITALS} $`, 'u');
/** "Kvall Harbour Commissioner Tove Lind" */
const INSIDE = new RegExp(`(?:^|\\s)(${anyOf(TITLES)})\\.? \\p{Lu}`, 'u');
const MOST_PLACES = 12;
const AROUND = 110;
const MOST_BACK = 3000;

/** The first office the article gives to a person beside the name; null for whoever is named without one, and for what is no person. */
export function findOffice(article: Article, source: Source): Office | null {
  if (source.kind !== 'person') return null;
  const inside = INSIDE.exec(source.name)?.[1];
  if (inside !== undefined) return { role: inside, elected: ELECTED.has(inside), body: null };
  const name = new RegExp(`(?<![\\p{L}])${escaped(source.name)}(?![\\p{L}])`, 'gu');
  let places = 0;
  for (const match of article.text.matchAll(name)) {
    if (++places > MOST_PLACES) return null;
    const end = match.index + match[0].length;
    const before =
      article.text
        .slice(Math.max(0, match.index - AROUND), match.index)
        .split('\n')
        .at(-1) ?? '';
    const after = article.text.slice(end, end + AROUND).split('\n')[0] ?? '';
    const office = officeBefore(before, article.text.slice(0, match.index)) ?? officeAfter(after);
    if (office) return office;
  }
  return null;
}

function officeBefore(before: string, all: string): Office | null {
  const found = BEFORE.exec(before);
  if (!found) return null;
  const ahead = before.slice(0, found.index + 1);
  if (isPast(/(\p{L}+)[ -]?$/u.exec(ahead)?.[1] ?? '')) return null;
  const role = found[1] ?? found[2] ?? '';
  return {
    role,
    elected: ELECTED.has(role),
    body: HEADS.has(role) ? (bodyIn(BODY_BEFORE, ahead) ?? bodyTakenUp(ahead, all)) : null,
  };
}

function officeAfter(after: string): Office | null {
  const party = PARTY.exec(after)?.[0];
  if (party !== undefined) return { role: party.replace(/^,? /, ''), elected: true, body: null };
  const found = AFTER.exec(after);
  if (!found) return officeAt(after);
  const [whole, ahead = '', role = ''] = found;
  if (ahead.split(' ').some((word) => isPast(word) || APART.has(word))) return null;
  const body = HEADS.has(role) ? bodyIn(BODY_AFTER, after.slice(whole.length)) : null;
  return { role, elected: ELECTED.has(role), body };
}

/** "Tove Lind, from the Maren Ferry Board," */
function officeAt(after: string): Office | null {
  const body = bodyIn(BODY_AT, after);
  return body !== null && isInstitution(body) ? { role: 'from', elected: false, body } : null;
}

/** "the board's director": the body last named with that word. */
function bodyTakenUp(ahead: string, all: string): string | null {
  const noun = /the (\p{Ll}{3,20})[’']s $/u.exec(ahead)?.[1];
  if (noun === undefined) return null;
  const named = new RegExp(`(?:\\p{Lu}[\\p{L}’-]+ ){1,4}${noun[0]!.toUpperCase()}${noun.slice(1)}(?![\\p{L}])`, 'gu');
  return [...all.slice(-MOST_BACK).matchAll(named)].at(-1)?.[0].replace(/^The /u, '') ?? null;
}

function bodyIn(pattern: RegExp, text: string): string | null {
  return pattern.exec(text)?.[1]?.replace(/[.’']s?$/u, '') ?? null;
}

function isPast(word: string): boolean {
  return PAST.has(word.toLowerCase());
}

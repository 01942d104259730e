import type { Article, Outlet, Span } from '../model/index.ts';
import signTable from '../lang/en/own-reporting.json' with { type: 'json' };
import type { NewsCredit } from './newsCredits.ts';
import { readNewsName } from './newsNames.ts';

/** What in an article shows that its outlet reported by itself. */
export interface OwnSign {
  readonly says: string;
  readonly span: Span | null;
}

const phrases = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![\\p{L}])(?:${words.join('|')})(?![\\p{L}])`, 'iu');
const FIRST_HAND = phrases(signTable.firstHand);
const PERSON = /^(?:By )?\p{Lu}[\p{L}’'.-]+(?: (?:\p{Lu}[\p{L}’'.-]*|de|van|von|al|bin|el)){1,4}/u;
const DESK = phrases(signTable.desk);

/**
 * Signs of own reporting: a named author who is no agency, together with something first-hand (told the outlet itself, the
 * outlet's reporter saw it, a dateline of its own). Null where one of the two is missing: then nothing is known.
 */
export function findOwnReporting(
  article: Article,
  outlet: Outlet | undefined,
  credits: readonly NewsCredit[],
): OwnSign[] | null {
  const byline = (article.byline ?? '').split(',')[0]?.trim() ?? '';
  const author = PERSON.test(byline) && !DESK.test(byline) && readNewsName(byline.replace(/^By /, '')) === null;
  const told = credits.find((credit) => credit.own && credit.span !== null);
  const seen = FIRST_HAND.exec(article.text);
  const ownPlace = !credits.some((credit) => !credit.own && credit.whole);
  const signs: OwnSign[] = [];
  if (told) signs.push({ says: `somebody told ${outlet?.name ?? 'the outlet'} itself`, span: told.span });
  if (seen) {
    const span = { start: seen.index, end: seen.index + seen[0].length };
    signs.push({ says: `its own reporter was there or was told (“${seen[0]}”)`, span });
  }
  if (article.dateline !== null && ownPlace)
    signs.push({ says: `it carries a dateline of its own (${article.dateline})`, span: null });
  if (!author || signs.length === 0) return null;
  return [...signs, { says: `it is signed (${byline})`, span: null }];
}

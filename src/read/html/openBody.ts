import { proseIn } from './denserPart.ts';
import type { PageText } from '../decodedText.ts';
import { filterPage } from './filterPage.ts';
import type { PageParts } from './pageParts.ts';
import { readBody, type Body } from './readBody.ts';

/** A covered part is looked at when it has this many letters, and this many times the running text that lies open. */
const FEWEST_LETTERS = 600;
const TIMES = 2;

/** The parts of a page and its body. A page that keeps its text hidden until a script shows it is read with what it hides. */
export function openBody(page: PageText): { readonly parts: PageParts; readonly body: Body } {
  const parts = filterPage(page);
  const body = readBody(parts);
  const found = proseIn(body.article);
  if (parts.coveredLetters < Math.max(FEWEST_LETTERS, found * TIMES)) return { parts, body };
  const uncovered = filterPage(page, 'kept');
  const whole = readBody(uncovered);
  return proseIn(whole.article) >= Math.max(FEWEST_LETTERS, found * TIMES)
    ? { parts: uncovered, body: whole }
    : { parts, body };
}
